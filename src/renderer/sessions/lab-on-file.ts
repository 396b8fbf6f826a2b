import type { LabCode, LabResult } from '../../shared/model/lab.ts'
import { type InputAge, judgeInputAge } from '../../shared/rules/eligibility/input-age.ts'

export interface LabOnFile {
  readonly lab: LabResult
  readonly age: InputAge
}

/** The newest value of a kind up to the day of the procedure, and whether it still counts then. */
export function labOnFile(
  labs: readonly LabResult[],
  code: LabCode,
  performedOn: string,
  limitDays: number,
): LabOnFile | null {
  const lab = labs.findLast((result) => result.code === code && result.sampledOn <= performedOn)
  if (lab === undefined) return null
  return { lab, age: judgeInputAge({ item: 'laboratory', datedOn: lab.sampledOn, performedOn, limitDays }) }
}
