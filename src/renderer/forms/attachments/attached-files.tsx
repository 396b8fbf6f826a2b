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

export interface AttachedFilesProps {
  readonly patientUid: string
  /** null = those of the patient as a whole, which belong to no session. */
  readonly sessionUid: string | null
}

/** The files of one owner, to look at, add to and remove. */
export function AttachedFiles({ patientUid, sessionUid }: AttachedFilesProps) {
  const { t } = useTranslation('attachments')
  const mayWrite = useMayWrite()
  const { value, error } = useAsk('attachments.ofPatient', { patientUid })
  const own = value?.filter((one) => one.sessionUid === sessionUid) ?? []
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {value !== undefined && own.length === 0 && <p className="small faint">{t('none')}</p>}
      <AttachmentList attachments={own} mayWrite={mayWrite} />
      {mayWrite && <AddFiles patientUid={patientUid} sessionUid={sessionUid} />}
    </>
  )
}

function AddFiles({ patientUid, sessionUid }: AttachedFilesProps) {
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
