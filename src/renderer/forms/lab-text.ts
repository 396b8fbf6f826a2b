import type { LabEntry } from '../../shared/model/lab.ts'
import { parseNumber } from '../ui/parse-number.ts'

export interface LabText {
  /** NaN while the text is no number. */
  readonly value: number | null
  readonly comparator: LabEntry['comparator']
}

/** Reads `312`, `<2`, `＞ 60500`: a number, or the limit of the analyser with its sign. */
export function parseLab(typed: string): LabText {
  const match = /^\s*([<>＜＞])?(.*)$/s.exec(typed)
  const sign = match?.[1]
  const comparator = sign === '<' || sign === '＜' ? '<' : sign === '>' || sign === '＞' ? '>' : null
  const value = parseNumber(match?.[2] ?? '')
  return { value: comparator !== null && value === null ? Number.NaN : value, comparator }
}

/** Whether a typed text still means the value: one set from outside takes its place. */
export function meansLab(typed: string, lab: LabText): boolean {
  const { value, comparator } = parseLab(typed)
  return Object.is(value, lab.value) && comparator === lab.comparator
}

/** The value as it is typed: `<2`, `312`. */
export function labText({ value, comparator }: LabText): string {
  return value === null || Number.isNaN(value) ? '' : `${comparator ?? ''}${value}`
}
