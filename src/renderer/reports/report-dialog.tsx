import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/wording/language.ts'
import { useAsk } from '../api/use-ask.ts'
import { useCommand } from '../api/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PrintIcon } from '../ui/icons/actions.tsx'
import { ReportPaper } from './report-paper.tsx'
import { SavePdf } from './save-pdf.tsx'

export interface ReportDialogProps {
  readonly sessionUid: string
  readonly language: Language
  readonly onClose: () => void
}

/** The report as it will stand on paper. Nothing is printed that the audit trail does not keep. */
export function ReportDialog({ sessionUid, language, onClose }: ReportDialogProps) {
  const { t } = useTranslation('reports')
  const { value: report, error, refetch } = useAsk('reports.session', { sessionUid, language })
  const note = useCommand('reports.note')
  async function print() {
    if (note.isRunning || report === undefined) return
    const noted = await note.run({ sessionUid, language, how: 'print', sha256: null })
    if (noted.ok) window.print()
  }
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      width={840}
      at="top"
      footer={
        <>
          <SavePdf sessionUid={sessionUid} language={language} />
          <Button
            variant="primary"
            icon={<PrintIcon />}
            keys="Ctrl+P"
            disabled={report === undefined}
            onClick={() => void print()}
          >
            {t('print')}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
      {note.error !== null && <ErrorNotice error={note.error} />}
      {report !== undefined && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long page is scrolled by keys */}
          <div className="report-preview" tabIndex={0} role="region" aria-label={report.title}>
            <ReportPaper report={report} />
          </div>
          {/* On paper there is the report alone: it stands beside the window, not inside it. */}
          {createPortal(
            <div className="report-print" aria-hidden="true">
              <ReportPaper report={report} />
            </div>,
            document.body,
          )}
        </>
      )}
    </Dialog>
  )
}
