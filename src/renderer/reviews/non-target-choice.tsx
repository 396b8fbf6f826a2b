import type { Lesion } from '../../shared/model/lesion.ts'
import { NON_TARGETS, type ReviewFindings } from '../../shared/model/review.ts'
import { useLanguage } from '../i18n/language.ts'
import { Choice } from '../ui/choice.tsx'
import type { FieldFrame } from '../ui/field-frame.ts'
import { hasNonTarget } from './review-form.ts'

export interface NonTargetChoiceProps extends FieldFrame {
  readonly lesions: readonly Lesion[]
  readonly value: ReviewFindings['nonTarget'] | null
  readonly onChange: (value: ReviewFindings['nonTarget'] | null) => void
}

/** How the non-target lesions did; a patient who has one cannot have none. */
export function NonTargetChoice({ lesions, ...field }: NonTargetChoiceProps) {
  const language = useLanguage()
  return (
    <Choice
      {...field}
      required
      options={NON_TARGETS.filter(({ code }) => code !== 'none' || !hasNonTarget(lesions)).map((term) => ({
        value: term.code,
        label: term[language],
      }))}
    />
  )
}
