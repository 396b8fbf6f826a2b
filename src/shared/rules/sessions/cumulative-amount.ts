import { sumOf } from '../../kit/decimal.ts'
import { type IsoDate, yearsBetween } from '../../kit/iso-date.ts'
import type { Explanation, Formula } from '../../model/formula.ts'
import { explain, input, written } from '../scores/explain.ts'
import { atLeast } from '../scores/tumour-extent.ts'

export const CUMULATIVE_AMOUNT = {
  formula: 'cumulative-amount.v1',
  en: 'Amount over all sessions',
  zh: '历次治疗累计用量',
  expression: 'after = (given before) + (confirmed today)',
  unit: '1',
  constants: {},
  source: 'Sum over the sessions on file',
  sourceZh: '在案各次治疗之和',
  certainty: 'D',
  caution: {
    en: 'Amounts that nobody has confirmed today are not in it; a session without the amount makes it a lower bound.',
    zh: '今日未确认的用量不计入；有治疗未记录用量时，结果为下限。',
  },
} as const satisfies Formula

/** How a sum over all sessions came about; where an earlier amount was not recorded it is a lower bound. */
export function explainCumulative(line: {
  readonly before: number
  readonly today: number
  readonly unrecorded: number
  readonly unit: string
}): Explanation {
  const { before, today, unrecorded, unit } = line
  return explain(
    CUMULATIVE_AMOUNT,
    [input('givenBefore', unrecorded > 0 ? atLeast(before) : before, unit), input('givenToday', today, unit)],
    () => `${written(before)} + ${written(today)} = ${written(sumOf([before, today]))}`,
  )
}

/** How many of the days lie within the twelve months up to `on`, that day included. */
export function sessionsInYear(days: readonly IsoDate[], on: IsoDate): number {
  return days.filter((day) => day <= on && yearsBetween(day, on) < 1).length
}
