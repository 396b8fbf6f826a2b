import { assignRows, textWidth } from './place.ts'
import type { TimeScale } from './time-scale.ts'

const MARK_ROW = 22
const LABEL_PX = 11
export const MOST_ROWS = 3

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

export interface Labelled<T> {
  readonly of: T
  readonly from: number
  readonly to: number
  readonly words: readonly string[]
}

const SYMBOL = 7
const BESIDE = SYMBOL + 5

/** Symbols with words at their right: the shortest words decide the rows, longer ones take the room that is left. */
export function labelledLane<T>(items: readonly Labelled<T>[], scale: TimeScale, top: number): Lane<T> {
  const sized = items.map((item) => ({
    ...item,
    left: item.from - SYMBOL,
    right: item.to + BESIDE + textWidth(item.words.at(-1) ?? '', LABEL_PX),
  }))
  const rows = assignRows(sized, MOST_ROWS, 4)
  const marks = sized.map((item, at) => {
    const next = sized.find((_, index) => index > at && rows[index] === rows[at])
    const room = Math.min((next?.left ?? Infinity) - 4, scale.right) - item.to - BESIDE
    const label = item.words.find((text) => text === '' || textWidth(text, LABEL_PX) <= room) ?? ''
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
