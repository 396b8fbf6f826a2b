import type { IsoDate } from '../../../shared/kit/iso-date.ts'
import type { PatientRecord } from '../../../shared/model/patient-record.ts'
import type { Session } from '../../../shared/model/session.ts'
import type { OtherTreatment } from '../../../shared/rules/timeline/other-treatments.ts'
import type { Settings } from '../../../shared/model/settings.ts'
import {
  type TimelineComplication,
  type LineStart,
  type TimelineLanes,
  type TimelinePlan,
  timelineLanes,
  type TimelineReview,
} from '../../../shared/rules/timeline/timeline.ts'
import {
  type Burden,
  type BurdenPoint,
  tumourBurden,
} from '../../../shared/rules/timeline/timeline-burden.ts'
import { type ChildPughPoint, childPughSeries } from '../../../shared/rules/timeline/child-pugh-series.ts'
import {
  afpSeries,
  type AlbiPoint,
  albiSeries,
  type PivkaPoint,
  type PivkaSeries,
  pivkaSeries,
  type SeriesPoint,
} from '../../../shared/rules/timeline/timeline-series.ts'

/** In the order in which they stand below each other; the place is also the key that switches it. */
export const PLOTS = ['afp', 'pivka', 'albi', 'childPugh', 'burden'] as const
export type PlotName = (typeof PLOTS)[number]

/** Everything the picture and its table show. */
export interface TimelineData {
  readonly lanes: TimelineLanes
  readonly afp: readonly SeriesPoint[]
  readonly pivka: PivkaSeries
  readonly albi: readonly AlbiPoint[]
  readonly childPugh: readonly ChildPughPoint[]
  readonly burden: Burden
  readonly diedOn: IsoDate | null
  readonly days: readonly EventDay[]
}

/** All that happened or was measured on one day. */
export interface EventDay {
  readonly on: IsoDate
  readonly sessions: readonly Session[]
  readonly reviews: readonly TimelineReview[]
  readonly complications: readonly TimelineComplication[]
  readonly treatments: readonly OtherTreatment[]
  readonly plans: readonly TimelinePlan[]
  /** Lines that begin here, where there is more than one. */
  readonly lines: readonly LineStart[]
  readonly afp: SeriesPoint | null
  /** Also in a unit that is not drawn. */
  readonly pivka: PivkaPoint | null
  readonly albi: AlbiPoint | null
  /** Also where the parts on file leave more than one score possible. */
  readonly childPugh: ChildPughPoint | null
  readonly burden: SeriesPoint | BurdenPoint | null
}

export function timelineData(
  record: PatientRecord,
  coagulationVariant: Settings['coagulationVariant'],
): TimelineData {
  const parts = {
    lanes: timelineLanes(record),
    afp: afpSeries(record),
    pivka: pivkaSeries(record),
    albi: albiSeries(record),
    childPugh: childPughSeries(record, coagulationVariant),
    burden: tumourBurden(record),
    diedOn: record.patient.diedOn,
  }
  return { ...parts, days: eventDays(parts) }
}

/** Points of all lines; a day that ends one line and begins the next is there twice. */
export function burdenPoints(burden: Burden): readonly (SeriesPoint | BurdenPoint)[] {
  if (burden.kind === 'none') return []
  return burden.kind === 'largest-diameter' ? burden.points : burden.lines.flatMap(({ points }) => points)
}

function eventDays(data: Omit<TimelineData, 'days'>): readonly EventDay[] {
  const { lanes, afp, pivka, albi, childPugh, burden } = data
  const { sessions, reviews, complications, otherTreatments, plans } = lanes
  const lines = lanes.lines.length < 2 ? [] : lanes.lines
  const sums = burdenPoints(burden)
  const measured = [...afp, ...albi, ...sums].filter(({ value }) => value !== null)
  const days = new Set([
    ...sessions.map(({ performedOn }) => performedOn),
    ...[...reviews, ...complications, ...measured].map(({ on }) => on),
    ...pivka.points.flatMap(({ on, sample }) => (sample === null ? [] : [on])),
    ...childPugh.flatMap(({ on, text }) => (text === null ? [] : [on])),
    ...otherTreatments.map(toldOn),
  ])
  const known = <P extends SeriesPoint>(points: readonly P[], day: IsoDate) =>
    points.find(({ on, value }) => on === day && value !== null) ?? null
  return [...days]
    .toSorted((a, b) => a.localeCompare(b))
    .map((day) => ({
      on: day,
      sessions: sessions.filter(({ performedOn }) => performedOn === day),
      reviews: reviews.filter(({ on }) => on === day),
      complications: complications.filter(({ on }) => on === day),
      treatments: otherTreatments.filter((treatment) => toldOn(treatment) === day),
      plans: plans.filter(({ on }) => on === day),
      lines: lines.filter(({ on }) => on === day),
      afp: known(afp, day),
      pivka: pivka.points.find(({ on, sample }) => on === day && sample !== null) ?? null,
      albi: known(albi, day),
      childPugh: childPugh.find(({ on, text }) => on === day && text !== null) ?? null,
      burden: known(sums, day),
    }))
}

/** A visit tells of what has been since the one before; the history says when it began. */
function toldOn({ told, from, to }: OtherTreatment): IsoDate {
  return told === 'visit' ? (to ?? from) : from
}

/** Days that the axis has to reach back to: a treatment years before the course stands at its edge instead. */
export function axisDays({ days, diedOn }: TimelineData): readonly IsoDate[] {
  const isHistory = ({ told }: OtherTreatment) => told === 'history'
  const ofCourse = days.filter(
    ({ treatments, ...day }) =>
      treatments.some((treatment) => !isHistory(treatment)) ||
      Object.values(day).some((part) =>
        Array.isArray(part) ? part.length > 0 : typeof part === 'object' && part,
      ),
  )
  const starts = days.flatMap(({ treatments }) =>
    treatments.filter((one) => !isHistory(one)).map(({ from }) => from),
  )
  const shown = ofCourse.length === 0 ? days : ofCourse
  return [...shown.map(({ on }) => on), ...starts, ...(diedOn === null ? [] : [diedOn])]
}
