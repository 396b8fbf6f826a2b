const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** True for a wall-clock time, `HH:MM`; `9`, `9:5` and `24:00` are none. */
export function isClockTime(text: string): boolean {
  return CLOCK_TIME.test(text)
}
