import { useTranslation } from 'react-i18next'
import { judgeRange } from '../../shared/rules/plausibility/plausibility.ts'
import { detectUnit } from '../../shared/rules/plausibility/unit-detective.ts'
import { issueSentence } from '../../shared/wording/issue-sentence.ts'
import { rangeSentence, suggestionSentence } from '../../shared/wording/range-sentence.ts'
import { quantityText } from '../../shared/wording/unit.ts'
import { useLanguage } from '../i18n/language.ts'
import { NumberField } from '../ui/number-field.tsx'
import type { LesionForm } from './lesion-form.ts'

export interface LesionDiametersProps {
  readonly form: Pick<LesionForm, 'longestMm' | 'viableMm' | 'viableAcrossMm'>
  readonly errorAt: (path: keyof LesionForm) => string | undefined
  readonly onChange: (patch: Partial<LesionForm>) => void
}

/** The diameters of a lesion; what cannot be true of them together is said while they are typed. */
export function LesionDiameters({ form, errorAt, onChange }: LesionDiametersProps) {
  const { t } = useTranslation('timeline')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const { longestMm, viableMm, viableAcrossMm } = form
  const finding =
    longestMm === null || Number.isNaN(longestMm) ? null : judgeRange('longestMm', longestMm, 'mm')
  const slip = finding === null ? null : detectUnit('longestMm', finding.value, 'mm')
  const asked =
    finding === null
      ? null
      : [
          rangeSentence(finding, language),
          ...(slip === null ? [] : [suggestionSentence(slip, finding.value, language)]),
        ].join(' ')
  /** NaN, text that is no number, is longer than nothing. */
  const longer = (inner: number | null, outer: number | null, code: string) =>
    inner !== null && outer !== null && inner > outer
      ? issueSentence({ path: '', code, message: code }, language)
      : undefined
  return (
    <>
      <NumberField
        label={t('lesion.longest')}
        required
        unit="mm"
        value={longestMm}
        error={finding?.severity === 'block' ? asked : errorAt('longestMm')}
        warning={asked}
        correction={
          slip && {
            label: ui('useValue', { value: quantityText(slip.suggestedValue, slip.suggestedUnit) }),
            onApply: () => onChange({ longestMm: slip.suggestedValue }),
            keys: 'Alt+U',
          }
        }
        onChange={(value) => onChange({ longestMm: value })}
      />
      <NumberField
        label={t('lesion.viable')}
        unit="mm"
        value={viableMm}
        error={longer(viableMm, longestMm, 'viable-longer') ?? errorAt('viableMm')}
        onChange={(value) => onChange({ viableMm: value })}
      />
      <NumberField
        label={t('lesion.across')}
        unit="mm"
        value={viableAcrossMm}
        error={longer(viableAcrossMm, viableMm, 'across-longer') ?? errorAt('viableAcrossMm')}
        onChange={(value) => onChange({ viableAcrossMm: value })}
      />
    </>
  )
}
