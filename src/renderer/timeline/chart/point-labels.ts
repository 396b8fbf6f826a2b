import type { SeriesPoint } from '../../../shared/rules/timeline/timeline-series.ts'
import { type Box, type LabelWish, type PlacedLabel, placeLabels, textWidth } from './place.ts'
import type { TimeScale } from './time-scale.ts'
import type { ValueScale } from './value-scale.ts'

const LABEL_PX = 11
const POINT = 4
const ABOVE = 11
const BELOW = 12

export interface PointLabel {
  /** The day of the point, unless several lines share the plot. */
  readonly key?: string
  readonly point: SeriesPoint
  readonly text: string
  /** Below the point first, as for a lowest value. */
  readonly below?: boolean
}

/** Labels beside their points: above or below, then to a side, and never on a point or on the line's other labels. */
export function labelPoints(
  labels: readonly PointLabel[],
  points: readonly SeriesPoint[],
  scale: TimeScale,
  y: ValueScale,
  area: { readonly top: number; readonly bottom: number },
): PlacedLabel[] {
  const at = ({ on, value }: SeriesPoint) => ({ x: scale.x(on), y: y(value ?? 0) })
  const taken = points
    .filter(({ value }) => value !== null)
    .map((point): Box => {
      const { x, y: middle } = at(point)
      return { left: x - POINT, right: x + POINT, top: middle - POINT, bottom: middle + POINT }
    })
  const wishes = labels.map(({ key, point, text, below = false }): LabelWish => {
    const { x, y: middle } = at(point)
    const up = [
      { x, y: middle - ABOVE, anchor: 'middle' as const },
      { x: x - 2, y: middle - ABOVE, anchor: 'end' as const },
      { x: x + 2, y: middle - ABOVE, anchor: 'start' as const },
    ]
    const down = up.map((place) => ({ ...place, y: middle + BELOW }))
    return { key: key ?? point.on, text, fontPx: LABEL_PX, at: below ? [...down, ...up] : [...up, ...down] }
  })
  return placeLabels(wishes, { left: scale.left, right: scale.right, ...area }, taken)
}

/** Steps along the line that a label must not stand on, px. */
const STEP = 10

/** A label on a limit, wherever along it neither the line nor another label stands. */
export function labelLine(
  limit: { readonly text: string; readonly from: number; readonly to: number; readonly y: number },
  labels: readonly PlacedLabel[],
  points: readonly SeriesPoint[],
  scale: TimeScale,
  y: ValueScale,
): PlacedLabel[] {
  const boxes = labels.map(({ text, x, y: middle, anchor }): Box => {
    const width = textWidth(text, LABEL_PX)
    const left = x - { start: 0, middle: width / 2, end: width }[anchor]
    return { left, right: left + width, top: middle - 7, bottom: middle + 7 }
  })
  const known = points.flatMap(({ on, value }) => (value === null ? [] : [{ x: scale.x(on), y: y(value) }]))
  const onLine = known.flatMap((from, at): Box[] => {
    const to = known[at + 1] ?? from
    const steps = Math.max(1, Math.ceil((to.x - from.x) / STEP))
    return Array.from({ length: steps + 1 }, (_, step) => {
      const [px, py] = [from.x + ((to.x - from.x) * step) / steps, from.y + ((to.y - from.y) * step) / steps]
      return { left: px - 4, right: px + 4, top: py - 4, bottom: py + 4 }
    })
  })
  const half = textWidth(limit.text, LABEL_PX) / 2
  const room = limit.to - limit.from - 2 * half - 12
  if (room < 0) return []
  const at = [1, 0.8, 0.6, 0.4, 0.2, 0].flatMap((share) =>
    [-7, 8].map((offset) => ({
      x: limit.from + 6 + half + room * share,
      y: limit.y + offset,
      anchor: 'middle' as const,
    })),
  )
  const area = { left: limit.from, right: limit.to, top: 0, bottom: Infinity }
  return placeLabels([{ key: limit.text, text: limit.text, fontPx: LABEL_PX, at }], area, [
    ...boxes,
    ...onLine,
  ])
}

/** The first point, the highest and the lowest, without the last, which stands in the gutter. */
export function tellingPoints<P extends SeriesPoint>(
  points: readonly P[],
): { readonly first: P | undefined; readonly highest: P | undefined; readonly lowest: P | undefined } {
  const known = points.filter(({ value }) => value !== null).slice(0, -1)
  const by = (isBetter: (a: number, b: number) => boolean) =>
    known.reduce<P | undefined>(
      (best, point) => (best === undefined || isBetter(point.value ?? 0, best.value ?? 0) ? point : best),
      undefined,
    )
  return { first: known[0], highest: by((a, b) => a > b), lowest: by((a, b) => a < b) }
}
