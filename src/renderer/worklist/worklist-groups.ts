/** The groups of the worklist from top to bottom. */
export const GROUPS = [
  'overdue',
  'dueThisWeek',
  'open',
  'unread',
  'longOverdue',
  'planned',
  'unsigned',
  'incomplete',
] as const
export type Group = (typeof GROUPS)[number]
export type Filter = Group | 'all'

/** Not the work of this week: only the head stands in the whole list until somebody unfolds it. */
const FOLDED_AT_FIRST: ReadonlySet<Group> = new Set(['longOverdue', 'planned'])

/** What of the list is wanted; operator and ward are asked of the host. */
export interface Narrowing {
  readonly filter: Filter
  /** Name, pinyin, its initials or number, as typed. */
  readonly text: string
  readonly unfolded: readonly Group[]
}

/** Whether a head folds its rows away; null for a group that always shows them. */
export function foldOf(group: Group, { filter, text, unfolded }: Narrowing): 'folded' | 'unfolded' | null {
  // Whoever asks for the group itself, or looks for somebody, wants the rows.
  if (!FOLDED_AT_FIRST.has(group) || filter === group || text.trim() !== '') return null
  return unfolded.includes(group) ? 'unfolded' : 'folded'
}

/** The groups whose rows are on screen. */
export function shownGroups(narrowing: Narrowing): Group[] {
  const { filter } = narrowing
  return GROUPS.filter(
    (group) => (filter === 'all' || filter === group) && foldOf(group, narrowing) !== 'folded',
  )
}
