import { isFormulaLike } from '../../kit/csv.ts'
import type { ImportMapping } from '../../model/import-mapping.ts'
import type { ImportedAssessment, ImportedPatient, ImportedSession } from '../../model/imported-patient.ts'
import type { LabEntry } from '../../model/lab.ts'
import { PROCEDURE_TYPES } from '../../model/session-terms.ts'
import { readFlag, readSex, readText } from './import-cells.ts'
import { type ImportRow, isRefused, type RowUnderReview, underReview } from './import-row.ts'
import { codeIn, dateIn, diameterMmIn, flagIn, gradeIn, labsIn, numberIn } from './import-values.ts'

const HOSPITAL_NO_CHARACTERS = 32
const NAME_CHARACTERS = 100
/** Child-Pugh adds five items of 1 to 3 points; class C begins at 10. */
const CHILD_PUGH_POINTS = [5, 15] as const
const CHILD_PUGH_CLASS_C_FROM = 10
/** Nobody older than 110 is embolized; 0 is how tables of visits write "age not known". */
const AGE_YEARS = [1, 110] as const
/** Usual ages (domain 4.1). */
const USUAL_AGE_YEARS = [18, 90] as const
const ECOG_GRADES = [0, 5] as const
const LESIONS = [0, 99] as const

const PROCEDURE_CODES = PROCEDURE_TYPES.map(({ code }) => code)

/** One row of a file of visits as it would go in. */
export interface Visit {
  readonly line: number
  readonly hospitalNo: string
  readonly name: string | null
  readonly sex: ImportedPatient['sex']
  readonly birthDate: string | null
  /** Completed years; null when it is not recorded or cannot be true. */
  readonly age: number | null
  readonly visitOn: string
  readonly embolized: boolean
  readonly procedureType: ImportedSession['procedureType']
  readonly sessionNo: number | null
  readonly labs: readonly LabEntry[]
  readonly assessment: ImportedAssessment
  readonly died: boolean
  readonly survivalDays: number | null
}

export interface JudgedVisit {
  readonly row: RowUnderReview
  /** null when the row is refused. */
  readonly visit: Visit | null
}

/** Judges one row by itself; what it says together with the patient's other rows is judged by `judgeCourse`. */
export function judgeVisit(row: ImportRow, { columns }: ImportMapping, today: string): JudgedVisit {
  const review = underReview(row, columns)
  const hospitalNo = hospitalNoIn(review)
  const visitOn = dateIn(review, 'visitOn', today)
  if (visitOn === null && !isRefused(review.findings)) review.note('visitOn', 'date-missing')
  const visit = visitOn === null ? null : visitIn(review, hospitalNo, visitOn, today)
  return { row: review, visit: isRefused(review.findings) ? null : visit }
}

function visitIn(row: RowUnderReview, hospitalNo: string, visitOn: string, today: string): Visit {
  const embolized = embolizedIn(row)
  const assessment = assessmentIn(row, visitOn)
  noteTumour(row, assessment, embolized)
  noteChildPugh(row, assessment, embolized)
  return {
    line: row.line,
    hospitalNo,
    name: nameIn(row),
    sex: sexIn(row),
    birthDate: dateIn(row, 'birthDate', today),
    age: ageIn(row),
    visitOn,
    embolized,
    procedureType: embolized ? codeIn(row, 'procedureType', PROCEDURE_CODES) : null,
    sessionNo: numberIn(row, 'sessionNo'),
    labs: labsIn(row, visitOn),
    assessment,
    died: flagIn(row, 'died') ?? false,
    survivalDays: numberIn(row, 'survivalDays'),
  }
}

function hospitalNoIn(row: RowUnderReview): string {
  const hospitalNo = readText(row.cell('hospitalNo')) ?? ''
  if (hospitalNo === '') row.note('hospitalNo', 'hospital-no-missing')
  else if (isFormulaLike(hospitalNo)) row.note('hospitalNo', 'formula-text')
  else noteLength(row, 'hospitalNo', hospitalNo, HOSPITAL_NO_CHARACTERS)
  return hospitalNo
}

