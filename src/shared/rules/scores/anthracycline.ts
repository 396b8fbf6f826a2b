import { sumOf } from '../../kit/decimal.ts'
import type { Dose } from '../timeline/timeline-doses.ts'

/** Factors to doxorubicin equivalents by cardiotoxicity; those of pirarubicin and idarubicin are less certain. */
const DOXORUBICIN_EQUIVALENT: Readonly<Record<string, number>> = {
  doxorubicin: 1,
  epirubicin: 0.5,
  pirarubicin: 0.5,
  idarubicin: 5,
}
/** Lifetime limits in mg doxorubicin per m2: look up, with cardiac risk, and without. */
export const ANTHRACYCLINE_WARN_MG_M2 = 400
export const ANTHRACYCLINE_RISK_LIMIT_MG_M2 = 450
export const ANTHRACYCLINE_LIMIT_MG_M2 = 550

export interface AnthracyclineLoad {
  /** Doxorubicin equivalents, mg/m2: an upper bound, because only part of an arterial dose reaches the circulation. */
  readonly mgPerM2: number
  /** True when a dose is not recorded, so that the sum is too low. */
  readonly isIncomplete: boolean
}

/** Where a load stands: `look` from 400 on, `limit` from 550 on. */
export function anthracyclineStatus({
  mgPerM2,
}: Pick<AnthracyclineLoad, 'mgPerM2'>): 'ok' | 'look' | 'limit' {
  if (mgPerM2 >= ANTHRACYCLINE_LIMIT_MG_M2) return 'limit'
  return mgPerM2 >= ANTHRACYCLINE_WARN_MG_M2 ? 'look' : 'ok'
}

/** Body surface by Mosteller, m2. */
export function bodySurfaceM2(heightCm: number, weightKg: number): number {
  return Math.sqrt((heightCm * weightKg) / 3600)
}

/** Cumulative anthracycline of the doses given; null without one, or without height and weight. */
export function anthracyclineLoad(
  doses: readonly Pick<Dose, 'kind' | 'code' | 'amount'>[],
  body: { readonly heightCm: number | null; readonly weightKg: number | null },
): AnthracyclineLoad | null {
  const given = doses.filter(({ kind, code }) => kind === 'drug' && code in DOXORUBICIN_EQUIVALENT)
  if (given.length === 0 || body.heightCm === null || body.weightKg === null) return null
  const equivalentMg = sumOf(
    given.map(({ code, amount }) => (amount.value ?? 0) * (DOXORUBICIN_EQUIVALENT[code] ?? 0)),
  )
  return {
    mgPerM2: equivalentMg / bodySurfaceM2(body.heightCm, body.weightKg),
    isIncomplete: given.some(({ amount }) => amount.unrecorded > 0),
  }
}
