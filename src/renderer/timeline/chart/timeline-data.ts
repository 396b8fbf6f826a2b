import type { IsoDate } from '../../../shared/kit/iso-date.ts'
import type { PatientRecord } from '../../../shared/model/patient-record.ts'
import type { Session } from '../../../shared/model/session.ts'
import {
  type OtherTreatment,
  type TimelineComplication,
  type TimelineLanes,
  timelineLanes,
  type TimelineReview,
} from '../../../shared/rules/timeline/timeline.ts'
import {
  type Burden,
  type BurdenPoint,
  tumourBurden,
} from '../../../shared/rules/timeline/timeline-burden.ts'
import {
  afpSeries,
  type AlbiPoint,
  albiSeries,
  type SeriesPoint,
} from '../../../shared/rules/timeline/timeline-series.ts'

export type PlotName = 'afp' | 'albi' | 'burden'

/** Everything the picture and its table show. */
export interface TimelineData {
  readonly lanes: TimelineLanes
  readonly afp: readonly SeriesPoint[]
  readonly albi: readonly AlbiPoint[]
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
  readonly afp: SeriesPoint | null
  readonly albi: AlbiPoint | null
  readonly burden: SeriesPoint | BurdenPoint | null
}

export function timelineData(record: PatientRecord): TimelineData {
  const parts = {
    lanes: timelineLanes(record),
    afp: afpSeries(record),
    albi: albiSeries(record),
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

function eventDays({ lanes, afp, albi, burden }: Omit<TimelineData, 'days'>): readonly EventDay[] {
  const { sessions, reviews, complications, otherTreatments } = lanes
  const sums = burdenPoints(burden)
  const measured = [...afp, ...albi, ...sums].filter(({ value }) => value !== null)
  const days = new Set([
    ...sessions.map(({ performedOn }) => performedOn),
    ...[...reviews, ...complications, ...measured].map(({ on }) => on),
    ...otherTreatments.map(({ to }) => to),
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
      treatments: otherTreatments.filter(({ to }) => to === day),
      afp: known(afp, day),
      albi: known(albi, day),
      burden: known(sums, day),
    }))
}
