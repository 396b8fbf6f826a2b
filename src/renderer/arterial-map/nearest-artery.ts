import type { MouseEvent } from 'react'
import { COUINAUD_SEGMENTS } from '../../shared/rules/timeline/artery-history.ts'
import { labelBox } from './artery-label.tsx'
import type { DrawnArtery } from './compose-map.ts'
import { pointsOf, type Point } from './course.ts'
import { SEGMENT_AREAS } from './liver-outline.ts'
import { NO_MARK, type ArteryMark } from './map-marks.ts'
import { segmentKey } from './use-map-keys.ts'

/** The part of the plane that the map shows. */
export const VIEW = { x: -4, y: -14, width: 490, height: 476 } as const
/** Half of 24 px where the map is 420 px wide, its smallest beside other things. */
export const REACH_UNITS = 14

/** Tells which artery or segment numeral a point means: of all within reach the nearest, and a label means its artery. */
export function nearestOf(shown: readonly DrawnArtery[], marks: ReadonlyMap<string, ArteryMark>) {
  const measure = () =>
    shown.map((artery) => ({
      key: artery.key,
      points: pointsOf(artery.d),
      box: labelBox(artery, marks.get(artery.key) ?? NO_MARK),
    }))
  // Only when a pointer comes: the marks change with every key that is typed into the rows.
  let measured: ReturnType<typeof measure> | null = null
  return ([x, y]: Point): string | null => {
    const arteries = (measured ??= measure())
    const labelled = arteries.find(
      ({ box }) => x >= box.left && x <= box.left + box.width && Math.abs(y - box.y) <= box.height / 2,
    )
    if (labelled !== undefined) return labelled.key
    const away = ([a, b]: Point) => Math.hypot(a - x, b - y)
    const near = [
      ...arteries.map(({ key, points }) => ({ key, gap: Math.min(...points.map(away)) })),
      ...COUINAUD_SEGMENTS.map((one) => ({ key: segmentKey(one), gap: away(SEGMENT_AREAS[one].at) })),
    ].reduce((best, one) => (one.gap < best.gap ? one : best))
    return near.gap <= REACH_UNITS ? near.key : null
  }
}

/** Where on the map the pointer is; null where the map has no size. */
export function pointOn({ clientX, clientY, currentTarget }: MouseEvent<SVGSVGElement>): Point | null {
  const box = currentTarget.getBoundingClientRect()
  if (box.width === 0) return null
  const scale = VIEW.width / box.width
  return [VIEW.x + (clientX - box.left) * scale, VIEW.y + (clientY - box.top) * scale]
}
