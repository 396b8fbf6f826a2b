import { addDays, daysBetween } from '../../kit/iso-date.ts'
import type { ImportedPatient, ImportedReview } from '../../model/imported-patient.ts'
import { isRefused } from './import-row.ts'
import type { JudgedVisit, Visit } from './import-visit.ts'

/** An age in whole years leaves one year of play in the year of birth. */
const BIRTH_YEAR_PLAY = 1
/** Sources count survival from an hour of the visit, so two visits may end a day apart. */
const SURVIVAL_PLAY_DAYS = 1
const NOTE_CHARACTERS = 1900

type Kept = JudgedVisit & { readonly visit: Visit }

/**
 * Judges the rows of one patient together: doubts are noted on the rows, and rows that cannot stand beside an earlier
 * one are refused. Answers with the patient that the remaining rows make; null when none remains.
 */
export function judgeCourse(judged: readonly JudgedVisit[], today: string): ImportedPatient | null {
  noteOrder(judged)
  const byDate = judged.filter(isKept).sort((a, b) => daysBetween(b.visit.visitOn, a.visit.visitOn))
  refuseSecondVisits(byDate)
  const diedOn = judgeSurvival(byDate, today)
  const kept = byDate.filter(isStanding)
  const birthYear = judgeAges(kept)
  noteSessionNumbers(kept)
  return patientFrom(kept, { diedOn, birthYear })
}

const isKept = (judged: JudgedVisit): judged is Kept => judged.visit !== null
const isStanding = ({ row }: Kept): boolean => !isRefused(row.findings)

function noteOrder(judged: readonly JudgedVisit[]): void {
  let latest = ''
  for (const { row, visit } of judged) {
    if (!visit) continue
    if (visit.visitOn < latest) row.note('visitOn', 'wrong-order')
    else latest = visit.visitOn
  }
}

/**
 * One row of a day stands: two embolizations of one patient on one day would be counted as two sessions. It is the
 * first that reports an embolization, so that none is lost, or else the first.
 */
function refuseSecondVisits(byDate: readonly Kept[]): void {
  for (const day of Map.groupBy(byDate, ({ visit }) => visit.visitOn).values()) {
    const standing = day.find(({ visit }) => visit.embolized) ?? day[0]
    for (const { row } of day)
      if (standing && row !== standing.row)
        row.note('visitOn', 'second-visit-on-day', { line: standing.visit.line })
  }
}

/** The day of death by the last visit. Visits are stamped with an hour and death is not, so part days count whole. */
function judgeSurvival(byDate: readonly Kept[], today: string): string | null {
  let ends: { readonly on: string; readonly died: boolean } | undefined
  for (const kept of byDate.filter(isStanding)) {
    const { row, visit } = kept
    if (ends?.died && visit.visitOn > ends.on) {
      row.note('visitOn', 'visit-after-death', { diedOn: ends.on })
      continue
    }
    if (visit.survivalDays === null) continue
    const on = addDays(visit.visitOn, Math.ceil(visit.survivalDays))
    if (visit.died && on > today) row.note('survivalDays', 'date-in-future')
    else {
      if (visit.died && ends?.died && Math.abs(daysBetween(ends.on, on)) > SURVIVAL_PLAY_DAYS)
        row.note('survivalDays', 'survival-inconsistent', { expected: ends.on })
      ends = { on, died: visit.died }
    }
  }
  return ends?.died ? ends.on : null
}

/** The year of birth by the earliest believable age; ages of later visits are held against it. */
function judgeAges(kept: readonly Kept[]): number | null {
  let birthYear: number | null = null
  for (const { row, visit } of kept) {
    if (visit.age === null) continue
    const born = Number(visit.visitOn.slice(0, 4)) - visit.age
    birthYear ??= born
    if (Math.abs(born - birthYear) > BIRTH_YEAR_PLAY) row.note('age', 'age-inconsistent', { birthYear })
  }
  return birthYear
}

function noteSessionNumbers(kept: readonly Kept[]): void {
  let previous = 0
  for (const { row, visit } of kept) {
    if (!visit.embolized || visit.sessionNo === null) continue
    if (visit.sessionNo !== previous + 1) row.note('sessionNo', 'session-number-jumps', { previous })
    previous = visit.sessionNo
  }
}

function patientFrom(
  kept: readonly Kept[],
  { diedOn, birthYear }: { readonly diedOn: string | null; readonly birthYear: number | null },
): ImportedPatient | null {
  const visits = kept.map(({ visit }) => visit)
  const [first] = visits
  if (!first) return null
  const birthDate = visits.find((visit) => visit.birthDate !== null)?.birthDate ?? null
  return {
    hospitalNo: first.hospitalNo,
    name: visits.find(({ name }) => name !== null)?.name ?? null,
    sex: visits.find(({ sex }) => sex !== 'unknown')?.sex ?? 'unknown',
    birthDate,
    birthYear: birthDate === null ? birthYear : Number(birthDate.slice(0, 4)),
    aetiology: [],
    cirrhosis: 'unknown',
    diedOn,
    note: doubtsOf(kept),
    labs: visits.flatMap(({ labs }) => labs),
    assessments: visits.map(({ assessment }) => assessment),
    sessions: visits.flatMap((visit, at) =>
      visit.embolized
        ? [
            {
              performedOn: visit.visitOn,
              procedureType: visit.procedureType,
              arteries: [],
              review: reviewBy(visits.slice(at + 1), diedOn),
            },
          ]
        : [],
    ),
  }
}

/**
 * The next visit with imaging is the review. The largest diameter alone is no sum of viable diameters, so no response
 * is judged from it.
 */
function reviewBy(later: readonly Visit[], diedOn: string | null): ImportedReview {
  const next = later.find(
    ({ assessment }) => assessment.lesionCount !== null && assessment.largestMm !== null,
  )
  if (next)
    return {
      state: 'done',
      doneOn: next.visitOn,
      newLesion: next.assessment.newLesion,
      reader: null,
      secondReader: null,
      note: null,
      responses: [],
      readers: [],
    }
  return diedOn === null ? { state: 'open' } : { state: 'closed', reason: 'dead', closedOn: diedOn }
}

function doubtsOf(kept: readonly Kept[]): string | null {
  const doubts = kept.flatMap(({ row, visit }) =>
    row.findings.map(({ column, value }) => `${visit.visitOn} ${column}: ${value || '–'}`),
  )
  return doubtNote(doubts)
}

/** What a patient's file says about the doubts of its import, as long as a note may be. */
export function doubtNote(doubts: readonly string[]): string | null {
  if (doubts.length === 0) return null
  const note = `导入存疑 Doubtful on import: ${doubts.join('; ')}`
  return note.length <= NOTE_CHARACTERS ? note : `${note.slice(0, NOTE_CHARACTERS)} …`
}
