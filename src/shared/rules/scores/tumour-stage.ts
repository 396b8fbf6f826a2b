import { z } from 'zod'
import { compareInterval, exactly, Interval } from '../interval.ts'
import type { ThreeValued } from '../three-valued.ts'

/** What BCLC and CNLC are staged by; null = not known. */
export const StageInput = z.strictObject({
  nodules: z.int().nonnegative().nullable(),
  largestCm: z.number().nonnegative().nullable(),
  macrovascularInvasion: z.boolean().nullable(),
  extrahepaticSpread: z.boolean().nullable(),
  ecog: z.int().min(0).max(4).nullable(),
  /** False when something other than the tumour limits the patient; then ECOG 1–2 does not make BCLC C. */
  ecogDueToTumour: z.boolean().optional(),
  childPugh: Interval,
})
export type StageInput = z.output<typeof StageInput>

/** Compares a number that may be missing. */
export function compareKnown(
  value: number | null,
  comparison: Parameters<typeof compareInterval>[1],
  constant: number,
): ThreeValued {
  return value === null ? 'unknown' : compareInterval(exactly(value), comparison, constant)
}

/** Counts that stand for every other one as far as staging goes: none, one, two or three, four or more. */
const TELLING_COUNTS = [0, 1, 2, 4]

/** First-match table whose conditions may be unknown. */
export interface StageTable<S extends string> {
  readonly rows: readonly (readonly [ThreeValued, S])[]
  readonly otherwise: S
}

/** Every stage that remains possible, given a table for each possible number of nodules; one stage = decided. */
export function possibleStages<S extends string>(
  nodules: number | null,
  tableFor: (nodules: number) => StageTable<S>,
): readonly S[] {
  const counts = nodules === null ? TELLING_COUNTS : [nodules]
  return [...new Set(counts.flatMap((count) => matches(tableFor(count))))]
}

function matches<S extends string>({ rows, otherwise }: StageTable<S>): readonly S[] {
  const decided = rows.findIndex(([condition]) => condition === true)
  const open = rows.filter(([condition], at) => condition === 'unknown' && (decided < 0 || at < decided))
  return [...open.map(([, stage]) => stage), rows[decided]?.[1] ?? otherwise]
}
