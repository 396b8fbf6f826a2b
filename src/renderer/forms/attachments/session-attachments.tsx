import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../api/use-ask.ts'
import { useMayWrite } from '../../api/use-caller.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { showStatus } from '../../ui/status-message.ts'
import { AttachmentList } from './attachment-list.tsx'
import { FileIntake } from './file-intake.tsx'
import type { PendingFile } from './pending-file.ts'
import { PendingList } from './pending-list.tsx'
import { type NotAttached, useAttachFiles } from './use-attach-files.ts'
import './attachments.css'

export interface SessionAttachmentsProps {
  readonly patientUid: string
  readonly sessionUid: string
}

/** The files of a saved session, to look at, add to and remove. */
export function SessionAttachments({ patientUid, sessionUid }: SessionAttachmentsProps) {
  const { t } = useTranslation('attachments')
  const mayWrite = useMayWrite()
  const { value, error } = useAsk('attachments.ofPatient', { patientUid })
  const ofSession = value?.filter((one) => one.sessionUid === sessionUid) ?? []
  return (
    <section className="attachments" aria-labelledby="session-files">
      <h3 id="session-files">{t('title')}</h3>
      {error !== null && <ErrorNotice error={error} />}
      {value !== undefined && ofSession.length === 0 && <p className="small faint">{t('none')}</p>}
      <AttachmentList attachments={ofSession} mayWrite={mayWrite} />
      {mayWrite && <AddFiles patientUid={patientUid} sessionUid={sessionUid} />}
    </section>
  )
}

function AddFiles({ patientUid, sessionUid }: SessionAttachmentsProps) {
  const { t } = useTranslation('attachments')
  const [files, setFiles] = useState<readonly PendingFile[]>([])
  const [refused, setRefused] = useState<readonly NotAttached[]>([])
  const { attach, progress } = useAttachFiles()

  async function run() {
    const notAttached = await attach({ patientUid, sessionUid }, files)
    setRefused(notAttached)
    setFiles(notAttached.map(({ pending }) => pending))
    const count = files.length - notAttached.length
    if (count > 0) showStatus({ text: t('pending.attached', { count }) })
  }
  return (
    <>
      <FileIntake onTaken={(taken) => setFiles((before) => [...before, ...taken])} />
      {refused.map(({ pending, error }) => (
        <ErrorNotice key={pending.key} error={error} />
      ))}
      <PendingList files={files} onChange={setFiles} />
      {files.length > 0 && (
        <div className="attachments-actions">
          <Button
            compact
            variant="primary"
            onClick={() => void run()}
            disabledReason={progress === null ? null : t('pending.sending', progress)}
          >
            {progress === null
              ? t('pending.attach', { count: files.length })
              : t('pending.sending', progress)}
          </Button>
        </div>
      )}
    </>
  )
}
