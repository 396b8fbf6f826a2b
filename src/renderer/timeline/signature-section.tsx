import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import type { Lesion } from '../../shared/model/lesion.ts'
import type { Session } from '../../shared/model/session.ts'
import { FieldChangesTable } from '../forms/signing/field-changes-table.tsx'
import { formatInstant } from '../i18n/format.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { StatusMark } from '../ui/status-mark.tsx'

const HASH_SHOWN = 12

export interface SignatureSectionProps {
  readonly session: Session
  readonly lesions: readonly Lesion[]
}

/** Whether a signed session is what was signed, and what every amendment changed. */
export function SignatureSection({ session, lesions }: SignatureSectionProps) {
  const { t } = useTranslation('signing')
  const asked = { sessionUid: session.uid }
  const isAmended = session.revision > 1
  const report = useAsk('sessions.verifySignature', asked)
  const history = useAsk('sessions.amendments', asked, { enabled: isAmended })
  const error = report.error ?? history.error
  const newest = report.value?.signatures.at(-1)
  return (
    <section>
      <h3>{t('section.title')}</h3>
      {error !== null && <ErrorNotice error={error} />}
      {report.value !== undefined && report.value.verdict !== 'unsigned' && (
        <StatusMark status={report.value.verdict === 'holds' ? 'good' : 'critical'}>
          {t(`section.${report.value.verdict}`)}
        </StatusMark>
      )}
      {newest?.auditSeq !== undefined && newest.auditSeq !== null && (
        <p className="small faint tabular">
          {t('section.hash', { hash: newest.sha256.slice(0, HASH_SHOWN), seq: newest.auditSeq })}
        </p>
      )}
      {(history.value?.amendments ?? []).toReversed().map((amendment) => {
        const title = t('section.amendment', {
          no: amendment.revision,
          by: amendment.amendedBy,
          at: formatInstant(amendment.amendedAt),
        })
        return (
          <div key={amendment.uid} className="signing-amendment">
            <p>
              <b>{title}</b>
            </p>
            <p>{amendment.reason}</p>
            <FieldChangesTable label={title} changes={amendment.changes} lesions={lesions} />
          </div>
        )
      })}
    </section>
  )
}
