import './worklist.css'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../api/use-ask.ts'
import { formatNumber } from '../i18n/format.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page } from '../ui/page.tsx'
import { RowPanel } from './row-panel.tsx'
import { useWorklistKeys } from './use-worklist-keys.ts'
import { WorklistActions } from './worklist-actions.tsx'
import { WorklistEmpty } from './worklist-empty.tsx'
import { WorklistHeader } from './worklist-header.tsx'
import { isRow, patientOf, worklistItems, type WorklistRow } from './worklist-items.ts'
import { WorklistList } from './worklist-list.tsx'
import { FULL_LIMIT, useWorklistView } from './worklist-view.ts'

/** The first screen of the day: who waits for a review, and which records are not finished. */
export function WorklistScreen() {
  const { t } = useTranslation('worklist')
  const navigate = useNavigate()
  const [view, change] = useWorklistView()
  const { limit, asOf: fromDay, filter } = view
  const input = fromDay === null ? { limit } : { limit, asOf: fromDay }
  const { value: worklist, error, refetch } = useAsk('worklist.show', input, { keepPrevious: true })
  const items = useMemo(
    () => (worklist === undefined ? [] : worklistItems(worklist, filter)),
    [worklist, filter],
  )
  const rows = useMemo(() => items.filter(isRow), [items])
  const [lastIndex, setLastIndex] = useState(0)
  // A row that was dealt with is gone; the one that moved up into its place is next.
  const selected = rows.find((row) => row.key === view.selected) ?? rows[Math.min(lastIndex, rows.length - 1)]

  function select(row: WorklistRow) {
    setLastIndex(rows.indexOf(row))
    change({ selected: row.key })
  }
  function open(row: WorklistRow) {
    select(row)
    if (row.kind === 'review') {
      void navigate({ to: '/reviews/$reviewUid', params: { reviewUid: row.review.reviewUid } })
      return
    }
    if (row.kind === 'unsigned') {
      const { sessionUid: sign, patient } = row.record
      void navigate({
        to: '/patients/$patientUid',
        params: { patientUid: patient.uid },
        search: { sign },
      })
      return
    }
    const { sessionUid, patient } = row.record
    void navigate({
      to: '/patients/$patientUid/session',
      params: { patientUid: patient.uid },
      search: sessionUid === null ? {} : { complete: sessionUid },
    })
  }
  function openPatient(row: WorklistRow) {
    select(row)
    void navigate({ to: '/patients/$patientUid', params: { patientUid: patientOf(row).uid } })
  }
  function contact(row: WorklistRow) {
    select(row)
    // After the panel of the newly selected row has taken the place of the one before.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.worklist-outcome')?.focus())
  }
  useWorklistKeys({ items, selected, onSelect: select, onOpen: open })

  return (
    <Page
      title={t('title')}
      asideLabel={t('panel.label')}
      header={
        <WorklistHeader
          worklist={worklist}
          asOf={fromDay}
          onAsOf={(day) => change({ asOf: day })}
          filter={filter}
          onFilter={(next) => change({ filter: next })}
        />
      }
      aside={
        selected !== undefined && worklist !== undefined ? (
          <RowPanel row={selected} asOf={worklist.asOf} onOpen={open} onOpenPatient={openPatient} />
        ) : undefined
      }
    >
      {selected !== undefined && <WorklistActions />}
      {error !== null && <ErrorNotice error={error} onRetry={refetch} />}
      {worklist !== undefined && (
        <div className="worklist-body">
          {rows.length === 0 ? (
            <WorklistEmpty asOf={worklist.asOf} filter={filter} onShowAll={() => change({ filter: 'all' })} />
          ) : (
            <WorklistList
              worklist={worklist}
              items={items}
              selected={selected?.key ?? null}
              onSelect={select}
              onOpen={open}
              onContact={contact}
              onShowAll={() => change({ limit: FULL_LIMIT })}
            />
          )}
          {worklist.counts.planned > 0 && filter === 'all' && (
            <p className="worklist-planned faint">
              {t('planned', {
                count: worklist.counts.planned,
                formatted: formatNumber(worklist.counts.planned),
              })}
            </p>
          )}
        </div>
      )}
    </Page>
  )
}
