import {
  decimal,
  multiplyDecimals,
  roundDecimal,
  subtractDecimals,
  sumOf,
  toNumber,
} from '../../kit/decimal.ts'
import type { IsoDate } from '../../kit/iso-date.ts'
import type { Lesion } from '../../model/lesion.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import { precedesLine } from '../response/baseline-image.ts'
import type { TargetResponse } from '../response/overall-response.ts'
import { judgeResponse, PARTIAL_RESPONSE_FALL_PCT } from '../response/response.ts'
import { isTreatment, standingSessions } from './timeline.ts'
import type { SeriesPoint } from './timeline-series.ts'

export interface BurdenPoint extends SeriesPoint {
  readonly changeFromBaselinePct: number | null
  readonly changeFromNadirPct: number | null
  /** mRECIST of the targets; null for the baseline itself. */
  readonly target: TargetResponse | null
}

/** The targets of one treatment line, measured against the line's own baseline. */
export interface BurdenLine {
  readonly lineNo: number
  /** Numbers of the target lesions: L1, L2 … */
  readonly lesionNos: readonly number[]
  readonly baselineSumMm: number | null
  /** Partial response at or below this sum, mm. */
  readonly partialResponseMm: number | null
  readonly nadirMm: number | null
  readonly points: readonly BurdenPoint[]
}

export type Burden =
  | { readonly kind: 'viable-sum'; readonly lines: readonly BurdenLine[] }
  /** No lesion was measured one by one; imported visits tell of the largest diameter only, mm. */
  | { readonly kind: 'largest-diameter'; readonly points: readonly SeriesPoint[] }
  | { readonly kind: 'none' }

/**
 * Tumour burden over time: per treatment line the sum of viable diameters of its targets, or else the sums that
 * reviews were judged by, or else the largest diameters of imported visits. A sum with a missing target is a gap.
 */
export function tumourBurden(record: PatientRecord): Burden {
  const measured = treatmentLines(record).flatMap((line) => measuredLine(record.lesions, line) ?? [])
  if (measured.length > 0) return { kind: 'viable-sum', lines: measured }
  const reviewed = reviewedLine(record)
  if (reviewed) return { kind: 'viable-sum', lines: [reviewed] }
  const points = record.assessments
    .filter(({ source }) => source === 'import')
    .map(({ assessedOn, largestMm }) => ({ on: assessedOn, value: largestMm, comparator: null }))
    .toSorted((a, b) => a.on.localeCompare(b.on))
  return points.some(({ value }) => value !== null) ? { kind: 'largest-diameter', points } : { kind: 'none' }
}

interface LineSpan {
  readonly lineNo: number
  /** Imaging up to here is the baseline; null before any session. */
  readonly startedOn: IsoDate | null
  /** Imaging up to here belongs to the line; null for the line that goes on. */
  readonly endedOn: IsoDate | null
}

/** Treatment lines by their first treatments: a puncture that gave nothing begins no response. */
export function treatmentLines(record: PatientRecord): readonly LineSpan[] {
  const starts = new Map<number, IsoDate>()
  for (const { lineNo, performedOn } of standingSessions(record).filter(isTreatment))
    if (!starts.has(lineNo)) starts.set(lineNo, performedOn)
  const inOrder = [...starts]
  if (inOrder.length === 0) return [{ lineNo: 1, startedOn: null, endedOn: null }]
  return inOrder.map(([lineNo, startedOn], at) => ({
    lineNo,
    startedOn,
    endedOn: inOrder[at + 1]?.[1] ?? null,
  }))
}

interface Target {
  readonly no: number
  readonly baselineOn: IsoDate
  readonly baselineMm: number | null
  readonly viableByDay: ReadonlyMap<IsoDate, number | null>
}

