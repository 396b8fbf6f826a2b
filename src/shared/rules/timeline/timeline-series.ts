import { daysBetween, type IsoDate } from '../../kit/iso-date.ts'
import type { LabCode, LabResult } from '../../model/lab.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Explanation } from '../../model/formula.ts'
import { type AlbiScore, answerAlbi, scoreAlbi } from '../scores/albi.ts'
import { typedAlbumin, typedBilirubin } from './timeline-child-pugh.ts'
import { convertUnit } from '../plausibility/units.ts'

/** A review or an imported visit has a value when one was sampled within a week of it (domain 3.10). */
const VISIT_WITHIN_DAYS = 7
export const PIVKA_USUAL_UNIT = "m[arb'U]/mL"

export interface SeriesPoint {
  readonly on: IsoDate
  /** null = a visit without a value: the line breaks there. */
  readonly value: number | null
  /** `>` for a value capped by the analyser, `<` for one below its limit. */
  readonly comparator: '<' | '>' | null
}

export interface AlbiPoint extends SeriesPoint {
  readonly score: AlbiScore | null
  /** How the score came about; null with it. */
  readonly explain: Explanation | null
}

/** Alpha-fetoprotein in ng/mL, oldest first; of one day the value recorded last. */
export function afpSeries(record: PatientRecord): readonly SeriesPoint[] {
  const points = dailyLabs(record.labs, 'afp').flatMap((lab): SeriesPoint[] => {
    const value = convertUnit('afp', lab.value, lab.unit, 'ng/mL')
    return value === null ? [] : [{ on: lab.sampledOn, value, comparator: lab.comparator }]
  })
  return withGaps(points, visitDays(record), (on) => ({ on, value: null, comparator: null }))
}

export interface PivkaPoint extends SeriesPoint {
  /** As it was typed, also where its unit keeps it off the line; null at a visit without one. */
  readonly sample: LabResult | null
}

export interface PivkaSeries {
  /** UCUM, of the newest value: units are never converted, their factor depends on the kit. */
  readonly unit: string
  readonly points: readonly PivkaPoint[]
}

/** PIVKA-II in the unit of its newest value, oldest first; the line breaks at a value in the other unit. */
export function pivkaSeries(record: PatientRecord): PivkaSeries {
  const samples = dailyLabs(record.labs, 'pivka_ii')
  const unit = samples.at(-1)?.unit ?? PIVKA_USUAL_UNIT
  const points = samples.map((sample): PivkaPoint => {
    const { sampledOn: on, value, comparator } = sample
    return sample.unit === unit
      ? { on, value, comparator, sample }
      : { on, value: null, comparator: null, sample }
  })
  const gap = (on: IsoDate) => ({ on, value: null, comparator: null, sample: null })
  return { unit, points: withGaps(points, visitDays(record), gap) }
}

/** ALBI of every day on which bilirubin and albumin were both sampled; a bound (`<`, `>`) gives no score. */
export function albiSeries(record: PatientRecord): readonly AlbiPoint[] {
  const albumin = new Map(dailyLabs(record.labs, 'albumin').map((lab) => [lab.sampledOn, lab]))
  const points = dailyLabs(record.labs, 'bilirubin').flatMap((bilirubin): AlbiPoint[] => {
    const sameDay = albumin.get(bilirubin.sampledOn)
    const score = albiOf(bilirubin, sameDay)
    if (!score || !sameDay) return []
    const explain = explainAlbi(bilirubin, sameDay)
    return [{ on: bilirubin.sampledOn, value: score.raw, comparator: null, score, explain }]
  })
  return withGaps(points, visitDays(record), (on) => ({
    on,
    value: null,
    comparator: null,
    score: null,
    explain: null,
  }))
}

/** ALBI of two samples in whatever units they were typed in; null unless both are exact. */
export function albiOf(bilirubin: LabResult | undefined, albumin: LabResult | undefined): AlbiScore | null {
  if (!bilirubin || !albumin || bilirubin.comparator !== null || albumin.comparator !== null) return null
  const bilirubinUmolL = convertUnit('bilirubin', bilirubin.value, bilirubin.unit, 'umol/L')
  const albuminGL = convertUnit('albumin', albumin.value, albumin.unit, 'g/L')
  if (bilirubinUmolL === null || bilirubinUmolL <= 0 || albuminGL === null || albuminGL <= 0) return null
  return scoreAlbi({ bilirubinUmolL, albuminGL })
}

/** How the ALBI of two exact samples comes about, in the units they were typed in. */
export function explainAlbi(bilirubin: LabResult, albumin: LabResult): Explanation {
  return answerAlbi({ bilirubin: typedBilirubin(bilirubin), albumin: typedAlbumin(albumin) }).explain
}

/** One value for each day, oldest first: the one recorded last. */
export function dailyLabs(labs: readonly LabResult[], code: LabCode): readonly LabResult[] {
  const byDay = new Map(
    labs
      .filter((lab) => lab.code === code)
      .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
      .map((lab) => [lab.sampledOn, lab]),
  )
  return [...byDay.values()].toSorted((a, b) => a.sampledOn.localeCompare(b.sampledOn))
}

/** Days on which the patient was seen: done reviews and imported visits. */
export function visitDays({ reviews, assessments }: PatientRecord): readonly IsoDate[] {
  const reviewed = reviews.flatMap(({ doneOn }) => (doneOn === null ? [] : [doneOn]))
  const imported = assessments.filter(({ source }) => source === 'import').map((visit) => visit.assessedOn)
  return [...new Set([...reviewed, ...imported])]
}

/** The points with a break at every visit that has none near it. */
export function withGaps<P extends SeriesPoint>(
  points: readonly P[],
  visits: readonly IsoDate[],
  gap: (on: IsoDate) => P,
): readonly P[] {
  const missed = visits.filter(
    (visit) => !points.some(({ on }) => Math.abs(daysBetween(on, visit)) <= VISIT_WITHIN_DAYS),
  )
  return [...points, ...missed.map(gap)].toSorted((a, b) => a.on.localeCompare(b.on))
}
