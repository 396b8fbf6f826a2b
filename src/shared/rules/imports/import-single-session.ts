import { addDays } from '../../kit/iso-date.ts'
import type { ImportedPatient, ImportedReview } from '../../model/imported-patient.ts'
import { Aetiology } from '../../model/patient.ts'
import { readSex, readText } from './import-cells.ts'
import { doubtNote } from './import-course.ts'
import { type DrugWord, drugsIn } from './import-drugs.ts'
import { FIRST_READER, noteViableLonger, type ReaderFields, readersIn, readingIn } from './import-readers.ts'
import {
  type ColumnsByField,
  type ImportRow,
  isRefused,
  type RowUnderReview,
  underReview,
} from './import-row.ts'
import { diameterMmIn, flagIn, gradeIn, labsIn, numberIn } from './import-values.ts'
import { judgeInputAge } from '../eligibility/input-age.ts'

/** A file of one row and one session for each patient, with intervals instead of dates. */
export interface SingleSessionTable {
  readonly columns: ColumnsByField
  /** The day that every session is put on; intervals count from it. */
  readonly anchorOn: string
  readonly drugWords: readonly DrugWord[]
  /** Viable sums and whole sums of each reader; the first reader's become the review's response. */
  readonly readers: readonly (readonly [viable: ReaderFields, whole: ReaderFields])[]
}

const DAYS_PER_WEEK = 7
const WEEK_FIELDS = { review: 'reviewWeeks', survival: 'survivalWeeks' } as const

export interface JudgedSingleSession {
  readonly row: RowUnderReview
  /** null when the row is refused. */
  readonly patient: ImportedPatient | null
}

export function judgeSingleSession(row: ImportRow, table: SingleSessionTable): JudgedSingleSession {
  const review = underReview(row, table.columns)
  const hospitalNo = readText(review.cell('hospitalNo'))
  if (hospitalNo === null) review.note('hospitalNo', 'hospital-no-missing')
  const patient = patientIn(review, hospitalNo ?? '', table)
  if (isRefused(review.findings)) return { row: review, patient: null }
  const doubts = review.findings.map(({ column, value }) => `${column}: ${value || '–'}`)
  return { row: review, patient: { ...patient, note: doubtNote(doubts) } }
}

function patientIn(row: RowUnderReview, hospitalNo: string, table: SingleSessionTable): ImportedPatient {
  const { anchorOn } = table
  noteBaseline(row, anchorOn)
  const age = numberIn(row, 'age')
  const diedOn = flagIn(row, 'died') === true ? dayAfter(anchorOn, weeksIn(row, 'survival')) : null
  const arteries = drugsIn(row, 'drugs', table.drugWords)
  const isOnBeads = arteries.some(({ agents }) => agents.some(({ agent }) => agent === 'DEB'))
  return {
    hospitalNo,
    name: null,
    sex: sexIn(row),
    birthDate: null,
    birthYear: age === null ? null : Number(anchorOn.slice(0, 4)) - age,
    aetiology: aetiologyIn(row),
    cirrhosis: cirrhosisIn(row),
    diedOn,
    note: null,
    labs: labsIn(row, anchorOn),
    assessments: [assessmentIn(row, anchorOn)],
    sessions: [
      {
        performedOn: anchorOn,
        procedureType: isOnBeads ? 'DEB_TACE' : null,
        arteries,
        review: reviewIn(row, table, diedOn),
      },
    ],
  }
}

const weeksIn = (row: RowUnderReview, what: keyof typeof WEEK_FIELDS): number | null =>
  numberIn(row, WEEK_FIELDS[what])

/** Weeks are given to two decimals or more; the day they mean is the nearest. */
function dayAfter(anchorOn: string, weeks: number | null): string | null {
  return weeks === null ? null : addDays(anchorOn, Math.round(weeks * DAYS_PER_WEEK))
}

/** Days from the baseline imaging to the session. */
function noteBaseline(row: RowUnderReview, anchorOn: string): void {
  const days = numberIn(row, 'baselineDays')
  if (days === null) return
  const age = judgeInputAge({ item: 'imaging', datedOn: addDays(anchorOn, -days), performedOn: anchorOn })
  if (age.state === 'refused-future') row.note('baselineDays', 'baseline-after-session', { days: -days })
  if (age.state === 'stale') row.note('baselineDays', 'baseline-stale', { days })
}

function sexIn(row: RowUnderReview): ImportedPatient['sex'] {
  const sex = readSex(row.cell('sex'))
  if (sex.ok) return sex.value ?? 'unknown'
  row.note('sex', sex.error, { allowed: 'male, female' })
  return 'unknown'
}

function aetiologyIn(row: RowUnderReview): ImportedPatient['aetiology'] {
  const text = readText(row.cell('aetiology'))
  const parsed = text === null ? [] : text.split('+').map((code) => Aetiology.safeParse(code).data)
  const known = parsed.filter((code) => code !== undefined)
  if (known.length < parsed.length)
    row.note('aetiology', 'code-unknown', { allowed: Aetiology.options.join(', ') })
  return known
}

function cirrhosisIn(row: RowUnderReview): ImportedPatient['cirrhosis'] {
  const cirrhosis = flagIn(row, 'cirrhosis')
  return cirrhosis === null ? 'unknown' : cirrhosis ? 'yes' : 'no'
}

function assessmentIn(row: RowUnderReview, anchorOn: string): ImportedPatient['assessments'][number] {
  const lesionCount = gradeIn(row, 'lesionCount', 0, 99)
  const cap = row.column('lesionCount')?.ceiling
  return {
    assessedOn: anchorOn,
    ecog: gradeIn(row, 'ecog', 0, 5),
    ascites: null,
    encephalopathyGrade: null,
    childPughReported: null,
    lesionCount,
    lesionCountIsMinimum: cap !== undefined && lesionCount !== null && lesionCount >= cap,
    largestMm: diameterMmIn(row, 'largestMm'),
    newLesion: null,
    vascularInvasion: flagIn(row, 'vascularInvasion'),
    lymphNodeMetastasis: flagIn(row, 'lymphNodeMetastasis'),
    distantMetastasis: flagIn(row, 'distantMetastasis'),
    resectionSince: null,
    targetedTherapySince: null,
  }
}

function reviewIn(row: RowUnderReview, table: SingleSessionTable, diedOn: string | null): ImportedReview {
  const readings = table.readers.map((fields) => fields.map((reader) => readingIn(row, reader)))
  const [own = []] = readings
  const [fields] = table.readers
  if (fields) noteViableLonger(row, fields[0], own[0] ?? null, own[1] ?? null)
  const doneOn = dayAfter(table.anchorOn, weeksIn(row, 'review'))
  if (doneOn === null || doneOn < table.anchorOn) {
    if (doneOn !== null) row.note(WEEK_FIELDS.review, 'review-before-session')
    else if (own.some((reading) => reading !== null)) row.note(WEEK_FIELDS.review, 'review-undated')
    return diedOn === null ? { state: 'open' } : { state: 'closed', reason: 'dead', closedOn: diedOn }
  }
  const readers = readersIn(readings)
  const first = readers.find(({ reader }) => reader === FIRST_READER)
  return {
    state: 'done',
    doneOn,
    newLesion: null,
    reader: first?.reader ?? null,
    secondReader: readers.find((other) => other !== first)?.reader ?? null,
    note: null,
    responses: first?.responses ?? [],
    readers,
  }
}
