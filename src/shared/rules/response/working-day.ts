import { addDays, type IsoDate, weekday } from '../../kit/iso-date.ts'

const SATURDAY = 6

/** The day itself, or from a weekend or holiday the next working day, but never past `latest`. */
export function movedOffHolidays(
  day: IsoDate,
  latest: IsoDate,
  holidays: readonly IsoDate[] | null | undefined,
): IsoDate {
  let moved = day
  while (moved < latest && (weekday(moved) >= SATURDAY || holidays?.includes(moved)))
    moved = addDays(moved, 1)
  return moved
}
