import { addDays, type IsoDate } from '../../kit/iso-date.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { LabCode, LabResult } from '../../model/lab.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Explanation } from '../../model/formula.ts'
import type { Settings } from '../../model/settings.ts'
import { prothrombinProlongation } from '../eligibility/prothrombin-prolongation.ts'
import { exactly, type Interval } from '../interval.ts'
import { answerChildPugh, ASCITES, type ChildPughInput, childPughClass } from '../scores/child-pugh.ts'

/** Values of one week make one score (domain 3.10). */
const WITHIN_DAYS = 7
/** Open at the start. */
export const THE_BEGINNING = '0001-01-01'
const PARTS: readonly LabCode[] = ['bilirubin', 'albumin', 'inr', 'pt_prolongation', 'pt_control']

/** Days that values may be of, both ends included. */
export interface DayRange {
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface ChildPughOnDay {
  readonly on: IsoDate
  /** null while missing parts leave more than one score possible. */
  readonly score: number | null
  /** What the parts on file leave possible; both ends are the score where it is known. */
  readonly range: Interval
  /** `A6`, or `A5–B7` while parts are missing. */
  readonly text: string
  /** As an imported source reported it, its parts unknown. */
  readonly isReported: boolean
  /** null for a reported one. */
  readonly explain: Explanation | null
}

/** A week that ends on a day, and does not reach back over the day before `after`. */
export function weekUpTo(to: IsoDate, notBefore?: IsoDate): DayRange {
  const from = addDays(to, -WITHIN_DAYS)
  return { from: notBefore !== undefined && notBefore > from ? notBefore : from, to }
}

export const isWithin = ({ from, to }: DayRange, day: IsoDate): boolean => day >= from && day <= to

/** The newest sample of a kind within some days; of one day the one recorded last. */
export function newestLab(labs: readonly LabResult[], code: LabCode, days: DayRange): LabResult | undefined {
  return labs
    .filter((lab) => lab.code === code && isWithin(days, lab.sampledOn))
    .toSorted((a, b) => a.sampledOn.localeCompare(b.sampledOn) || a.recordedAt.localeCompare(b.recordedAt))
    .at(-1)
}

type Question =
  | 'ecog'
  | 'ascites'
  | 'encephalopathyGrade'
  | 'encephalopathySuppressed'
  | 'cholestatic'
  | 'childPughReported'

/** The newest answer to one question about the patient within some days. */
export function newestFinding<K extends Question>(
  assessments: readonly Assessment[],
  name: K,
  days: DayRange,
): { readonly on: IsoDate; readonly value: NonNullable<Assessment[K]> } | undefined {
  return assessments
    .flatMap((visit) => {
      const value = visit[name]
      return value !== null && isWithin(days, visit.assessedOn) ? [{ on: visit.assessedOn, value }] : []
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .at(-1)
}

/**
 * Child-Pugh from the week that ends with the newest of its parts; null when no part is on file in these days. A
 * reported score stands for missing parts only where those on file leave it possible.
 */
export function childPughWithin(
  record: Pick<PatientRecord, 'labs' | 'assessments'>,
  days: DayRange,
  coagVariant: Settings['coagulationVariant'],
): ChildPughOnDay | null {
  const { labs, assessments } = record
  const suppressed = newestFinding(assessments, 'encephalopathySuppressed', days)
  const partsOn = newestDay([
    ...PARTS.map((code) => newestLab(labs, code, days)?.sampledOn),
    newestFinding(assessments, 'ascites', days)?.on,
    newestFinding(assessments, 'encephalopathyGrade', days)?.on,
    suppressed?.value ? suppressed.on : undefined,
  ])
  const end = newestDay([partsOn, newestFinding(assessments, 'childPughReported', days)?.on])
  if (end === undefined) return null
  const week = weekUpTo(end, days.from)
  const { low, high, classLow, classHigh, explain } = answerChildPugh(
    inputWithin(record, week, days.to, coagVariant),
  )
  const range = { low, high }
  const on = partsOn ?? end
  if (low === high) return { on, score: low, range, text: `${classLow}${low}`, isReported: false, explain }
  const reported = newestFinding(assessments, 'childPughReported', week)
  if (reported && low <= reported.value && reported.value <= high) {
    const { on: reportedOn, value } = reported
    const text = `${childPughClass(value)}${value}`
    return { on: reportedOn, score: value, range: exactly(value), text, isReported: true, explain: null }
  }
  const text = `${classLow}${low}–${classHigh}${high}`
  return { on, score: null, range, text, isReported: false, explain }
}

function newestDay(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
}

function inputWithin(
  { labs, assessments }: Pick<PatientRecord, 'labs' | 'assessments'>,
  week: DayRange,
  to: IsoDate,
  coagVariant: Settings['coagulationVariant'],
): ChildPughInput {
  const exact = (code: LabCode) => {
    const lab = newestLab(labs, code, week)
    return lab?.comparator === null ? lab : undefined
  }
  const bilirubin = exact('bilirubin')
  const albumin = exact('albumin')
  const ascites = newestFinding(assessments, 'ascites', week)?.value
  // A disease of the patient, not of the week: it holds until it is stated otherwise.
  const cholestatic = newestFinding(assessments, 'cholestatic', { from: THE_BEGINNING, to })
  return {
    bilirubin: bilirubin ? typedBilirubin(bilirubin) : null,
    albumin: albumin ? typedAlbumin(albumin) : null,
    inr: exact('inr')?.value ?? null,
    prothrombinProlongationS:
      exact('pt_prolongation')?.value ?? prothrombinProlongation(exact('pt'), exact('pt_control')),
    ascites: ASCITES.find((grade) => grade === ascites) ?? null,
    encephalopathyGrade: newestFinding(assessments, 'encephalopathyGrade', week)?.value ?? null,
    encephalopathySuppressed: newestFinding(assessments, 'encephalopathySuppressed', week)?.value ?? null,
    variant: cholestatic?.value ? 'pbc-psc' : null,
    coagVariant,
  }
}

/** A sample in the unit it was typed in, as the scores ask for it. */
export function typedBilirubin({ value, unit }: Pick<LabResult, 'value' | 'unit'>) {
  return { value, unit: unit === 'mg/dL' ? unit : 'umol/L' } as const
}

export function typedAlbumin({ value, unit }: Pick<LabResult, 'value' | 'unit'>) {
  return { value, unit: unit === 'g/dL' ? unit : 'g/L' } as const
}
