import { addDays, type IsoDate } from '../../kit/iso-date.ts'
import type { Formula } from '../../model/formula.ts'
import { deadlinesOf } from './booked-window.ts'
import type { ReviewPlan } from './review-schedule.ts'
import { movedOffHolidays } from './working-day.ts'

/** Days on either side of the day asked for; docs/decisions/009. */
export const FOLLOW_UP_DUE = {
  formula: 'follow-up-due.v1',
  en: 'Dates of a follow-up review',
  zh: '后续复查日期',
  expression:
    'due = day asked for, from a weekend or holiday to the next working day; window = ±14 d; overdue after it, critical 14 d later',
  unit: '{date}',
  constants: { windowDays: 14, criticalAfterCloseDays: 14 },
  source: 'A decision of this program, 2026: no guideline of 2011–2022 gives a window for later reviews',
  sourceZh: '本程序的约定（2026）：2011–2022 年各版规范未规定后续复查的窗口期',
  certainty: 'D',
} as const satisfies Formula

const { windowDays } = FOLLOW_UP_DUE.constants

/** Dates of a follow-up review that was asked for on a day; the window stays around that day, wherever it moved. */
export function planFollowUp(askedOn: IsoDate, holidays: readonly IsoDate[]): ReviewPlan {
  const windowClosesOn = addDays(askedOn, windowDays)
  return {
    dueOn: movedOffHolidays(askedOn, windowClosesOn, holidays),
    windowOpensOn: addDays(askedOn, -windowDays),
    windowClosesOn,
    ...deadlinesOf(windowClosesOn),
  }
}
