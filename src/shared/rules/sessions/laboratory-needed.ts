import type { LabCode } from '../../model/lab.ts'
import type { Procedure } from '../../model/session.ts'
import { newestOf } from '../eligibility/compose-facts.ts'
import type { DatedLab } from '../eligibility/dated-lab.ts'
import { judgeInputAge } from '../eligibility/input-age.ts'
import { type DoseCourse, needsEjectionFraction } from './lifetime-dose.ts'

/** Mandatory before every session (domain 4.2); INR beside them, or the prothrombin time in its place. */
const LABORATORY = [
  'bilirubin',
  'albumin',
  'alt',
  'ast',
  'platelets',
  'wbc',
  'haemoglobin',
  'creatinine',
  'sodium',
  'afp',
] as const satisfies readonly LabCode[]

interface Known {
  readonly labs: readonly DatedLab[]
  /** The department's shelf life of laboratory values; the program's own where it is not given. */
  readonly laboratoryDays?: number
  readonly course: DoseCourse | null
}

/**
 * The laboratory values that a session has to have, each with whether one within its shelf life is there. The ejection
 * fraction is one of them where much anthracycline was given and more is.
 */
export function laboratoryFields(procedure: Procedure, { labs, laboratoryDays: limitDays, course }: Known) {
  const { performedOn } = procedure
  const isCurrent = (code: LabCode): boolean => {
    const lab = newestOf(labs, code, performedOn)
    if (lab === undefined) return false
    const age = judgeInputAge({ item: 'laboratory', datedOn: lab.sampledOn, performedOn, limitDays })
    return age.state === 'known'
  }
  const field = (code: LabCode) => ({ path: `labs.${code}`, filled: isCurrent(code) })
  return [
    ...LABORATORY.map(field),
    {
      path: 'labs.inr',
      filled:
        isCurrent('inr') || isCurrent('pt_prolongation') || (isCurrent('pt') && isCurrent('pt_control')),
    },
    ...(course !== null && needsEjectionFraction(procedure, course) ? [field('lvef')] : []),
  ]
}
