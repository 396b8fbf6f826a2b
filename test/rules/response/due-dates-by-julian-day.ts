import { addDays, localDate, weekday } from '../../../src/shared/kit/iso-date.ts'
import { planReview } from '../../../src/shared/rules/response/review-schedule.ts'

/** Run in a process of its own per time zone: plans every procedure day of seven years, and counts days its own way. */

const HOLIDAYS = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03', '12-25', '12-26']

/** Fliegel and Van Flandern, Commun ACM 1968;11:657. */
function julianDay(year: number, month: number, day: number): number {
  const a = Math.trunc((month - 14) / 12)
  return (
    day -
    32_075 +
    Math.trunc((1461 * (year + 4800 + a)) / 4) +
    Math.trunc((367 * (month - 2 - a * 12)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + a) / 100)) / 4)
  )
}

function dateOf(julian: number): string {
  const l = julian + 68_569
  const n = Math.trunc((4 * l) / 146_097)
  const m = l - Math.trunc((146_097 * n + 3) / 4)
  const i = Math.trunc((4000 * (m + 1)) / 1_461_001)
  const o = m - Math.trunc((1461 * i) / 4) + 31
  const j = Math.trunc((80 * o) / 2447)
  const day = o - Math.trunc((2447 * j) / 80)
  const month = j + 2 - 12 * Math.trunc(j / 11)
  const year = 100 * (n - 49) + i + Math.trunc(j / 11)
  return [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

const [first, last] = [julianDay(2024, 1, 1), julianDay(2030, 12, 31)]
const holidays = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031].flatMap((year) =>
  HOLIDAYS.map((day) => `${year}-${day}`),
)
/** A Julian day divisible by seven is a Monday. */
const isFree = (julian: number) => julian % 7 >= 5 || holidays.includes(dateOf(julian))

const wrong: string[] = []
for (let day = first; day <= last; day++) {
  let due = day + 30
  while (isFree(due)) due += 1
  const performedOn = dateOf(day)
  const expected = [due, day + 28, day + 42, day + 43, day + 57].map(dateOf).join()
  const plan = planReview({ performedOn, holidays })
  const planned = [plan.dueOn, plan.windowOpensOn, plan.windowClosesOn, plan.overdueFrom, plan.criticalFrom]
  if (planned.join() !== expected) wrong.push(performedOn)
  if (weekday(performedOn) !== (day % 7) + 1 || addDays(performedOn, 1) !== dateOf(day + 1))
    wrong.push(performedOn)
  // What the clock of this workstation calls today, from the first minute of a day to its last.
  const [year, month, date] = performedOn.split('-').map(Number) as [number, number, number]
  for (const [hour, minute] of [
    [0, 1],
    [2, 30],
    [12, 0],
    [23, 59],
  ] as const)
    if (localDate(new Date(year, month - 1, date, hour, minute)) !== performedOn) wrong.push(performedOn)
}

const offset = (month: number) => -new Date(2025, month, 15, 12).getTimezoneOffset()
process.stdout.write(
  JSON.stringify({
    days: last - first + 1,
    wrong,
    from: dateOf(first),
    to: dateOf(last),
    january: offset(0),
    july: offset(6),
  }),
)
