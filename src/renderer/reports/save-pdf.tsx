import { useTranslation } from 'react-i18next'
import type { Language } from '../../shared/wording/language.ts'
import { useCommand } from '../api/use-command.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { ExportIcon } from '../ui/icons/navigation.tsx'
import { showStatus } from '../ui/status-message.ts'
import { handOver } from './hand-over.ts'

export interface SavePdfProps {
  readonly sessionUid: string
  readonly language: Language
}

/** Asks for the PDF and hands it to the system, which asks where to keep it or puts it among the downloads. */
export function SavePdf({ sessionUid, language }: SavePdfProps) {
  const { t } = useTranslation('reports')
  const write = useCommand('reports.sessionPdf')
  async function save() {
    if (write.isRunning) return
    const reply = await write.run({ sessionUid, language })
    if (!reply.ok || reply.value.pdf === null) return
    handOver(reply.value.pdf, reply.value.fileName)
    showStatus({ text: t('saved', { file: reply.value.fileName }) })
  }
  return (
    <>
      <Button compact icon={<ExportIcon size={14} />} disabled={write.isRunning} onClick={() => void save()}>
        {t(write.isRunning ? 'saving' : 'save')}
      </Button>
      {write.error !== null && <ErrorNotice error={write.error} />}
    </>
  )
}
