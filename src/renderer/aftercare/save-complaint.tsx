import { useTranslation } from 'react-i18next'
import { acknowledgementOf, type RangeFinding } from '../../shared/model/finding.ts'
import { rangeSentence } from '../../shared/wording/range-sentence.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'

export interface SaveComplaintProps {
  readonly error: { readonly code: string; readonly findings?: readonly RangeFinding[] }
  /** Saves again, with these warnings accepted. */
  readonly onKeep: (acknowledged: string[]) => void
}

/** Why it was not saved: an unusual value is asked about and may be kept, anything else is said. */
export function SaveComplaint({ error, onKeep }: SaveComplaintProps) {
  const { t } = useTranslation('aftercare')
  const language = useLanguage()
  const { findings = [] } = error
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
