import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/wording/language.ts'
import { useCommand } from '../api/use-command.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PrintIcon } from '../ui/icons/actions.tsx'
import { ReportPaper } from './report-paper.tsx'
import { SavePdf } from './save-pdf.tsx'
import type { AskedReport } from './use-session-report.ts'

export interface ReportDialogProps {
  readonly sessionUid: string
  readonly language: Language
  readonly asked: AskedReport
  readonly onClose: () => void
}

/**
 * The report as it will stand on paper. Nothing is printed that the audit trail does not keep; it is read once more
 * after that, so that what is printed names the event that keeps it.
 */
export function ReportDialog({ sessionUid, language, asked, onClose }: ReportDialogProps) {
  const { t } = useTranslation('reports')
  const { report, error, read } = asked
  const note = useCommand('reports.note')
  const [prints, setPrints] = useState(0)
  // After the page holds what is to be printed.
  useEffect(() => {
    if (prints > 0) window.print()
  }, [prints])
  async function print() {
    if (note.isRunning) return
    const noted = await note.run({ sessionUid, language, how: 'print', sha256: null })
    if (noted.ok && (await read(language))) setPrints((count) => count + 1)
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
            disabled={report === null}
            onClick={() => void print()}
          >
            {t('print')}
          </Button>
        </>
      }
    >
      {error !== null && <ErrorNotice error={error} onRetry={() => void read(language)} />}
      {note.error !== null && <ErrorNotice error={note.error} />}
      {report !== null && (
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long page is scrolled by keys */}
          <div className="report-preview" tabIndex={0} role="region" aria-label={report.title}>
            <ReportPaper report={report} />
          </div>
          {/* On paper there is the report alone: it stands beside the window, not inside it. */}
          {createPortal(
            <div className="report-print" aria-hidden="true">
              {report.mark !== null && <div className="report-mark">{report.mark}</div>}
              <ReportPaper report={report} />
            </div>,
            document.body,
          )}
        </>
      )}
    </Dialog>
  )
}
