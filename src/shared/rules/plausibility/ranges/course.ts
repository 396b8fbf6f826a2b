import { range } from './range.ts'

/** Given in the room and seen on the ward afterwards (domain 4.9 and 4.10). */
export const COURSE_RANGES = [
  range('closureMin', 'min', [5, 360], [0, 1440]),
  range('bedRestH', 'h', [2, 24], [0, 72]),
  range('extraDays', 'd', [null, 14], [0, 180]),
  /** Asked about from 7 of 10. */
  range('painMaxNrs', '1', [0, 6], [0, 10]),
  range('feverMaxCel', 'Cel', [36, 42.5], [34, 43]),
  range('stayDays', 'd', [null, 14], [0, 180]),
] as const
