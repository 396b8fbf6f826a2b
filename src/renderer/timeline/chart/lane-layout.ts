import type { Session } from '../../../shared/model/session.ts'
import type { OtherTreatment } from '../../../shared/rules/timeline/other-treatments.ts'
import type {
  LineStart,
  TimelineComplication,
  TimelineLanes,
  TimelinePlan,
  TimelineReview,
} from '../../../shared/rules/timeline/timeline.ts'
import { type Lane, labelledLane, MOST_ROWS } from './labelled-lane.ts'
import { assignRows, type PlacedLabel, placeLabels, textWidth } from './place.ts'
import type { TimeScale } from './time-scale.ts'

export const DISC_RADIUS = 10
const SESSION_ROW = 23
const TAG_ROW = 22
const LABEL_PX = 11
const TAG_PX = 12
const DOSE_ROW = 16
const LINE_ROW = 20

/** Words that marks carry, longest first; a mark takes the first that fits. */
export interface MarkWords {
  readonly doses: (session: Session) => readonly string[]
  readonly review: (review: TimelineReview) => string
  readonly complication: (complication: TimelineComplication) => readonly string[]
  readonly treatment: (treatment: OtherTreatment) => readonly string[]
  /** None where the plan before was the same. */
  readonly plan: (plan: TimelinePlan, before: TimelinePlan | undefined) => readonly string[]
  readonly line: (line: LineStart) => readonly string[]
}

export interface LaneLayout {
  readonly sessions: Lane<Session>
  readonly doses: readonly PlacedLabel[]
  readonly reviews: Lane<TimelineReview>
  readonly complications: Lane<TimelineComplication>
  /** null where no review decided anything. */
  readonly plans: Lane<TimelinePlan> | null
  /** null when there was no treatment beside TACE. */
  readonly treatments: Lane<OtherTreatment> | null
  /** null while there is but one line of treatment. */
  readonly lines: Lane<LineStart> | null
  readonly bottom: number
}

/** Where every mark of the lanes stands: rows open below each other where marks would cover one another. */
export function layoutLanes(lanes: TimelineLanes, scale: TimeScale, words: MarkWords): LaneLayout {
  const sessions = sessionLane(lanes.sessions, scale)
  const doses = placeDoses(sessions, scale, words)
  const reviews = reviewLane(lanes.reviews, scale, words, sessions.bottom)
  const plans = lanes.plans.length === 0 ? null : planLane(lanes.plans, scale, words, reviews.bottom)
  const complications = labelledLane(
    lanes.complications.map((of) => ({
      of,
      from: scale.x(of.on),
      to: scale.x(of.on),
      words: words.complication(of),
    })),
    scale,
    (plans ?? reviews).bottom,
  )
  const treatments =
    lanes.otherTreatments.length === 0
      ? null
      : labelledLane(
          lanes.otherTreatments.map((of) => ({
            of,
            from: scale.x(of.from),
            to: of.to === null ? openEnd(scale) : scale.x(of.to),
            words: words.treatment(of),
          })),
          scale,
          complications.bottom,
        )
  const above = treatments ?? complications
  const lines = lanes.lines.length < 2 ? null : lineLane(lanes.lines, scale, words, above.bottom)
  const { bottom } = lines ?? above
  return { sessions, doses, reviews, plans, complications, treatments, lines, bottom }
}

/** What goes on reaches today, or the end of an axis that has none. */
function openEnd({ span, right, x }: TimeScale): number {
  return span.today === null ? right : x(span.today)
}

function planLane(
  plans: readonly TimelinePlan[],
  scale: TimeScale,
  words: MarkWords,
  top: number,
): Lane<TimelinePlan> {
  const items = plans.map((of, at) => {
    const x = scale.x(of.on)
    return { of, from: x, to: x, words: words.plan(of, plans[at - 1]) }
  })
  return labelledLane(items, scale, top)
}

/** Each line from its first session to where the next one begins. */
function lineLane(
  lines: readonly LineStart[],
  scale: TimeScale,
  words: MarkWords,
  top: number,
): Lane<LineStart> {
  const marks = lines.map((of, at) => {
    const [fromX, next] = [scale.x(of.on), lines[at + 1]]
    const x = next ? scale.x(next.on) : openEnd(scale)
    const label = words.line(of).find((text) => textWidth(text, LABEL_PX) <= x - fromX - 10) ?? ''
    return { of, x, fromX, y: top + LINE_ROW / 2, width: x - fromX, label }
  })
  return { top, bottom: top + LINE_ROW, marks }
}

function sessionLane(sessions: readonly Session[], scale: TimeScale): Lane<Session> {
  const xs = sessions.map(({ performedOn }) => scale.x(performedOn))
  const rows = assignRows(
    xs.map((x) => ({ left: x - DISC_RADIUS - 2, right: x + DISC_RADIUS + 2 })),
    MOST_ROWS,
    0,
  )
  const lastRow = Math.max(0, ...rows)
  return {
    top: 0,
    bottom: 14 + lastRow * SESSION_ROW + DISC_RADIUS + 4 + DOSE_ROW,
    marks: sessions.map((of, at) => {
      const x = xs[at] ?? 0
      return { of, x, fromX: x, y: 14 + (rows[at] ?? 0) * SESSION_ROW, width: 2 * DISC_RADIUS, label: '' }
    }),
  }
}

/** Doses under the marks: the last session first, then the first, then as many as fit. */
function placeDoses({ marks, bottom }: Lane<Session>, scale: TimeScale, words: MarkWords): PlacedLabel[] {
  const inOrder = [marks.at(-1), marks[0], ...marks].flatMap((mark) => mark ?? [])
  const y = bottom - DOSE_ROW / 2 - 1
  const area = { left: scale.left - 24, right: scale.right + 24, top: bottom - DOSE_ROW - 2, bottom }
  const placed: PlacedLabel[] = []
  for (const { of, x } of new Set(inOrder)) {
    const wishes = words
      .doses(of)
      .map((text) => ({ key: of.uid, text, fontPx: LABEL_PX, at: [{ x, y, anchor: 'middle' as const }] }))
    const taken = placed.map((label) => {
      const half = textWidth(label.text, LABEL_PX) / 2 + 4
      return { left: label.x - half, right: label.x + half, top: area.top, bottom }
    })
    const fits = wishes.flatMap((wish) => placeLabels([wish], area, taken)).at(0)
    if (fits) placed.push(fits)
  }
  return placed
}

function reviewLane(
  reviews: readonly TimelineReview[],
  scale: TimeScale,
  words: MarkWords,
  top: number,
): Lane<TimelineReview> {
  const tags = reviews.map((of) => {
    const label = words.review(of)
    const width = textWidth(label, TAG_PX) + 12
    const middle = Math.min(Math.max(scale.x(of.on), scale.left + width / 2), scale.right - width / 2)
    return { of, x: middle, label, width }
  })
  const rows = assignRows(
    tags.map(({ x, width }) => ({ left: x - width / 2, right: x + width / 2 })),
    MOST_ROWS + 1,
  )
  return {
    top,
    bottom: top + 2 + (Math.max(0, ...rows) + 1) * TAG_ROW,
    marks: tags.map((tag, at) => ({ ...tag, fromX: tag.x, y: top + 12 + (rows[at] ?? 0) * TAG_ROW })),
  }
}
