import './reports.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../shared/model/session.ts'
import type { Language } from '../../shared/wording/language.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { PrintIcon } from '../ui/icons/actions.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { SavePdf } from './save-pdf.tsx'
import { useSessionReport } from './use-session-report.ts'

/** The report of a session, from its sheet: in either language, on paper or as a file. */
export function SessionReportPart({ session }: { readonly session: Session }) {
  const { t } = useTranslation('reports')
  const shown = useLanguage()
  const [language, setLanguage] = useState<Language>(shown)
  const [isOpen, setOpen] = useState(false)
  const asked = useSessionReport(session.uid)
  function open() {
    setOpen(true)
    void asked.read(language)
  }
  function close() {
    setOpen(false)
    asked.forget()
  }
  return (
    <section>
      <h3>{t('title')}</h3>
      <div className="report-tools">
        <Choice
          label={t('language')}
          value={language}
          onChange={(next) => setLanguage(next ?? language)}
          options={[
            { value: 'zh', label: t('chinese') },
            { value: 'en', label: t('english') },
          ]}
        />
        <div className="report-actions">
          <Button compact icon={<PrintIcon size={14} />} keys="Ctrl+P" onClick={open}>
            {t('preview')}
          </Button>
          <SavePdf sessionUid={session.uid} language={language} />
        </div>
        <p className="small faint">
          {session.signedAt === null && session.state !== 'void' && `${t('draft')} `}
          {t('trail')}
        </p>
      </div>
      {isOpen && <ReportDialog sessionUid={session.uid} language={language} asked={asked} onClose={close} />}
    </section>
  )
}
