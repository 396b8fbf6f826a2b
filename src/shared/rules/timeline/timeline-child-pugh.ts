import { addDays, type IsoDate } from '../../kit/iso-date.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { LabCode, LabResult } from '../../model/lab.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Settings } from '../../model/settings.ts'
import { ASCITES, type ChildPughInput, childPughClass, scoreChildPugh } from '../scores/child-pugh.ts'

/** Values of one week make one score (domain 3.10). */
const WITHIN_DAYS = 7
const PARTS: readonly LabCode[] = ['bilirubin', 'albumin', 'inr', 'pt_prolongation']

/** Days that values may be of, both ends included. */
export interface DayRange {
  readonly from: IsoDate
  readonly to: IsoDate
}

export interface ChildPughOnDay {
  readonly on: IsoDate
  /** null while missing parts leave more than one score possible. */
  readonly score: number | null
  /** `A6`, or `A5–B7` while parts are missing. */
  readonly text: string
  /** As an imported source reported it, its parts unknown. */
  readonly isReported: boolean
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

/** The newest answer to one question about the patient within some days. */
export function newestFinding<K extends 'ecog' | 'ascites' | 'encephalopathyGrade' | 'childPughReported'>(
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

/** Child-Pugh from the week that ends with the newest of its parts; null when no part is on file in these days. */
export function childPughWithin(
  record: Pick<PatientRecord, 'labs' | 'assessments'>,
  days: DayRange,
  coagVariant: Settings['coagulationVariant'],
): ChildPughOnDay | null {
  const partDays = [
    ...PARTS.map((code) => newestLab(record.labs, code, days)?.sampledOn),
    newestFinding(record.assessments, 'ascites', days)?.on,
    newestFinding(record.assessments, 'encephalopathyGrade', days)?.on,
    newestFinding(record.assessments, 'childPughReported', days)?.on,
  ].filter((day) => day !== undefined)
  if (partDays.length === 0) return null
  const on = partDays.reduce((a, b) => (a > b ? a : b))
  const week = weekUpTo(on, days.from)
  const { low, high, classLow, classHigh } = scoreChildPugh(inputWithin(record, week, coagVariant))
  if (low === high) return { on, score: low, text: `${classLow}${low}`, isReported: false }
  const reported = newestFinding(record.assessments, 'childPughReported', week)
  if (reported)
    return {
      on: reported.on,
      score: reported.value,
      text: `${childPughClass(reported.value)}${reported.value}`,
      isReported: true,
    }
  return { on, score: null, text: `${classLow}${low}–${classHigh}${high}`, isReported: false }
}

function inputWithin(
  { labs, assessments }: Pick<PatientRecord, 'labs' | 'assessments'>,
  week: DayRange,
  coagVariant: Settings['coagulationVariant'],
): ChildPughInput {
  const exact = (code: LabCode) => {
    const lab = newestLab(labs, code, week)
    return lab?.comparator === null ? lab : undefined
  }
  const bilirubin = exact('bilirubin')
  const albumin = exact('albumin')
  const ascites = newestFinding(assessments, 'ascites', week)?.value
  return {
    bilirubin: bilirubin
      ? { value: bilirubin.value, unit: bilirubin.unit === 'mg/dL' ? 'mg/dL' : 'umol/L' }
      : null,
    albumin: albumin ? { value: albumin.value, unit: albumin.unit === 'g/dL' ? 'g/dL' : 'g/L' } : null,
    inr: exact('inr')?.value ?? null,
    prothrombinProlongationS: exact('pt_prolongation')?.value ?? null,
    ascites: ASCITES.find((grade) => grade === ascites) ?? null,
    encephalopathyGrade: newestFinding(assessments, 'encephalopathyGrade', week)?.value ?? null,
    coagVariant,
  }
}
