import type {
  Worklist,
  WorklistIncomplete,
  WorklistReview,
  WorklistUnsigned,
} from '../../shared/model/worklist.ts'
import { matchesText } from './matches-text.ts'
import { foldOf, type Group, GROUPS, type Narrowing, shownGroups } from './worklist-groups.ts'

export type ReviewGroup = Exclude<Group, 'incomplete' | 'unsigned'>

/** One row that can be selected; `key` stays the same while the list around it changes. */
export type WorklistRow =
  | {
      readonly kind: 'review'
      readonly key: string
      readonly group: ReviewGroup
      readonly review: WorklistReview
    }
  | { readonly kind: 'incomplete'; readonly key: string; readonly record: WorklistIncomplete }
  | { readonly kind: 'unsigned'; readonly key: string; readonly record: WorklistUnsigned }

/** One line on screen: the head of a group, or a row. */
export type WorklistItem =
  | {
      readonly kind: 'group'
      readonly key: string
      readonly group: Group
      readonly count: number
      readonly fold: 'folded' | 'unfolded' | null
    }
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

/** The lines of the list from top to bottom. A group without a row has no head. */
export function worklistItems(worklist: Worklist, narrowing: Narrowing): WorklistItem[] {
  const { filter, text } = narrowing
  const isSearched = text.trim() !== ''
  return GROUPS.filter((group) => filter === 'all' || filter === group).flatMap((group) => {
    const all = rowsOf(worklist, group)
    const rows = isSearched ? all.filter((row) => matchesText(patientOf(row), text)) : all
    const count = isSearched ? rows.length : worklist.counts[group]
    const fold = foldOf(group, narrowing)
    if (count === 0) return []
    return [{ kind: 'group' as const, key: group, group, count, fold }, ...(fold === 'folded' ? [] : rows)]
  })
}

/** Whether rows that are wanted were left out by the limit of the question. */
export function isCut(worklist: Worklist, narrowing: Narrowing): boolean {
  return shownGroups(narrowing).some((group) => worklist.counts[group] > worklist[group].length)
}

export function isRow(item: WorklistItem): item is WorklistRow {
  return item.kind !== 'group'
}

/** The row `step` rows away from the selected one; the first row while none is selected. */
export function neighbour(
  rows: readonly WorklistRow[],
  selected: string | null,
  step: number,
): WorklistRow | undefined {
  const at = rows.findIndex((row) => row.key === selected)
  return at < 0 ? rows[0] : rows[Math.min(Math.max(at + step, 0), rows.length - 1)]
}

/** Whose row it is. */
export function patientOf(row: WorklistRow) {
  return row.kind === 'review' ? row.review.patient : row.record.patient
}
