import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch } from '../../shared/model/import.ts'
import { useAsk } from '../api/use-ask.ts'
import { formatInstant, formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { DataRow, DataTable } from '../ui/data-table.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { StatusMark, type Status } from '../ui/status-mark.tsx'
import { UndoBatchDialog } from './undo-batch-dialog.tsx'

const MARKS = { running: 'overdue', committed: 'done', undone: 'open' } as const satisfies Record<
  ImportBatch['state'],
  Status
>

/** What was imported before, newest first; a batch can be taken back whole. */
export function BatchList() {
  const { t } = useTranslation('imports')
  const { value: batches, error, refetch } = useAsk('imports.list', {})
  const [undoing, setUndoing] = useState<ImportBatch | null>(null)
  if (error !== null) return <ErrorNotice error={error} onRetry={refetch} />
  if (batches === undefined) return null
  if (batches.length === 0) return <p className="muted">{t('batches.none')}</p>
  return (
    <div className="imports-batches">
      <DataTable
        label={t('batches.title')}
        minWidth={820}
        columns={[
          { key: 'file', label: t('batches.file') },
          { key: 'at', label: t('batches.at'), width: 140 },
          { key: 'by', label: t('batches.by'), width: 120 },
          { key: 'rows', label: t('batches.rows'), width: 64, align: 'end' },
          { key: 'refused', label: t('batches.refused'), width: 72, align: 'end' },
          { key: 'patients', label: t('batches.patients'), width: 72, align: 'end' },
          { key: 'sessions', label: t('batches.sessions'), width: 84, align: 'end' },
          { key: 'state', label: t('batches.state'), width: 110 },
          { key: 'undo', label: <span className="visually-hidden">{t('batches.undo')}</span>, width: 72 },
        ]}
      >
        {batches.map((batch) => (
          <DataRow key={batch.uid}>
            <td title={batch.fileName}>{batch.fileName}</td>
            <td className="muted tabular">{formatInstant(batch.startedAt)}</td>
            <td>{batch.startedBy}</td>
            <td className="end">{formatNumber(batch.rows)}</td>
            <td className="end">{formatNumber(batch.refused)}</td>
            <td className="end">{formatNumber(batch.made.patients)}</td>
            <td className="end">{formatNumber(batch.made.sessions)}</td>
            <td title={batch.state === 'running' ? t('batches.runningMeans') : undefined}>
              <StatusMark status={MARKS[batch.state]}>{t(`batches.${batch.state}`)}</StatusMark>
            </td>
            <td className="end">
              {batch.state !== 'undone' && (
                <Button variant="link" onClick={() => setUndoing(batch)}>
                  {t('batches.undo')}
                </Button>
              )}
            </td>
          </DataRow>
        ))}
      </DataTable>
      {batches.some(({ state }) => state === 'running') && (
        <p className="imports-note is-warn small">{t('batches.runningMeans')}</p>
      )}
      {undoing !== null && <UndoBatchDialog batch={undoing} onClose={() => setUndoing(null)} />}
    </div>
  )
}
