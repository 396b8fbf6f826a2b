import { addDays, type IsoDate } from '../../kit/iso-date.ts'
import { movedOffHolidays } from './working-day.ts'

/** How far an overdue patient's appointment is put off for a run of holidays. */
const LONGEST_HOLIDAY_DAYS = 14

export interface ImagingDayFacts {
  readonly today: IsoDate
  readonly windowOpensOn: IsoDate
  readonly holidays: readonly IsoDate[]
}

/**
 * The day of imaging to offer on the phone: the first working day from tomorrow on that the window has opened by. A
 * window that has closed makes no later day better, so its end is not asked for.
 */
export function offeredImagingDay({ today, windowOpensOn, holidays }: ImagingDayFacts): IsoDate {
  const tomorrow = addDays(today, 1)
  const earliest = tomorrow > windowOpensOn ? tomorrow : windowOpensOn
  return movedOffHolidays(earliest, addDays(earliest, LONGEST_HOLIDAY_DAYS), holidays)
}
