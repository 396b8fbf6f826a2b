import type { IsoDate } from '../../kit/iso-date.ts'
import type { COMPLICATIONS } from '../../model/complication.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Settings } from '../../model/settings.ts'
import { CHILD_PUGH } from '../scores/child-pugh.ts'
import { childPughWithin, weekUpTo } from '../timeline/timeline-child-pugh.ts'

/** Complications that are a decompensation of the liver. */
export const DECOMPENSATIONS = [
  'DECOMPENSATION',
  'LIVER_FAILURE',
] as const satisfies readonly (typeof COMPLICATIONS)[number]['code'][]

const CLASS_C_FROM = CHILD_PUGH.constants.classBTo + 1
const CHILD_PUGH_LABS = new Set(['bilirubin', 'albumin', 'inr', 'pt', 'pt_control', 'pt_prolongation'])

/**
 * The first day from the first session on, up to `asOf`, whose week leaves no Child-Pugh class but C possible; the
 * first session's own week counts as its day. null = none is on file.
 */
export function childPughCOn(
  record: Pick<PatientRecord, 'labs' | 'assessments'>,
  { startedOn, asOf }: { readonly startedOn: IsoDate; readonly asOf: IsoDate },
  coagVariant: Settings['coagulationVariant'],
): IsoDate | null {
  const stated = [
    ...record.labs.flatMap(({ code, sampledOn }) => (CHILD_PUGH_LABS.has(code) ? [sampledOn] : [])),
    ...record.assessments.map(({ assessedOn }) => assessedOn),
  ]
  const days = new Set([startedOn, ...stated.filter((day) => day > startedOn && day <= asOf)])
  return (
    [...days]
      .toSorted((a, b) => a.localeCompare(b))
      .find((day) => (childPughWithin(record, weekUpTo(day), coagVariant)?.range.low ?? 0) >= CLASS_C_FROM) ??
    null
  )
}
