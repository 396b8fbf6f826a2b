import type { RangeFinding } from '../../shared/model/finding.ts'
import { LABS, type LabCode, type LabEntry, type LabResult } from '../../shared/model/lab.ts'
import { judgeRange } from '../../shared/rules/plausibility/plausibility.ts'

/** A value as typed: NaN while its text is no number. */
export interface TypedLab {
  readonly value: number | null
  readonly comparator: LabEntry['comparator']
  readonly unit: string
}

export type LabForm = Readonly<Record<LabCode, TypedLab>>

/** Nothing typed yet; each unit is the one the patient's last value came in. */
export function startLabs(known: readonly LabResult[]): LabForm {
  return Object.fromEntries(
    LABS.map(({ code, units }) => {
      const unit = known.findLast((lab) => lab.code === code)?.unit ?? units[0]
      return [code, { value: null, comparator: null, unit }]
    }),
  ) as unknown as LabForm
}

/** The values that were typed, in the order of the form. */
export function labEntries(form: LabForm, sampledOn: string | null): LabEntry[] {
  return LABS.flatMap(({ code }) => {
    const { value, comparator, unit } = form[code]
    return value === null || sampledOn === null ? [] : [{ code, value, comparator, unit, sampledOn }]
  })
}

/** What is out of range among the values typed. */
export function labFindings(form: LabForm): readonly RangeFinding[] {
  return LABS.flatMap(({ code }) => {
    const { value, unit } = form[code]
    return value === null || Number.isNaN(value) ? [] : (judgeRange(code, value, unit) ?? [])
  })
}

/** True while a value is no number, or beyond what can be. */
export function hasImpossible(form: LabForm): boolean {
  return (
    LABS.some(({ code }) => Number.isNaN(form[code].value ?? 0)) ||
    labFindings(form).some(({ severity }) => severity === 'block')
  )
}
