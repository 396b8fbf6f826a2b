import type { RangeFinding } from '../../model/finding.ts'
import type { LabEntry } from '../../model/lab.ts'
import { judgeRange } from '../plausibility/plausibility.ts'
import { convertUnit } from '../plausibility/units.ts'

type JudgedLab = Pick<LabEntry, 'code' | 'value' | 'unit'> & { readonly sampledOn?: string }

/**
 * Laboratory values outside their usual or their hard limits, each in the unit that was typed; direct bilirubin is
 * asked about where it is more than the total of the same sample.
 */
export function judgeLabs(labs: readonly JudgedLab[]): RangeFinding[] {
  return [...labs.flatMap((lab) => judgeRange(lab.code, lab.value, lab.unit) ?? []), ...judgeBilirubin(labs)]
}

function judgeBilirubin(labs: readonly JudgedLab[]): RangeFinding[] {
  return labs
    .filter(({ code }) => code === 'direct_bilirubin')
    .flatMap(({ value, unit, sampledOn }) => {
      const total = labs.find((lab) => lab.code === 'bilirubin' && lab.sampledOn === sampledOn)
      const limit = total === undefined ? null : convertUnit('bilirubin', total.value, total.unit, unit)
      return limit === null || value <= limit
        ? []
        : [{ code: 'above-usual', severity: 'warn', field: 'direct_bilirubin', value, limit, unit }]
    })
}
