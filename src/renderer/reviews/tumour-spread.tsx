import { useTranslation } from 'react-i18next'
import { Choice } from '../ui/choice.tsx'
import type { ChangeReview, ReviewForm } from './review-form.ts'

const asChoice = (said: boolean | null) => (said === null ? null : said ? 'yes' : 'no')
const asSaid = (chosen: 'yes' | 'no' | null) => (chosen === null ? null : chosen === 'yes')

export interface TumourSpreadProps {
  readonly form: ReviewForm
  readonly onChange: ChangeReview
}

/** Whether the image shows invasion of a vessel or spread beyond the liver; unanswered is not "no". */
export function TumourSpread({ form, onChange }: TumourSpreadProps) {
  const { t } = useTranslation('reviews')
  const options = [
    { value: 'yes', label: t('seen') },
    { value: 'no', label: t('notSeen') },
  ] as const
  return (
    <div className="field-grid">
      <Choice
        clearable
        label={t('vascularInvasion')}
        name="findings.vascularInvasion"
        options={options}
        value={asChoice(form.vascularInvasion)}
        onChange={(chosen) => onChange({ vascularInvasion: asSaid(chosen) })}
      />
      <Choice
        clearable
        label={t('extrahepaticSpread')}
        name="findings.extrahepaticSpread"
        options={options}
        value={asChoice(form.extrahepaticSpread)}
        onChange={(chosen) => onChange({ extrahepaticSpread: asSaid(chosen) })}
      />
    </div>
  )
}
