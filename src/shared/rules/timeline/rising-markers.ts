import type { IsoDate } from '../../kit/iso-date.ts'
import type { LabResult } from '../../model/lab.ts'
import { convertUnit } from '../plausibility/units.ts'
import { JSH_LCSGJ } from '../response/refractoriness-definitions.ts'
import { anyOf, type ThreeValued } from '../three-valued.ts'
import { dailyLabs } from './timeline-series.ts'

const { afpAboveNgMl, pivkaIiAboveMau } = JSH_LCSGJ.constants
const PIVKA_UNIT = "m[arb'U]/mL"

/**
 * Whether a tumour marker keeps rising after the last TACE: two samples since then, the second above the first,
 * above the value before TACE and above the usual upper limit, for within it a marker moves without meaning. One
 * sample that is not above the one before TACE shows that it does not rise. A marker that was never sampled is not
 * followed; a bound (`>60500`) compares with nothing.
 */
export function keepsRising(labs: readonly LabResult[], treatedOn: IsoDate, asOf: IsoDate): ThreeValued {
  const seen = labs.filter(({ sampledOn }) => sampledOn <= asOf)
  const afp = dailyLabs(seen, 'afp').map((lab) => ({
    on: lab.sampledOn,
    value: lab.comparator === null ? convertUnit('afp', lab.value, lab.unit, 'ng/mL') : null,
  }))
  const pivka = dailyLabs(seen, 'pivka_ii')
    .filter(({ unit }) => unit === PIVKA_UNIT)
    .map((lab) => ({ on: lab.sampledOn, value: lab.comparator === null ? lab.value : null }))
  const followed = [
    { samples: afp, limit: afpAboveNgMl },
    { samples: pivka, limit: pivkaIiAboveMau },
  ].filter(({ samples }) => samples.length > 0)
  if (followed.length === 0) return 'unknown'
  return anyOf(followed.map(({ samples, limit }) => rises(samples, treatedOn, limit)))
}

interface Sample {
  readonly on: IsoDate
  readonly value: number | null
}

function rises(samples: readonly Sample[], treatedOn: IsoDate, limit: number): ThreeValued {
  const before = samples.findLast(({ on }) => on <= treatedOn)?.value ?? null
  const [previous, last] = samples.filter(({ on }) => on > treatedOn).slice(-2)
  const newest = (last ?? previous)?.value ?? null
  if (newest === null) return 'unknown'
  if (newest <= limit || (before !== null && newest <= before)) return false
  if (last === undefined || previous?.value == null) return 'unknown'
  if (newest <= previous.value) return false
  return before === null ? 'unknown' : true
}
