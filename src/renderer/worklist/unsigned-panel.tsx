import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { WorklistUnsigned } from '../../shared/model/worklist.ts'
import { formatInstant } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Facts } from '../ui/panel.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { PanelHead } from './panel-head.tsx'

export interface UnsignedPanelProps {
  readonly record: WorklistUnsigned
  readonly asOf: IsoDate
  readonly onOpen: () => void
  readonly onOpenPatient: () => void
}

/** Which session waits for the signature, who logged it, and the way to sign it. */
export function UnsignedPanel({ record, asOf, onOpen, onOpenPatient }: UnsignedPanelProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const { performedOn, procedureType, operator, loggedAt, loggedBy } = record
  const technique = procedureType === null ? '' : wordFor(PROCEDURE_TYPES, procedureType, language)
  return (
    <div className="worklist-panel">
      <section className="worklist-panel-part">
        <PanelHead patient={record.patient} asOf={asOf} onOpenPatient={onOpenPatient} />
        <p className="worklist-alert">
          <StatusMark status="done">{t('panel.unsigned')}</StatusMark>
        </p>
      </section>
      <section className="worklist-panel-part">
        <Facts
          facts={[
            { name: t('column.last'), value: `${performedOn} ${technique}` },
            { name: t('panel.operator'), value: operator ?? t('panel.none') },
            { name: t('panel.logged'), value: `${formatInstant(loggedAt)}, ${loggedBy}` },
          ]}
        />
      </section>
      <section className="worklist-panel-actions">
        <Button variant="primary" onClick={onOpen}>
          {t('sign')}
          <Kbd keys="Enter" />
        </Button>
      </section>
    </div>
  )
}
