import { useTranslation } from 'react-i18next'
import { AttachedFiles } from './attached-files.tsx'

export interface SessionAttachmentsProps {
  readonly patientUid: string
  readonly sessionUid: string
}

/** The files of a saved session. */
export function SessionAttachments(owner: SessionAttachmentsProps) {
  const { t } = useTranslation('attachments')
  return (
    <section className="attachments" aria-labelledby="session-files">
      <h3 id="session-files">{t('title')}</h3>
      <AttachedFiles {...owner} />
    </section>
  )
}
