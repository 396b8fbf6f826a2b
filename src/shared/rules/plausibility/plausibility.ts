import type { RangeFinding } from '../../model/finding.ts'
import { AGENT_RANGES } from './ranges/agents.ts'
import { COURSE_RANGES } from './ranges/course.ts'
import { DEVICE_RANGES } from './ranges/devices.ts'
import { DRUG_RANGES } from './ranges/drugs.ts'
import { LABORATORY_RANGES } from './ranges/laboratory.ts'
import { LESION_RANGES } from './ranges/lesion.ts'
import { MEDICATION_RANGES, VITAL_RANGES } from './ranges/medication.ts'
import { PATIENT_RANGES } from './ranges/patient.ts'
import { RADIATION_RANGES } from './ranges/radiation.ts'
import type { Range } from './ranges/range.ts'

/** Every field that has a plausible range, per unit; all limits inclusive. */
export const RANGES: readonly Range[] = [
  ...PATIENT_RANGES,
  ...LABORATORY_RANGES,
  ...LESION_RANGES,
  ...DEVICE_RANGES,
  ...AGENT_RANGES,
  ...DRUG_RANGES,
  ...RADIATION_RANGES,
  ...MEDICATION_RANGES,
  ...VITAL_RANGES,
  ...COURSE_RANGES,
]

const rangeKey = (field: string, unit: string): string => `${field} ${unit}`
const RANGE_BY_KEY = new Map(RANGES.map((entry) => [rangeKey(entry.field, entry.unit), entry]))

/** The plausible range of a field in a unit; null where none is defined. */
export function rangeOf(field: string, unit: string): Range | null {
  return RANGE_BY_KEY.get(rangeKey(field, unit)) ?? null
}

/** Both hard limits of a field that has them; anything else is a defect of the caller. */
export function hardLimits(field: string, unit: string): readonly [low: number, high: number] {
  const [low, high] = rangeOf(field, unit)?.hard ?? [null, null]
  if (low === null || high === null) throw new Error(`no hard limits for ${field} in ${unit}`)
  return [low, high]
}

/** Judges a value in the unit it was typed in; limits are inclusive. null when it is plausible or has no range. */
export function judgeRange(field: string, value: number, unit: string): RangeFinding | null {
  const entry = rangeOf(field, unit)
  if (!entry) return null
  const [hardLow, hardHigh] = entry.hard
  const [usualLow, usualHigh] = entry.warn
  const about = { field, value, unit }
  if (hardLow !== null && value < hardLow)
    return { code: 'below-hard-limit', severity: 'block', limit: hardLow, ...about }
  if (hardHigh !== null && value > hardHigh)
    return { code: 'above-hard-limit', severity: 'block', limit: hardHigh, ...about }
  if (usualLow !== null && value < usualLow)
    return { code: 'below-usual', severity: 'warn', limit: usualLow, ...about }
  if (usualHigh !== null && value > usualHigh)
    return { code: 'above-usual', severity: 'warn', limit: usualHigh, ...about }
  return null
}
