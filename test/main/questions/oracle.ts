import { addDays, type IsoDate, yearsBetween } from '../../../src/shared/kit/iso-date.ts'
import { ARTERIES } from '../../../src/shared/model/artery.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Condition } from '../../../src/shared/model/question.ts'
import { questionField } from '../../../src/shared/model/question-fields.ts'
import { convertUnit } from '../../../src/shared/rules/plausibility/units.ts'
import { courseOf } from '../../../src/shared/rules/timeline/timeline-course.ts'

type Value = string | number | null
/** The values of a row by field; a field with several holds them all. */
type Row = Readonly<Record<string, readonly Value[]>>

/** Whether a whole record fulfils the conditions: the slow way, from what `patients.open` answers. */
export function fulfils(record: PatientRecord, all: readonly Condition[], asOf: IsoDate): boolean {
  const rowsByKind = {
    patient: [patientRow(record, asOf)],
    session: sessionRows(record),
    lesion: lesionRows(record),
    complication: complicationRows(record),
  }
  return Object.entries(rowsByKind).every(([kind, rows]) => {
    const own = all.filter(({ field }) => questionField(field).of === kind)
    const never = own.filter(({ op }) => op === 'none')
    const some = own.filter(({ op }) => op !== 'none')
    return (
      (some.length === 0 || rows.some((row) => some.every((one) => holds(row, one, asOf)))) &&
      never.every((one) => !rows.some((row) => holds(row, { ...one, op: 'any' } as Condition, asOf)))
    )
  })
}

function holds(row: Row, condition: Condition, asOf: IsoDate): boolean {
  const values = (row[condition.field] ?? []).filter((value) => value !== null)
  if ('values' in condition)
    return values.some((value) => condition.values.flatMap(withFiner).includes(String(value)))
  if (condition.op === 'has') return values.some((value) => String(value).includes(condition.text))
  if (condition.op === 'ago') {
    const { from, to } = condition
    return values.some((value) => {
      const latest = addDays(asOf, -Number(from ?? 0))
      return String(value) <= latest && (to === null || String(value) >= addDays(asOf, -Number(to)))
    })
  }
  const { from, to } = condition
  return values.some((value) => (from === null || value >= from) && (to === null || value <= to))
}

/** Segment 4 holds 4a and 4b, and an artery its branches. */
function withFiner(code: string): string[] {
  const branches = ARTERIES.filter(({ within }) => within === code).map((artery) => artery.code as string)
  return [code, ...branches, ...(code === '4' ? ['4a', '4b'] : [])]
}

function patientRow(record: PatientRecord, asOf: IsoDate): Row {
  const { patient } = record
  const sessions = record.sessions.filter(({ state }) => state !== 'void')
  const course = courseOf(record, asOf)
  const reviewDays = record.reviews.flatMap(({ doneOn }) => doneOn ?? [])
  return {
    text: [patient.name, patient.hospitalNo],
    sex: [patient.sex],
    age: [
      patient.birthDate !== null
        ? yearsBetween(patient.birthDate, asOf)
        : patient.birthYear && Number(asOf.slice(0, 4)) - patient.birthYear,
    ],
    ward: [patient.ward],
    aetiology: patient.aetiology,
    cirrhosis: [patient.cirrhosis],
    died: [patient.diedOn === null ? 'no' : 'yes'],
    sessionCount: [sessions.length],
    lastSessionOn: [
      sessions
        .map(({ performedOn }) => performedOn)
        .toSorted()
        .at(-1) ?? null,
    ],
    lastReviewOn: [reviewDays.toSorted().at(-1) ?? null],
    lastResponse: [course.lastResponse?.overall ?? null],
    bestResponse: [course.bestResponse],
    reviewState: [reviewState(record, asOf)],
    lesionCount: [record.lesions.filter(({ mergedIntoUid }) => mergedIntoUid === null).length],
    afpNgMl: lastAfp(record),
  }
}

function reviewState({ reviews }: PatientRecord, asOf: IsoDate): string {
  const booked = reviews.filter(
    ({ state, closedReason }) =>
      state !== 'superseded' && closedReason !== 'superseded' && closedReason !== 'session-voided',
  )
  const open = booked.filter(({ state }) => state === 'open')
  const [last] = (open.length > 0 ? open : booked).toSorted((a, b) => b.dueOn.localeCompare(a.dueOn))
  if (!last) return 'none'
  if (last.state === 'open') return last.overdueFrom <= asOf ? 'overdue' : 'open'
  if (last.state === 'done') return 'done'
  return last.closedReason === 'lost' ? 'lost' : 'closed'
}

function lastAfp({ labs }: PatientRecord): Value[] {
  const last = labs
    .filter(({ code }) => code === 'afp')
    .toSorted((a, b) => a.sampledOn.localeCompare(b.sampledOn))
    .at(-1)
  return last === undefined ? [] : [convertUnit('afp', last.value, last.unit, 'ng/mL')]
}

function sessionRows({ sessions }: PatientRecord): Row[] {
  return sessions
    .filter(({ state }) => state !== 'void')
    .map(({ performedOn, procedureType, operator, arteries }) => ({
      performedOn: [performedOn],
      procedureType: [procedureType],
      operator: [operator],
      agent: arteries.flatMap(({ agents }) => agents.map(({ agent }) => agent)),
      drug: arteries.flatMap(({ drugs }) => drugs.map(({ drug }) => drug)),
      artery: arteries.map(({ node }) => node),
    }))
}

function lesionRows({ lesions }: PatientRecord): Row[] {
  return lesions
    .filter(({ mergedIntoUid }) => mergedIntoUid === null)
    .map(({ segments, role, measurements }) => {
      const byDay = measurements.toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))
      return {
        segment: segments,
        role: [role],
        longestMm: [byDay.findLast(({ longestMm }) => longestMm !== null)?.longestMm ?? null],
        viableMm: [byDay.findLast(({ viableMm }) => viableMm !== null)?.viableMm ?? null],
      }
    })
}

function complicationRows({ complications }: PatientRecord): Row[] {
  return complications.map(({ term, cirseGrade, onsetOn }) => ({
    complication: [term],
    cirseGrade: [Number(cirseGrade.slice(0, 1))],
    onsetOn: [onsetOn],
  }))
}
