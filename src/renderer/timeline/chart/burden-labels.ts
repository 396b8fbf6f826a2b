import type { BurdenLine, BurdenPoint } from '../../../shared/rules/timeline/timeline-burden.ts'
import type { SeriesPoint } from '../../../shared/rules/timeline/timeline-series.ts'
import { formatChange, formatNumber } from '../../i18n/format.ts'
import { type PointLabel, tellingPoints } from './point-labels.ts'

/** A line with more points than this names only those that tell something. */
const CROWDED = 14

export interface BurdenLabel extends PointLabel {
  readonly key: string
  readonly isProgression: boolean
}

/** The baseline as it is; where progression begins its change against the nadir; the lowest; the others if few. */
export const lineLabels =
  (vsNadir: string) =>
  ({ lineNo, points }: BurdenLine): BurdenLabel[] => {
    const known = points.filter(({ value }) => value !== null)
    const { lowest } = tellingPoints(points)
    const begins = (point: BurdenPoint) =>
      point.target === 'PD' && known[known.indexOf(point) - 1]?.target !== 'PD'
    const weight = (point: BurdenPoint) =>
      point === known[0] ? 0 : begins(point) ? 1 : point === lowest ? 2 : point === known.at(-1) ? 3 : 4
    return known
      .filter((point) => known.length <= CROWDED || weight(point) < 4)
      .toSorted((a, b) => weight(a) - weight(b))
      .map((point) => ({
        key: `${lineNo} ${point.on}`,
        point,
        text: textOf(point, begins(point) ? vsNadir : null),
        below: point === lowest,
        isProgression: begins(point),
      }))
  }

function textOf(point: BurdenPoint, vsNadir: string | null): string {
  const { value, target, changeFromBaselinePct, changeFromNadirPct } = point
  if (vsNadir !== null && changeFromNadirPct !== null)
    return `${formatChange(changeFromNadirPct / 100)} ${vsNadir}`
  return target === null || changeFromBaselinePct === null
    ? formatNumber(value ?? 0)
    : formatChange(changeFromBaselinePct / 100)
}

export function diameterLabels(points: readonly SeriesPoint[]): BurdenLabel[] {
  const { first, highest, lowest } = tellingPoints(points)
  return [...new Set([first, highest, lowest])].flatMap((point) =>
    point
      ? [
          {
            key: point.on,
            point,
            text: formatNumber(point.value ?? 0),
            below: point === lowest,
            isProgression: false,
          },
        ]
      : [],
  )
}
