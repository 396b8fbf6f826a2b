import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { PROCEDURE_TYPES } from '../../shared/model/session-terms.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { WorklistIncomplete } from '../../shared/model/worklist.ts'
import { formatInstant } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { Facts } from '../ui/panel.tsx'
import { StatusMark } from '../ui/status-mark.tsx'
import { missingNames } from './incomplete-row.tsx'
import { PanelHead } from './panel-head.tsx'

export interface IncompletePanelProps {
  readonly record: WorklistIncomplete
  readonly asOf: IsoDate
  readonly onOpen: () => void
  readonly onOpenPatient: () => void
}

/** What the selected record lacks, and the way to fill it in. */
export function IncompletePanel({ record, asOf, onOpen, onOpenPatient }: IncompletePanelProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const { kind, missing, mandatory } = record
  const technique =
    record.procedureType === null ? '' : wordFor(PROCEDURE_TYPES, record.procedureType, language)
  const sentence =
    missing.length > 0
      ? t('panel.incomplete', { count: missing.length })
      : kind === 'draft'
        ? t('panel.draft')
        : t('panel.unconfirmed')
  const facts = [
    {
      name: t('column.last'),
      value:
        kind === 'draft' && record.savedAt !== null
          ? t('draftSaved', { at: formatInstant(record.savedAt) })
          : `${record.performedOn ?? ''} ${technique}`,
    },
    { name: t('panel.operator'), value: record.operator ?? t('panel.none') },
    ...(missing.length > 0 ? [{ name: t('panel.missing'), value: missingNames(record, language) }] : []),
    ...(mandatory > 0
      ? [
          {
            name: t('filter.incomplete'),
            value: t('done', { done: mandatory - missing.length, of: mandatory }),
          },
        ]
      : []),
  ]
  return (
    <div className="worklist-panel">
      <section className="worklist-panel-part">
        <PanelHead patient={record.patient} asOf={asOf} onOpenPatient={onOpenPatient} />
        <p className="worklist-alert">
          <StatusMark status="incomplete">{sentence}</StatusMark>
        </p>
      </section>
      <section className="worklist-panel-part">
        <Facts facts={facts} />
      </section>
      <section className="worklist-panel-actions">
        <Button variant="primary" onClick={onOpen}>
          {kind === 'draft' ? t('resumeDraft') : t('completeSession')}
          <Kbd keys="Enter" />
        </Button>
      </section>
    </div>
  )
}
