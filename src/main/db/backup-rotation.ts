import type { BackupManifest } from './backup-manifest.ts'

const DAILY = 7
const WEEKLY = 5
const MONTHLY = 12
const BEFORE_CHANGES = 3
const DAY_MS = 86_400_000

type Dated = Pick<BackupManifest, 'name' | 'reason' | 'createdAt'>

/**
 * The backups that may go: kept are the newest of each of the last 7 days, 5 weeks and 12 months that have one, and
 * the last 3 made before a migration or a restore.
 */
export function backupsToDrop(backups: readonly Dated[]): string[] {
  const newestFirst = backups.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  const isBeforeChange = ({ reason }: Dated) => reason === 'migration' || reason === 'restore'
  const regular = newestFirst.filter((backup) => !isBeforeChange(backup))
  const keep = new Set([
    ...newestFirst.filter(isBeforeChange).slice(0, BEFORE_CHANGES),
    ...newestOfEach(regular, DAILY, ({ createdAt }) => createdAt.slice(0, 10)),
    ...newestOfEach(regular, WEEKLY, ({ createdAt }) => weekOf(createdAt)),
    ...newestOfEach(regular, MONTHLY, ({ createdAt }) => createdAt.slice(0, 7)),
  ])
  return newestFirst.filter((backup) => !keep.has(backup)).map(({ name }) => name)
}

function newestOfEach(
  newestFirst: readonly Dated[],
  periods: number,
  periodOf: (backup: Dated) => string,
): Dated[] {
  const newest = new Map<string, Dated>()
  for (const backup of newestFirst) {
    const period = periodOf(backup)
    if (!newest.has(period)) newest.set(period, backup)
  }
  return [...newest.values()].slice(0, periods)
}

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
function weekOf(instant: string): string {
  return String(Math.floor((Date.parse(instant) / DAY_MS + 3) / 7))
}
