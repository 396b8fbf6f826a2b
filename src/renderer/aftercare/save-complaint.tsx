import { useTranslation } from 'react-i18next'
import type { InputIssue } from '../../shared/kit/endpoint.ts'
import { acknowledgementOf, type RangeFinding } from '../../shared/model/finding.ts'
import { issueSentence } from '../../shared/wording/issue-sentence.ts'
import { rangeSentence } from '../../shared/wording/range-sentence.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'

export interface SaveComplaintProps {
  readonly error: {
    readonly code: string
    readonly findings?: readonly RangeFinding[]
    readonly issues?: readonly InputIssue[]
  }
  /** Saves again, with these warnings accepted. */
  readonly onKeep: (acknowledged: string[]) => void
}

/** Why it was not saved: an unusual value is asked about and may be kept, each that cannot be is named. */
export function SaveComplaint({ error, onKeep }: SaveComplaintProps) {
  const { t } = useTranslation('aftercare')
  const language = useLanguage()
  const { findings = [], issues = [] } = error
  if (error.code === 'invalid-input' && issues.length > 1)
    return (
      <div className="aftercare-asked" role="alert">
        <ul>
          {issues.map((issue) => (
            <li key={issue.path}>{issueSentence(issue, language)}</li>
          ))}
        </ul>
      </div>
    )
  if (error.code !== 'findings-open') return <ErrorNotice error={error} />
  const mayKeep = findings.every(({ severity }) => severity === 'warn')
  return (
    <div className="aftercare-asked" role="alert">
      <ul>
        {findings.map((finding) => (
          <li key={acknowledgementOf(finding)}>{rangeSentence(finding, language)}</li>
        ))}
      </ul>
      {mayKeep && (
        <Button compact keys="Alt+K" onClick={() => onKeep(findings.map(acknowledgementOf))}>
          {t('keep')}
        </Button>
      )}
    </div>
  )
}
