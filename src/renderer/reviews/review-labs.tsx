import { useTranslation } from 'react-i18next'
import { LABS } from '../../shared/model/lab.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { LabNumber } from '../forms/lab-number.tsx'
import { useLanguage } from '../i18n/language.ts'
import { Select } from '../ui/select.tsx'
import { REVIEW_LABS, type LabRow, type ReviewForm, type ReviewLab } from './review-form.ts'

export interface ReviewLabsProps {
  readonly labs: ReviewForm['labs']
  readonly onChange: (labs: ReviewForm['labs']) => void
  readonly errorAt: (path: string) => string | undefined
  readonly warningAt: (lab: ReviewLab) => string | undefined
}

/** Laboratory values of the review day, each in the unit it is typed in. */
export function ReviewLabs({ labs, onChange, errorAt, warningAt }: ReviewLabsProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const typed = REVIEW_LABS.filter((code) => labs[code].value !== null)
  return (
    <div className="field-grid review-labs">
      {REVIEW_LABS.map((code) => {
        const term = LABS.find((lab) => lab.code === code)
        if (term === undefined) return null
        const change = (patch: Partial<LabRow>) => onChange({ ...labs, [code]: { ...labs[code], ...patch } })
        const units: readonly string[] = term.units
        return (
          <div className="review-lab" key={code}>
            <LabNumber
              label={term[language]}
              name={`labs.${code}`}
              unit={units.length > 1 ? '' : unitText(units[0] ?? '')}
              lab={labs[code]}
              error={errorAt(`findings.labs.${typed.indexOf(code)}.value`)}
              warning={warningAt(code)}
              onType={change}
            />
            {units.length > 1 && (
              <Select
                label={`${term[language]} ${t('unit')}`}
                labelHidden
                options={units.map((unit) => ({ value: unit, label: unitText(unit) }))}
                value={labs[code].unit}
                onChange={(unit) => change({ unit: unit ?? labs[code].unit })}
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
