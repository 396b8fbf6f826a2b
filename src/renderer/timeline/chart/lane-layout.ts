import type { Session } from '../../../shared/model/session.ts'
import type {
  OtherTreatment,
  TimelineComplication,
  TimelineLanes,
  TimelineReview,
} from '../../../shared/rules/timeline/timeline.ts'
import { assignRows, type PlacedLabel, placeLabels, textWidth } from './place.ts'
import type { TimeScale } from './time-scale.ts'

export const DISC_RADIUS = 10
const SESSION_ROW = 23
const TAG_ROW = 22
const MARK_ROW = 22
const LABEL_PX = 11
const TAG_PX = 12
const MOST_ROWS = 3
const DOSE_ROW = 16

/** Words that marks carry, longest first; a mark takes the first that fits. */
export interface MarkWords {
  readonly doses: (session: Session) => readonly string[]
  readonly review: (review: TimelineReview) => string
  readonly complication: (complication: TimelineComplication) => readonly string[]
  readonly treatment: (treatment: OtherTreatment) => readonly string[]
}

export interface Mark<T> {
  readonly of: T
  readonly x: number
  /** Where a span begins; the same as `x` for a single day. */
  readonly fromX: number
  /** Middle of the mark. */
  readonly y: number
  readonly width: number
  readonly label: string
}

export interface Lane<T> {
  readonly top: number
  readonly bottom: number
  readonly marks: readonly Mark<T>[]
}

export interface LaneLayout {
  readonly sessions: Lane<Session>
  readonly doses: readonly PlacedLabel[]
  readonly reviews: Lane<TimelineReview>
  readonly complications: Lane<TimelineComplication>
  /** null when there was no treatment beside TACE. */
  readonly treatments: Lane<OtherTreatment> | null
  readonly bottom: number
}

/** Where every mark of the lanes stands: rows open below each other where marks would cover one another. */
export function layoutLanes(lanes: TimelineLanes, scale: TimeScale, words: MarkWords): LaneLayout {
  const sessions = sessionLane(lanes.sessions, scale)
  const doses = placeDoses(sessions, scale, words)
  const reviews = reviewLane(lanes.reviews, scale, words, sessions.bottom)
  const complications = labelledLane(
    lanes.complications.map((of) => ({
      of,
      from: scale.x(of.on),
      to: scale.x(of.on),
      words: words.complication(of),
    })),
    scale,
    reviews.bottom,
  )
  const treatments =
    lanes.otherTreatments.length === 0
      ? null
      : labelledLane(
          lanes.otherTreatments.map((of) => ({
            of,
            from: scale.x(of.from),
            to: scale.x(of.to),
            words: words.treatment(of),
          })),
          scale,
          complications.bottom,
        )
  return { sessions, doses, reviews, complications, treatments, bottom: (treatments ?? complications).bottom }
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

interface Labelled<T> {
  readonly of: T
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

const SYMBOL = 7
const BESIDE = SYMBOL + 5

/** Symbols with words at their right: the shortest words decide the rows, longer ones take the room that is left. */
function labelledLane<T>(items: readonly Labelled<T>[], scale: TimeScale, top: number): Lane<T> {
  const sized = items.map((item) => ({
    ...item,
    left: item.from - SYMBOL,
    right: item.to + BESIDE + textWidth(item.words.at(-1) ?? '', LABEL_PX),
  }))
  const rows = assignRows(sized, MOST_ROWS, 4)
  const marks = sized.map((item, at) => {
    const next = sized.find((_, index) => index > at && rows[index] === rows[at])
    const room = Math.min((next?.left ?? Infinity) - 4, scale.right) - item.to - BESIDE
    const label = item.words.find((text) => textWidth(text, LABEL_PX) <= room) ?? item.words.at(-1) ?? ''
    return {
      of: item.of,
      x: item.to,
      fromX: item.from,
      y: top + 12 + (rows[at] ?? 0) * MARK_ROW,
      width: 0,
      label,
    }
  })
  return { top, bottom: top + 2 + (Math.max(0, ...rows) + 1) * MARK_ROW, marks }
}