function targetOf(lesion: Lesion, { startedOn, endedOn }: LineSpan): Target | undefined {
  const images = lesion.measurements.toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))
  const baseline = startedOn === null ? images[0] : images.findLast((image) => precedesLine(image, startedOn))
  if (lesion.role !== 'target' || !baseline) return undefined
  const viable = (image: Lesion['measurements'][number]) => (image.evaluable ? image.viableMm : null)
  const later = images.filter(
    (image) =>
      (startedOn === null || !precedesLine(image, startedOn)) &&
      (endedOn === null || precedesLine(image, endedOn)),
  )
  return {
    no: lesion.no,
    baselineOn: baseline.measuredOn,
    baselineMm: viable(baseline),
    viableByDay: new Map(later.map((image) => [image.measuredOn, viable(image)])),
  }
}

function measuredLine(lesions: readonly Lesion[], span: LineSpan): BurdenLine | undefined {
  const targets = lesions.flatMap((lesion) => targetOf(lesion, span) ?? [])
  if (targets.length === 0) return undefined
  const baselineSumMm = sumOrNull(targets.map(({ baselineMm }) => baselineMm))
  const baselineOn = targets.map((target) => target.baselineOn).reduce((a, b) => (a > b ? a : b))
  const days = [...new Set(targets.flatMap(({ viableByDay }) => [...viableByDay.keys()]))]
    .filter((day) => span.startedOn !== null || day > baselineOn)
    .toSorted((a, b) => a.localeCompare(b))
  const sums = days.map((on) => ({
    on,
    sumMm: sumOrNull(targets.map(({ viableByDay }) => viableByDay.get(on) ?? null)),
  }))
  const first = baselinePoint(baselineOn, baselineSumMm)
  return burdenLine(
    span.lineNo,
    targets.map(({ no }) => no),
    baselineSumMm,
    [first],
    sums,
  )
}

/** From sums that reviews were judged by, where the lesions themselves are not on file. */
function reviewedLine({ reviews }: PatientRecord): BurdenLine | undefined {
  const judged = reviews
    .flatMap(({ doneOn, responses }) => {
      const response = responses.find(({ criteria }) => criteria === 'mRECIST')
      return doneOn !== null && response ? [{ on: doneOn, response }] : []
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))
  if (judged.every(({ response }) => response.currentSumMm === null)) return undefined
  const baselineSumMm = judged[0]?.response.baselineSumMm ?? null
  const sums = judged.map(({ on, response }) => ({ on, sumMm: response.currentSumMm }))
  return burdenLine(1, [], baselineSumMm, [], sums)
}

function burdenLine(
  lineNo: number,
  lesionNos: readonly number[],
  baselineSumMm: number | null,
  first: readonly BurdenPoint[],
  sums: readonly { readonly on: IsoDate; readonly sumMm: number | null }[],
): BurdenLine {
  const points = [...first]
  let nadirMm = baselineSumMm
  for (const { on, sumMm } of sums) {
    const verdict = judgeResponse({
      criteria: 'mRECIST',
      baselineSumMm,
      nadirSumMm: nadirMm,
      currentSumMm: sumMm,
    })
    const { target, changeFromBaselinePct, changeFromNadirPct } = verdict
    points.push({ on, value: sumMm, comparator: null, target, changeFromBaselinePct, changeFromNadirPct })
    if (sumMm !== null) nadirMm = Math.min(nadirMm ?? sumMm, sumMm)
  }
  return {
    lineNo,
    lesionNos,
    baselineSumMm,
    partialResponseMm: baselineSumMm ? partialResponseAt(baselineSumMm) : null,
    nadirMm,
    points,
  }
}

function baselinePoint(on: IsoDate, value: number | null): BurdenPoint {
  return { on, value, comparator: null, target: null, changeFromBaselinePct: null, changeFromNadirPct: null }
}

/** 30 % below the baseline, to a tenth of a millimetre. */
function partialResponseAt(baselineSumMm: number): number {
  const remaining = subtractDecimals(decimal(100), PARTIAL_RESPONSE_FALL_PCT)
  return toNumber(
    roundDecimal(multiplyDecimals(multiplyDecimals(decimal(baselineSumMm), remaining), decimal(0.01)), 1),
  )
}

function sumOrNull(diameters: readonly (number | null)[]): number | null {
  const known = diameters.filter((diameter) => diameter !== null)
  return known.length < diameters.length ? null : sumOf(known)
}
