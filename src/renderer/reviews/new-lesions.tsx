import { useTranslation } from 'react-i18next'
import { Segment } from '../../shared/model/lesion.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { MultiSelect } from '../ui/multi-select.tsx'
import { NumberField } from '../ui/number-field.tsx'
import type { NewLesionRow } from './review-form.ts'

const SEGMENTS = Segment.options.map((code) => ({ value: code, label: `S${code}` }))

export interface NewLesionsProps {
  readonly rows: readonly NewLesionRow[]
  readonly onChange: (rows: NewLesionRow[]) => void
  readonly errorAt: (path: string) => string | undefined
}

/** Lesions seen for the first time; each becomes a lesion of the patient when the review is saved. */
export function NewLesions({ rows, onChange, errorAt }: NewLesionsProps) {
  const { t } = useTranslation('reviews')
  const change = (index: number, patch: Partial<NewLesionRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...patch } : row)))
  return (
    <div className="stack">
      {rows.map((row, index) => {
        const path = `findings.newLesions.${index}`
        return (
          <div className="review-row" key={index}>
            <MultiSelect
              label={t('segments')}
              name={`${path}.segments`}
              options={SEGMENTS}
              value={row.segments}
              error={errorAt(`${path}.segments`)}
              onChange={(segments) => change(index, { segments })}
            />
            <NumberField
              label={t('longestNow')}
              name={`${path}.longestMm`}
              unit="mm"
              value={row.longestMm}
              error={errorAt(`${path}.longestMm`)}
              onChange={(longestMm) => change(index, { longestMm })}
            />
            <Choice
              label={t('typical')}
              value={row.typical ? 'yes' : 'no'}
              options={[
                { value: 'yes', label: t('typicalYes') },
                { value: 'no', label: t('typicalNo') },
              ]}
              onChange={(typical) => change(index, { typical: typical === 'yes' })}
            />
            <Button
              variant="ghost"
              className="review-row-end"
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              {t('remove')}
            </Button>
          </div>
        )
      })}
      <div>
        <Button
          compact
          keys="Alt+N"
          onClick={() => onChange([...rows, { segments: [], longestMm: null, typical: true }])}
        >
          {t('addNewLesion')}
        </Button>
      </div>
    </div>
  )
}
