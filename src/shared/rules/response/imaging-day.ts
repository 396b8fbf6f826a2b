import { addDays, type IsoDate } from '../../kit/iso-date.ts'
import { movedOffHolidays } from './working-day.ts'

/** How far an overdue patient's appointment is put off for a run of holidays. */
const LONGEST_HOLIDAY_DAYS = 14

export interface ImagingDayFacts {
  readonly today: IsoDate
  readonly windowOpensOn: IsoDate
  readonly windowClosesOn: IsoDate
  readonly holidays: readonly IsoDate[]
}

/**
 * The day of imaging to offer on the phone: the first working day from tomorrow inside the window; where the window
 * holds none any more, the next working day.
 */
export function offeredImagingDay({
  today,
  windowOpensOn,
  windowClosesOn,
  holidays,
}: ImagingDayFacts): IsoDate {
  const tomorrow = addDays(today, 1)
  const earliest = tomorrow > windowOpensOn ? tomorrow : windowOpensOn
  return movedOffHolidays(earliest, addDays(earliest, LONGEST_HOLIDAY_DAYS), holidays)
}
