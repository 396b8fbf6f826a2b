import { z } from 'zod'
import { count, quantity } from '../../model/primitives.ts'
import { compareInterval, exactly, type Interval } from '../interval.ts'
import { anyOf, notOf, ThreeValued } from '../three-valued.ts'
import { ANY_CHILD_PUGH, ChildPughSpan } from './child-pugh.ts'

/** What BCLC and CNLC are staged by; null = not known. */
export const StageInput = z.strictObject({
  nodules: count(0, 999).nullable().default(null),
  largestCm: quantity(0, 40, 'cm').nullable().default(null),
  macrovascularInvasion: z.boolean().nullable().default(null),
  extrahepaticSpread: z.boolean().nullable().default(null),
  ecog: z.int().min(0).max(4).nullable().default(null),
  /** False when something other than the tumour limits the patient; then ECOG 1–2 does not make BCLC C. */
  ecogDueToTumour: z.boolean().optional(),
  /** Points that remain possible. */
  childPugh: ChildPughSpan.default(ANY_CHILD_PUGH),
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
const ANY_COUNT: Interval = { low: 0, high: Infinity }

/** A stage, what it takes in words, and whether that is so. */
export const StageRow = z.strictObject({
  stage: z.string(),
  condition: z.string(),
  holds: ThreeValued,
})
export type StageRow = z.output<typeof StageRow>

/** First-match table whose conditions may be unknown; its last row takes what no other took. */
export interface StageTable<S extends string> {
  readonly rows: readonly StageCase<S>[]
  readonly otherwise: Omit<StageCase<S>, 'holds'>
}
export interface StageCase<S extends string> extends StageRow {
  readonly stage: S
}

/** Every stage that remains possible, given a table for each possible number of nodules; one stage = decided. */
export function possibleStages<S extends string>(
  nodules: number | null,
  tableFor: (nodules: Interval) => StageTable<S>,
): { readonly stage: S | null; readonly possible: S[] } {
  const counts = nodules === null ? TELLING_COUNTS : [nodules]
  const possible = [...new Set(counts.flatMap((count) => matches(tableFor(exactly(count)))))]
  const [first = null, second] = possible
  return { stage: second === undefined ? first : null, possible }
}

function matches<S extends string>({ rows, otherwise }: StageTable<S>): readonly S[] {
  const decided = rows.findIndex(({ holds }) => holds === true)
  const open = rows.filter(({ holds }, at) => holds === 'unknown' && (decided < 0 || at < decided))
  return [...open, rows[decided] ?? otherwise].map(({ stage }) => stage)
}

/** Every row of a table in its order, the last one included, with whether it holds. */
export function stageRows<S extends string>(
  nodules: number | null,
  tableFor: (nodules: Interval) => StageTable<S>,
): StageCase<S>[] {
  const { rows, otherwise } = tableFor(nodules === null ? ANY_COUNT : exactly(nodules))
  return [...rows, { ...otherwise, holds: notOf(anyOf(rows.map(({ holds }) => holds))) }]
}
