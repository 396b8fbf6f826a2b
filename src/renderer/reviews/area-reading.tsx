import { useTranslation } from 'react-i18next'
import { LR_TR } from '../../shared/model/lesion.ts'
import { useLanguage } from '../i18n/language.ts'
import { NumberField } from '../ui/number-field.tsx'
import { Select } from '../ui/select.tsx'
import type { ReadingRow, ReviewForm } from './review-form.ts'

export interface AreaReadingProps {
  readonly no: number
  readonly reading: ReadingRow
  readonly path: string
  readonly version: ReviewForm['liRadsVersion']
  readonly onChange: (patch: Partial<ReadingRow>) => void
  readonly errorAt: (path: string) => string | undefined
  readonly warningAt: (path: string) => string | undefined
}

/** The second diameter and the LI-RADS category of one lesion, on a line of their own under its diameters. */
export function AreaReading({ no, reading, path, version, onChange, errorAt, warningAt }: AreaReadingProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  return (
    <div className="review-area">
      <NumberField
        compact
        label={t('acrossOf', { no })}
        name={`${path}.viableAcrossMm`}
        unit="mm"
        value={reading.viableAcrossMm ?? null}
        disabled={!reading.evaluable}
        error={errorAt(`${path}.viableAcrossMm`)}
        onChange={(viableAcrossMm) => onChange({ viableAcrossMm })}
      />
      <Select
        compact
        clearable
        className="review-category"
        label={t('lrTrOf', { no })}
        name={`${path}.lrTr`}
        options={LR_TR.map((term) => {
          const isAfterRadiation = term.code === 'LR-TR-NP'
          const when = version === '2024' ? t('npWhen') : t('npOnly')
          return {
            value: term.code,
            label: `${term.code} ${term[language]}${isAfterRadiation ? ` (${when})` : ''}`,
            keywords: `${term.en} ${term.zh}`,
            disabled: isAfterRadiation && version !== '2024',
          }
        })}
        value={reading.lrTr ?? null}
        error={errorAt(`${path}.lrTr`)}
        warning={warningAt(`${path}.lrTr`)}
        onChange={(lrTr) => onChange({ lrTr })}
      />
    </div>
  )
}
