import type { SeriesPoint } from '../../../shared/rules/timeline-series.ts'
import { type Box, type LabelWish, type PlacedLabel, placeLabels } from './place.ts'
import type { TimeScale } from './time-scale.ts'
import type { ValueScale } from './value-scale.ts'

const LABEL_PX = 11
const POINT = 4
const ABOVE = 11
const BELOW = 12

export interface PointLabel {
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
  const wishes = labels.map(({ point, text, below = false }): LabelWish => {
    const { x, y: middle } = at(point)
    const up = [
      { x, y: middle - ABOVE, anchor: 'middle' as const },
      { x: x - 2, y: middle - ABOVE, anchor: 'end' as const },
      { x: x + 2, y: middle - ABOVE, anchor: 'start' as const },
    ]
    const down = up.map((place) => ({ ...place, y: middle + BELOW }))
    return { key: point.on, text, fontPx: LABEL_PX, at: below ? [...down, ...up] : [...up, ...down] }
  })
  return placeLabels(wishes, { left: scale.left, right: scale.right, ...area }, taken)
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
