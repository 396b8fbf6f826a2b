import { useTranslation } from 'react-i18next'
import { Field } from '../ui/field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { useSessionField } from './use-session-field.ts'

export interface BandInputProps {
  readonly name: 'findings.tumour_share_pct' | 'findings.est_survival_months'
  /** Which side of the limit it is, where no number is known. */
  readonly bands: readonly ['<70', '>=70'] | readonly ['<3', '>=3']
  readonly unit: '%' | 'months'
}

/** A number, or only the side of the limit that decides. */
export function BandInput({ name, bands, unit }: BandInputProps) {
  const { t } = useTranslation('sessions')
  const { value, change, frame } = useSessionField(name)
  const set = change as (next: number | string | null) => void
  return (
    <Field {...frame} compact role="group" bare>
      {() => (
        <div className="session-band">
          <div className="choice" role="presentation">
            {bands.map((band) => (
              <button
                key={band}
                type="button"
                aria-pressed={value === band}
                onClick={() => set(value === band ? null : band)}
              >
                {band.replace('>=', '≥ ').replace('<', '< ')}
              </button>
            ))}
          </div>
          <NumberField
            label={t('findings.exactly', { name: frame.label })}
            labelHidden
            compact
            unit={unit === '%' ? '%' : t('months')}
            value={typeof value === 'number' ? value : null}
            onChange={set}
          />
        </div>
      )}
    </Field>
  )
}
