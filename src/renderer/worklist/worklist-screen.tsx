import './worklist.css'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Page } from '../ui/page.tsx'
import { RowPanel } from './row-panel.tsx'
import { useOpenRow } from './use-open-row.ts'
import { useWorklist } from './use-worklist.ts'
import { useWorklistKeys } from './use-worklist-keys.ts'
import { WorklistActions } from './worklist-actions.tsx'
import { WorklistEmpty } from './worklist-empty.tsx'
import type { Group } from './worklist-groups.ts'
import { WorklistHeader } from './worklist-header.tsx'
import { isRow, patientOf, worklistItems, type WorklistRow } from './worklist-items.ts'
import { WorklistList } from './worklist-list.tsx'
import { useWorklistView, type WorklistView } from './worklist-view.ts'

/** The first screen of the day: who waits for a review, and which records are not finished. */
export function WorklistScreen() {
  const { t } = useTranslation('worklist')
  const navigate = useNavigate()
  const openRow = useOpenRow()
  const [view, change] = useWorklistView()
  const { worklist, error, refetch } = useWorklist(view)
  const { filter, text, unfolded } = view
  const items = useMemo(
    () => (worklist === undefined ? [] : worklistItems(worklist, { filter, text, unfolded })),
    [worklist, filter, text, unfolded],
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
    openRow(row)
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
  function narrow(part: Partial<WorklistView>) {
    // Whoever was found stays selected when the list is whole again.
    change({ selected: selected?.key ?? view.selected, ...part })
  }
  function fold(group: Group) {
    change({
      unfolded: unfolded.includes(group) ? unfolded.filter((each) => each !== group) : [...unfolded, group],
    })
  }
  useWorklistKeys({ rows, selected, onSelect: select, onOpen: open })

  return (
    <Page
      title={t('title')}
      asideLabel={t('panel.label')}
      header={<WorklistHeader worklist={worklist} view={view} onChange={narrow} />}
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
          {items.length === 0 ? (
            <WorklistEmpty worklist={worklist} view={view} onChange={change} />
          ) : (
            <WorklistList
              worklist={worklist}
              items={items}
              selected={selected?.key ?? null}
              onSelect={select}
              onOpen={open}
              onContact={contact}
              onFold={fold}
            />
          )}
        </div>
      )}
    </Page>
  )
}
