import type { IsoDate } from '../../kit/iso-date.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { PriorTreatment } from '../../model/patient.ts'
import type { PatientRecord } from '../../model/patient-record.ts'

/** Treatment beside the sessions: as typed in the patient's history, or as far as dated visits tell of it. */
export interface OtherTreatment {
  readonly kind: 'targeted' | Exclude<PriorTreatment['kind'], 'none'>
  /** The first day; of what visits tell, the visit before which it was not noted yet. */
  readonly from: IsoDate
  /** The last day, or the last visit that tells of it; the first day for something done once; null = no end on file. */
  readonly to: IsoDate | null
  /** Drug, dose or site as typed; null where only a visit tells of it. */
  readonly detail: string | null
  readonly told: 'history' | 'visit'
}

/** Given over a time: without a last day it goes on as far as is known. */
const LASTING: ReadonlySet<string> = new Set(['systemic'])

/** Every dated treatment beside TACE, by its first day. What the history dates is not told by a visit once more. */
export function otherTreatments({ patient, assessments, reviews }: PatientRecord): OtherTreatment[] {
  const typed = (patient.priorTreatments ?? []).flatMap(fromHistory)
  const visits = assessments.toSorted((a, b) => a.assessedOn.localeCompare(b.assessedOn))
  const closings = reviews.flatMap(({ closedReason, closedOn }): OtherTreatment[] =>
    closedReason === 'transplant' && closedOn !== null ? [seen('transplant', closedOn, closedOn)] : [],
  )
  const systemic = typed.filter(({ kind }) => kind === 'systemic')
  const targeted = targetedTherapy(visits).filter(({ from, to }) =>
    systemic.every((drug) => drug.from > (to ?? from) || (drug.to !== null && drug.to < from)),
  )
  const transplants = closings.filter(
    ({ from }) => !typed.some((one) => one.kind === 'transplant' && one.from <= from),
  )
  return [...typed, ...targeted, ...resections(visits, typed), ...transplants].toSorted((a, b) =>
    a.from.localeCompare(b.from),
  )
}

function fromHistory({ kind, on, until, detail }: PriorTreatment): OtherTreatment[] {
  if (kind === 'none' || on === null) return []
  return [{ kind, from: on, to: until ?? (LASTING.has(kind) ? null : on), detail, told: 'history' }]
}

function seen(kind: OtherTreatment['kind'], from: IsoDate, to: IsoDate): OtherTreatment {
  return { kind, from, to, detail: null, told: 'visit' }
}

/** A visit tells of a resection since the visit before. */
function resections(visits: readonly Assessment[], typed: readonly OtherTreatment[]): OtherTreatment[] {
  const asked = visits.filter(({ resectionSince }) => resectionSince !== null)
  return asked.flatMap(({ assessedOn, resectionSince }, at) => {
    const before = asked[at - 1]?.assessedOn ?? ''
    const isTyped = typed.some(
      ({ kind, from }) => kind === 'resection' && from > before && from <= assessedOn,
    )
    return resectionSince === true && !isTyped ? [seen('resection', assessedOn, assessedOn)] : []
  })
}

/** Visits in a row that tell of targeted therapy since the one before make one course. */
function targetedTherapy(visits: readonly Assessment[]): OtherTreatment[] {
  const courses: OtherTreatment[] = []
  let before: IsoDate | null = null
  for (const { assessedOn, targetedTherapySince } of visits) {
    const last = courses.at(-1)
    if (targetedTherapySince === true) {
      const goesOn = last !== undefined && last.to === before
      if (goesOn) courses[courses.length - 1] = { ...last, to: assessedOn }
      else courses.push(seen('targeted', before ?? assessedOn, assessedOn))
    }
    if (targetedTherapySince !== null) before = assessedOn
  }
  return courses
}
