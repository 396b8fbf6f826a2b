import type { ArteryHistory } from '../../shared/rules/timeline/artery-history.ts'

/** What is to be seen at one line of the map. */
export interface ArteryMark {
  /** Earlier sessions that treated it. */
  readonly before: number
  /** In this session; `carried` was taken over from an earlier one and is not confirmed. */
  readonly today: 'treated' | 'carried' | null
}

export const NO_MARK: ArteryMark = { before: 0, today: null }

export interface TodayUse {
  readonly node: string
  readonly isAccessory: boolean
  readonly isCarried: boolean
}

const keyOf = ({ node, isAccessory }: { readonly node: string; readonly isAccessory: boolean }) =>
  isAccessory ? `${node} accessory` : node

/** Marks by the key of the line; `drawn` tells whether an accessory line exists, else the usual one speaks for it. */
export function marksOf(
  history: ArteryHistory,
  today: readonly TodayUse[],
  drawn: ReadonlySet<string>,
): ReadonlyMap<string, ArteryMark> {
  const place = (use: { readonly node: string; readonly isAccessory: boolean }) =>
    drawn.has(keyOf(use)) ? keyOf(use) : use.node
  const sessions = new Map<string, Set<string>>()
  for (const entry of history.arteries.flatMap(({ entries }) => entries))
    sessions.set(place(entry), (sessions.get(place(entry)) ?? new Set()).add(entry.sessionUid))
  const marks = new Map<string, ArteryMark>()
  for (const [key, uids] of sessions) marks.set(key, { before: uids.size, today: null })
  for (const use of today)
    marks.set(place(use), {
      before: marks.get(place(use))?.before ?? 0,
      today: use.isCarried ? 'carried' : 'treated',
    })
  return marks
}
