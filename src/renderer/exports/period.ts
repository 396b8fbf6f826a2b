import { isIsoDate, type IsoDate } from '../../shared/kit/iso-date.ts'

export type PeriodPreset = 'all' | 'thisYear' | 'lastYear' | 'own'

/** As typed: text that is no date stays what it is. Null is open. */
export interface Period {
  readonly from: string | null
  readonly to: string | null
}

/** The period that a preset means on a day; null for one that is typed. */
export function periodOf(preset: PeriodPreset, today: IsoDate): Period | null {
  const year = Number(today.slice(0, 4))
  const whole = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` })
  if (preset === 'all') return { from: null, to: null }
  if (preset === 'thisYear') return whole(year)
  return preset === 'lastYear' ? whole(year - 1) : null
}

export function isReversed({ from, to }: Period): boolean {
  return from !== null && to !== null && isIsoDate(from) && isIsoDate(to) && to < from
}

/** True when both ends are open or dates that exist, in order. */
export function isPeriod(period: Period): boolean {
  const ends = [period.from, period.to]
  return ends.every((end) => end === null || isIsoDate(end)) && !isReversed(period)
}
