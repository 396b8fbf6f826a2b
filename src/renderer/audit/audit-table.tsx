import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../shared/model/audit.ts'
import { formatInstant, formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import { FilterIcon } from '../ui/icons/actions.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'
import { Tag } from '../ui/tag.tsx'
import { actionText } from './action-words.ts'
import { detailText } from './reason-text.ts'

/** The entries, newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('audit')
  const language = useLanguage()
  return (
    <DataTable
      label={t('title')}
      minWidth={900}
      rowHeight={28}
      columns={[
        { key: 'seq', label: t('column.seq'), width: 68 },
        { key: 'at', label: t('column.at'), width: 142 },
        { key: 'who', label: t('column.who'), width: 104 },
        { key: 'action', label: t('column.action'), width: 206 },
        { key: 'rows', label: t('column.rows'), width: 52, align: 'end' },
        { key: 'patient', label: <span className="audit-reason">{t('column.patient')}</span>, width: 178 },
        { key: 'reason', label: t('column.reason') },
      ]}
    >
      {entries.map((entry) => (
        <DataRow key={entry.seq}>
          <td className="muted tabular">{entry.seq}</td>
          <td className="tabular">
            <span className="row">
              {formatInstant(entry.at)}
              {entry.clockSuspect && (
                <span className="is-warn" title={t('clockSuspect')}>
                  <TriangleIcon size={12} label={t('clockSuspect')} />
                </span>
              )}
            </span>
          </td>
          <td title={entry.userName}>{entry.userName}</td>
          <td title={entry.endpoint}>
            <span className="row">
              {actionText(entry.endpoint, language)}
              {entry.outcome === 'refused' && <Tag tone="warn">{t('refused')}</Tag>}
            </span>
          </td>
          <td className="end">{entry.changes > 0 && formatNumber(entry.changes)}</td>
          <td>
            <span className="audit-reason audit-patient">
              <AuditedPatient entry={entry} />
            </span>
          </td>
          <td className="muted" title={detailText(entry, language)}>
            {detailText(entry, language)}
          </td>
        </DataRow>
      ))}
    </DataTable>
  )
}

/** Whom it was about, as a way to the record and to everything else that was done with it. */
function AuditedPatient({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation('audit')
  const { patient, patientUid } = entry
  if (patientUid === null || patient === null) return null
  const who = [patient.hospitalNo, patient.name].filter(Boolean).join(' ')
  const only = t('filter.onlyPatient', { patient: who })
  return (
    <>
      <Link to="/patients/$patientUid" params={{ patientUid }} className="ellipsis" title={who}>
        {who}
      </Link>
      <Link to="/audit" search={{ patient: patientUid }} aria-label={only} title={only}>
        <FilterIcon size={12} />
      </Link>
    </>
  )
}
