import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../api/client.ts'
import { useClient } from '../../api/client-context.tsx'
import { uploadFile, type UploadRefusal } from '../../api/upload-file.ts'
import type { DoseReport } from '../../../shared/model/dose-report.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ImportIcon } from '../../ui/icons/navigation.tsx'
import { DoseReportDialog, type DoseReportDialogProps } from './dose-report-dialog.tsx'
import { type FileRefusal, type PendingFile, pendingFile } from './pending-file.ts'

export interface DoseReportButtonProps extends Pick<
  DoseReportDialogProps,
  'hospitalNo' | 'performedOn' | 'valuesNow'
> {
  readonly patientUid: string
  /** Called once a person has seen what the report says and wants it. */
  readonly onFill: (report: DoseReport, file: PendingFile) => void
}

interface Read {
  readonly report: DoseReport
  readonly pending: PendingFile
}
type Refusal = FileRefusal | UploadRefusal | Failure<'attachments.readDoseReport'>

/** Reads a dose report from a file and shows what it says before anything is filled in. */
export function DoseReportButton({ patientUid, onFill, ...shown }: DoseReportButtonProps) {
  const { t } = useTranslation('attachments')
  const { api } = useClient()
  const input = useRef<HTMLInputElement>(null)
  const [isReading, setReading] = useState(false)
  const [read, setRead] = useState<Read | null>(null)
  const [error, setError] = useState<Refusal | null>(null)

  async function open(file: File): Promise<Refusal | null> {
    const pending = await pendingFile(file)
    if (!pending.ok) return pending.error
    const sent = await uploadFile(
      api,
      file,
      () => undefined,
      () => false,
    )
    if (!sent.ok) return sent.error
    const source = { uploadUid: sent.value, fileName: file.name }
    const reply = await api.attachments.readDoseReport({ patientUid, source })
    if (!reply.ok) return reply.error
    const report = reply.value
    setRead({ report, pending: { ...pending.value, kind: 'dose_report', report } })
    return null
  }
  async function choose(file: File) {
    setReading(true)
    setError(await open(file))
    setReading(false)
  }
  return (
    <div className="attachments-dose">
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('dose.button')}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (chosen !== undefined) void choose(chosen)
        }}
      />
      <Button
        compact
        icon={<ImportIcon />}
        onClick={() => input.current?.click()}
        disabledReason={isReading ? t('dose.reading') : null}
      >
        {isReading ? t('dose.reading') : t('dose.button')}
      </Button>
      {error !== null && <ErrorNotice error={error} />}
      {read !== null && (
        <DoseReportDialog
          {...shown}
          report={read.report}
          onClose={() => setRead(null)}
          onFill={() => {
            onFill(read.report, read.pending)
            setRead(null)
          }}
        />
      )}
    </div>
  )
}
