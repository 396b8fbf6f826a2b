import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { CheckBox } from '../../ui/check-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TriangleIcon } from '../../ui/icons/states.tsx'
import { Facts } from '../../ui/panel.tsx'
import { DoseReportTable, type DoseReportTableProps } from './dose-report-table.tsx'
import { deviceOf } from './dose-report-words.ts'
import './attachments.css'

export interface DoseReportDialogProps extends DoseReportTableProps {
  /** Of the record that the values would go into. */
  readonly hospitalNo: string
  readonly performedOn: string
  readonly onFill: () => void
  readonly onClose: () => void
}

const WIDTH_PX = 680

/** What a report says, beside what the form holds. Another patient or another day has to be confirmed first. */
export function DoseReportDialog(props: DoseReportDialogProps) {
  const { report, valuesNow, onFill, onClose } = props
  const { t } = useTranslation('attachments')
  const { t: ui } = useTranslation('ui')
  const [isChecked, setChecked] = useState(false)
  const doubts = useDoubts(props)
  const isReady = doubts.length === 0 || isChecked
  return (
    <Dialog
      title={t('dose.title')}
      onClose={onClose}
      width={WIDTH_PX}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            keys="Ctrl+Enter"
            onClick={onFill}
            disabledReason={isReady ? null : t('dose.needsCheck')}
          >
            {t('dose.fill')}
          </Button>
        </>
      }
    >
      <div className="attachments">
        <Facts
          facts={[
            { name: t('dose.device'), value: deviceOf(report) ?? t('dose.unknown') },
            { name: t('dose.studyDate'), value: report.studyDate ?? t('dose.unknown') },
          ]}
        />
        <DoseReportTable report={report} valuesNow={valuesNow} />
        {report.rotationalRuns > 0 && (
          <p className="small muted">{t('dose.rotational', { count: report.rotationalRuns })}</p>
        )}
        {doubts.map((doubt) => (
          <p key={doubt} className="is-warn attachments-doubt">
            <TriangleIcon size={14} />
            {doubt}
          </p>
        ))}
        {doubts.length > 0 && (
          <CheckBox label={t('dose.isRight')} checked={isChecked} onChange={setChecked} />
        )}
        <p className="small faint">{t('dose.attachedToo')}</p>
      </div>
    </Dialog>
  )
}

/** Why the report may belong to somebody else, or to another day. */
function useDoubts({ report, hospitalNo, performedOn }: DoseReportDialogProps): readonly string[] {
  const { t } = useTranslation('attachments')
  const { match, hospitalNo: reported } = report.patient
  const { studyDate } = report
  return [
    ...(match === 'other' ? [t('dose.otherPatient', { reported, own: hospitalNo })] : []),
    ...(match === 'not-stated' ? [t('dose.noPatient')] : []),
    ...(studyDate !== null && studyDate !== performedOn
      ? [t('dose.otherDay', { reported: studyDate, own: performedOn })]
      : []),
  ]
}