function nameIn(row: RowUnderReview): string | null {
  const name = readText(row.cell('name'))
  if (name === null) return null
  if (isFormulaLike(name)) row.note('name', 'formula-text')
  noteLength(row, 'name', name, NAME_CHARACTERS)
  return name
}

function noteLength(row: RowUnderReview, field: string, text: string, limit: number): void {
  if (text.length > limit) row.note(field, 'text-too-long', { limit })
}

function sexIn(row: RowUnderReview): Visit['sex'] {
  const sex = readSex(row.cell('sex'))
  if (sex.ok) return sex.value ?? 'unknown'
  row.note('sex', sex.error, { allowed: 'male, female' })
  return 'unknown'
}

/** What was done has to be certain: a code that is neither yes nor no keeps the row out. */
function embolizedIn(row: RowUnderReview): boolean {
  const embolized = readFlag(row.cell('embolized'))
  if (!embolized.ok) row.note('embolized', 'embolization-unreadable')
  return embolized.ok && embolized.value === true
}

function ageIn(row: RowUnderReview): number | null {
  const age = numberIn(row, 'age')
  if (age === null) return null
  if (!Number.isInteger(age) || age < AGE_YEARS[0] || age > AGE_YEARS[1]) {
    row.note('age', 'age-impossible')
    return null
  }
  if (age < USUAL_AGE_YEARS[0] || age > USUAL_AGE_YEARS[1]) row.note('age', 'age-unusual')
  return age
}

function assessmentIn(row: RowUnderReview, visitOn: string): ImportedAssessment {
  const lesionCount = gradeIn(row, 'lesionCount', LESIONS[0], LESIONS[1])
  const cap = row.column('lesionCount')?.ceiling
  return {
    assessedOn: visitOn,
    ecog: gradeIn(row, 'ecog', ECOG_GRADES[0], ECOG_GRADES[1]),
    ascites: null,
    encephalopathyGrade: null,
    childPughReported: numberIn(row, 'childPugh'),
    lesionCount,
    lesionCountIsMinimum: cap !== undefined && lesionCount !== null && lesionCount >= cap,
    largestMm: diameterMmIn(row, 'largestMm'),
    newLesion: flagIn(row, 'newLesion'),
    vascularInvasion: flagIn(row, 'vascularInvasion'),
    lymphNodeMetastasis: flagIn(row, 'lymphNodeMetastasis'),
    distantMetastasis: flagIn(row, 'distantMetastasis'),
    resectionSince: flagIn(row, 'resection'),
    targetedTherapySince: flagIn(row, 'targetedTherapy'),
  }
}

function noteTumour(
  row: RowUnderReview,
  { lesionCount, largestMm }: ImportedAssessment,
  embolized: boolean,
): void {
  if (lesionCount === null || largestMm === null) return
  if (lesionCount > 0 && largestMm === 0) row.note('largestMm', 'lesions-without-diameter')
  if (lesionCount === 0 && largestMm > 0) row.note('lesionCount', 'diameter-without-lesions')
  if (embolized && lesionCount === 0 && largestMm === 0) row.note('embolized', 'embolized-without-lesion')
}

function noteChildPugh(
  row: RowUnderReview,
  { childPughReported }: ImportedAssessment,
  embolized: boolean,
): void {
  if (childPughReported === null) return
  const [low, high] = CHILD_PUGH_POINTS
  if (!Number.isInteger(childPughReported) || childPughReported < low || childPughReported > high)
    row.note('childPugh', 'child-pugh-impossible')
  else if (embolized && childPughReported >= CHILD_PUGH_CLASS_C_FROM)
    row.note('childPugh', 'child-pugh-c-embolized', { score: childPughReported })
}
