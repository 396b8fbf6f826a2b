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

/** Key of the line that shows a use: an accessory artery that is not drawn is shown by the usual one. */
export function lineOf(
  { node, isAccessory }: Pick<TodayUse, 'node' | 'isAccessory'>,
  drawn: ReadonlySet<string>,
): string {
  const accessory = `${node} accessory`
  return isAccessory && drawn.has(accessory) ? accessory : node
}

/** Marks by the key of the line. */
export function marksOf(
  history: ArteryHistory,
  today: readonly TodayUse[],
  drawn: ReadonlySet<string>,
): ReadonlyMap<string, ArteryMark> {
  const sessions = new Map<string, Set<string>>()
  for (const entry of history.arteries.flatMap(({ entries }) => entries))
    sessions.set(
      lineOf(entry, drawn),
      (sessions.get(lineOf(entry, drawn)) ?? new Set()).add(entry.sessionUid),
    )
  const marks = new Map<string, ArteryMark>()
  for (const [key, uids] of sessions) marks.set(key, { before: uids.size, today: null })
  for (const use of today)
    marks.set(lineOf(use, drawn), {
      before: marks.get(lineOf(use, drawn))?.before ?? 0,
      today: use.isCarried ? 'carried' : 'treated',
    })
  return marks
}
