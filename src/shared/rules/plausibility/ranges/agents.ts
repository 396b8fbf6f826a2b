import { AGENTS, type Plausible } from '../../../model/agent.ts'
import { type Range, range } from './range.ts'

const limits = (field: string, unit: string, plausible: Plausible | null): readonly Range[] =>
  plausible === null ? [] : [range(field, unit, plausible.warn, plausible.hard)]

/**
 * Embolic agents by amount and by particle size, as the vocabulary has them. Iodized oil is asked about twice: above
 * 20 mL, and again above 30 mL, the Chinese maximum of one session.
 */
export const AGENT_RANGES: readonly Range[] = [
  ...AGENTS.flatMap(({ code, unit, amount, particleUm }) => [
    ...limits(code, unit, amount),
    ...limits(code, 'um', particleUm),
  ]),
  range('loadingMin', 'min', [30, null], [0, 1440]),
  /** What was given of what was loaded; more than all of it is a slip in one of the two. */
  range('debDeliveredPct', '%', [null, 100], null),
  /** Glue is thinned 1:1 to 1:10. */
  range('oilPerGlue', '1', [1, 10], [0, 20]),
  /** Volume of oil per volume of aqueous drug; below 1 oil-in-water is likely. */
  range('emulsionRatio', '1', [1, 4], null),
]
