import { useTranslation } from 'react-i18next'
import { acknowledgementOf, type RangeFinding } from '../../shared/model/finding.ts'
import { fieldName } from '../../shared/wording/fields.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { formatQuantity } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'

/** The findings of a refusal that asks; none for any other error. */
export function openFindings(error: { readonly code: string } | null): readonly RangeFinding[] {
  return error?.code === 'findings-open' ? (error as unknown as { findings: RangeFinding[] }).findings : []
}

export interface FindingsOpenProps {
  readonly findings: readonly RangeFinding[]
  readonly onKeep: () => void
}

/** Values outside their range: a hard limit must be corrected, an unusual value may be kept on purpose. */
export function FindingsOpen({ findings, onKeep }: FindingsOpenProps) {
  const { t } = useTranslation('reviews')
  const language = useLanguage()
  const isHard = findings.some((finding) => finding.severity === 'block')
  return (
    <div className="review-offer" role="alert">
      <ul>
        {findings.map((finding) => (
          <li key={acknowledgementOf(finding)}>
            {finding.code === 'imaged-early'
              ? t('finding.early', { day: finding.value, from: finding.limit })
              : finding.code === 'nonevaluable-measured'
                ? t('finding.nonevaluable')
                : t(finding.severity === 'block' ? 'finding.block' : 'finding.warn', {
                    field: fieldName(finding.field, language),
                    value: formatQuantity(finding.value, unitText(finding.unit)),
                    limit: formatQuantity(finding.limit, unitText(finding.unit)),
                  })}
          </li>
        ))}
      </ul>
      {!isHard && (
        <Button compact keys="Alt+K" onClick={onKeep}>
          {t('finding.keep')}
        </Button>
      )}
    </div>
  )
}
