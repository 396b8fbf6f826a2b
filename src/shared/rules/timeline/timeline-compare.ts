import type { IsoDate } from '../../kit/iso-date.ts'
import type { Explanation } from '../../model/formula.ts'
import { changePct } from './timeline-lesions.ts'

/** A change is pointed out from here on, either way; scores and grades from one step on. */
const NOTABLE_CHANGE_PCT = 30

export type ChangeItem =
  | 'child-pugh'
  | 'albi'
  | 'bilirubin'
  | 'ast'
  | 'afp'
  | 'viable-sum'
  | 'largest-diameter'
  | 'platelets'
  | 'ecog'

export interface Reading {
  readonly on: IsoDate
  /** null when only a range of scores is known. */
  readonly value: number | null
  readonly comparator: '<' | '>' | null
  /** UCUM; empty for scores. */
  readonly unit: string
  /** Class or grade: `A6`, `2b`. */
  readonly grade: string | null
  /** How a score came about; null for what was measured, and for a score that a source reported. */
  readonly explain: Explanation | null
}

export interface Change {
  readonly item: ChangeItem
  readonly before: Reading | null
  readonly now: Reading | null
  readonly direction: 'up' | 'down' | 'same' | null
  /** Percent; null for scores, and where one of the two is no exact number. */
  readonly changePct: number | null
  /** Set only past a clinical threshold. */
  readonly effect: 'better' | 'worse' | null
}

const directionOf = (from: number, to: number) => (to > from ? 'up' : to < from ? 'down' : 'same')

/** Values that count by how much they changed; `raisedIs` says which way is which. */
export function compareNumbers(
  item: ChangeItem,
  before: Reading | null,
  now: Reading | null,
  raisedIs: 'better' | 'worse',
): Change {
  const unknown: Change = { item, before, now, direction: null, changePct: null, effect: null }
  if (before?.value == null || now?.value == null) return unknown
  const direction = directionOf(before.value, now.value)
  if (!isCertain(before, now, direction)) return unknown
  const isExact = before.comparator === null && now.comparator === null
  const change = changePct(before.value, now.value)
  const isNotable = change !== null && Math.abs(change) >= NOTABLE_CHANGE_PCT
  const effect = isNotable ? ((direction === 'up') === (raisedIs === 'worse') ? 'worse' : 'better') : null
  return { item, before, now, direction, changePct: isExact ? change : null, effect }
}

/** `>60500` and 96 differ by at least as much as their numbers; `>60500` and 70000 tell nothing. */
function isCertain(before: Reading, now: Reading, direction: 'up' | 'down' | 'same'): boolean {
  if (before.comparator === now.comparator && direction === 'same') return true
  const asks = [
    ...(before.comparator === null ? [] : [before.comparator === '>' ? 'down' : 'up']),
    ...(now.comparator === null ? [] : [now.comparator === '>' ? 'up' : 'down']),
  ]
  return asks.every((asked) => asked === direction)
}

/** Scores of which each step counts, and more is worse. */
export function compareSteps(
  item: 'child-pugh' | 'ecog',
  before: Reading | null,
  now: Reading | null,
): Change {
  const unknown: Change = { item, before, now, direction: null, changePct: null, effect: null }
  if (before?.value == null || now?.value == null) return unknown
  const direction = directionOf(before.value, now.value)
  const effect = direction === 'same' ? null : direction === 'up' ? 'worse' : 'better'
  return { ...unknown, direction, effect }
}

/** ALBI moves with every sample; only another grade is a change that counts. */
export function compareGrades(before: Reading | null, now: Reading | null): Change {
  const unknown: Change = { item: 'albi', before, now, direction: null, changePct: null, effect: null }
  if (before?.value == null || now?.value == null) return unknown
  const direction = directionOf(before.value, now.value)
  const effect = before.grade === now.grade ? null : direction === 'up' ? 'worse' : 'better'
  return { ...unknown, direction, effect }
}
