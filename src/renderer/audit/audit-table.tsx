import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../shared/model/audit.ts'
import { formatInstant, formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'
import { Tag } from '../ui/tag.tsx'
import { actionText } from './action-words.ts'
import { reasonText } from './reason-text.ts'

/** The entries, newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const { t } = useTranslation('audit')
  const language = useLanguage()
  return (
    <DataTable
      label={t('title')}
      minWidth={800}
      rowHeight={28}
      columns={[
        { key: 'seq', label: t('column.seq'), width: 84 },
        { key: 'at', label: t('column.at'), width: 150 },
        { key: 'who', label: t('column.who'), width: 140 },
        { key: 'action', label: t('column.action'), width: 250 },
        { key: 'rows', label: t('column.rows'), width: 56, align: 'end' },
        { key: 'reason', label: <span className="audit-reason">{t('column.reason')}</span> },
        { key: 'patient', label: t('column.patient'), width: 76 },
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
          <td className="muted" title={reasonText(entry, language)}>
            <span className="audit-reason">{reasonText(entry, language)}</span>
          </td>
          <td>
            {entry.patientUid !== null && (
              <Link to="/patients/$patientUid" params={{ patientUid: entry.patientUid }}>
                {t('openPatient')}
              </Link>
            )}
          </td>
        </DataRow>
      ))}
    </DataTable>
  )
}
