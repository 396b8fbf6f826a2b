import type {
  Worklist,
  WorklistIncomplete,
  WorklistReview,
  WorklistUnsigned,
} from '../../shared/model/worklist.ts'

export const GROUPS = ['overdue', 'dueThisWeek', 'open', 'incomplete', 'unsigned'] as const
export type Group = (typeof GROUPS)[number]
export type Filter = Group | 'all'

/** One row that can be selected; `key` stays the same while the list around it changes. */
export type WorklistRow =
  | {
      readonly kind: 'review'
      readonly key: string
      readonly group: Exclude<Group, 'incomplete' | 'unsigned'>
      readonly review: WorklistReview
    }
  | { readonly kind: 'incomplete'; readonly key: string; readonly record: WorklistIncomplete }
  | { readonly kind: 'unsigned'; readonly key: string; readonly record: WorklistUnsigned }

/** One line on screen: the head of a group, a row, or the way to the rows that were left out. */
export type WorklistItem =
  | { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly count: number }
  | { readonly kind: 'more'; readonly key: string; readonly group: Group; readonly hidden: number }
  | WorklistRow

function rowsOf(worklist: Worklist, group: Group): WorklistRow[] {
  if (group === 'incomplete') {
    return worklist.incomplete.map((record) => ({
      kind: 'incomplete',
      key: `${record.kind}-${record.sessionUid ?? record.patient.uid}`,
      record,
    }))
  }
  if (group === 'unsigned')
    return worklist.unsigned.map((record) => ({
      kind: 'unsigned',
      key: `unsigned-${record.sessionUid}`,
      record,
    }))
  return worklist[group].map((review) => ({ kind: 'review', key: review.reviewUid, group, review }))
}

/** The lines of the list from top to bottom. An empty group has no head, unless it was asked for by itself. */
export function worklistItems(worklist: Worklist, filter: Filter): WorklistItem[] {
  return GROUPS.filter((group) => filter === 'all' || filter === group).flatMap((group) => {
    const rows = rowsOf(worklist, group)
    const count = worklist.counts[group]
    if (count === 0) return []
    const hidden = count - rows.length
    return [
      { kind: 'group' as const, key: group, group, count },
      ...rows,
      ...(hidden > 0 ? [{ kind: 'more' as const, key: `${group}-more`, group, hidden }] : []),
    ]
  })
}

export function isRow(item: WorklistItem): item is WorklistRow {
  return item.kind !== 'group' && item.kind !== 'more'
}

/** The row `step` rows away from the selected one; the first row while none is selected. */
export function neighbour(
  items: readonly WorklistItem[],
  selected: string | null,
  step: number,
): WorklistRow | undefined {
  const rows = items.filter(isRow)
  const at = rows.findIndex((row) => row.key === selected)
  return at < 0 ? rows[0] : rows[Math.min(Math.max(at + step, 0), rows.length - 1)]
}

/** Whose row it is. */
export function patientOf(row: WorklistRow) {
  return row.kind === 'review' ? row.review.patient : row.record.patient
}
