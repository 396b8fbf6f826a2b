import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { RulesetName, RulesetPeriod } from '../../shared/model/settings.ts'

/** What a row of the table shows: a ruleset with one of its periods, or with none while nobody judges by it. */
export interface RulesetRow<R extends RulesetName> {
  readonly ruleset: R
  readonly period: RulesetPeriod | null
}

const isOf = (period: RulesetPeriod, { id, version }: RulesetName) =>
  period.id === id && period.version === version

/** Every ruleset at hand, once for each of its periods. */
export function rulesetRows<R extends RulesetName>(
  rulesets: readonly R[],
  periods: readonly RulesetPeriod[],
): RulesetRow<R>[] {
  return rulesets.flatMap((ruleset) => {
    const own = periods.filter((period) => isOf(period, ruleset))
    return own.length === 0
      ? [{ ruleset, period: null }]
      : own.map((period): RulesetRow<R> => ({ ruleset, period }))
  })
}

/** Where today stands to a period; both of its days count. */
export function periodState(
  { validFrom, validTo }: RulesetPeriod,
  today: IsoDate,
): 'ended' | 'coming' | 'now' {
  if (validTo !== null && validTo < today) return 'ended'
  return validFrom !== null && validFrom > today ? 'coming' : 'now'
}

/**
 * A ruleset begins to judge on its first day. Where another version of it does so without end, that one ends the day before: a day
 * has one version.
 */
export function withRuleset(
  periods: readonly RulesetPeriod[],
  { id, version }: RulesetName,
  firstDay: IsoDate,
): RulesetPeriod[] {
  const before = periods.map((period) =>
    period.id === id && period.validTo === null ? { ...period, validTo: addDays(firstDay, -1) } : period,
  )
  return [...before, { id, version, validFrom: firstDay, validTo: null }]
}
