import type { IsoDate } from '../../kit/iso-date.ts'
import type { RulesetPeriod } from '../../model/settings.ts'

/** Whether a ruleset judges the sessions of a day; the first and the last day of its period count. */
export function isInForce(
  { validFrom, validTo }: Pick<RulesetPeriod, 'validFrom' | 'validTo'>,
  on: IsoDate,
): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo)
}

/** Of the department's rulesets those that judge the sessions of a day, in the department's order. */
export function inForceOn(periods: readonly RulesetPeriod[], on: IsoDate): RulesetPeriod[] {
  return periods.filter((period) => isInForce(period, on))
}
