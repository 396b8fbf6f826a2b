import type { SurvivalCurve } from '../../shared/model/survival.ts'
import { LENCIONI_2016 } from '../../shared/rules/survival/survival-benchmark.ts'
import { DAYS_PER_MONTH } from '../../shared/rules/survival/survival-curves.ts'
import { useTranslation } from 'react-i18next'
import { band, censorStrokes, type CurveScale, fewFrom, labelHeights, stairs } from './curve-geometry.ts'

/** A curve that is drawn, with the place it has among all of them, which its line style comes from. */
export interface DrawnCurve {
  readonly curve: SurvivalCurve
  readonly name: string
  readonly style: number
}

export interface CurveLinesProps {
  readonly drawn: readonly DrawnCurve[]
  readonly scale: CurveScale
}

/** The 95 % interval of the curve that keys walk; those of all curves would hide one another. */
export function IntervalBand({ of, scale }: { readonly of: DrawnCurve; readonly scale: CurveScale }) {
  return <path d={band(of.curve.steps, scale)} className="survival-band" />
}

/** Stairs, censor strokes and names; told apart by line style and name, never by colour alone. */
export function CurveLines({ drawn, scale }: CurveLinesProps) {
  const ends = drawn.map(({ curve }) => {
    const last = curve.steps.at(-1)
    return { x: scale.x(last?.days ?? 0), y: scale.y(last?.survival ?? 1) }
  })
  const heights = labelHeights(ends.map(({ y }) => y))
  return (
    <g>
      {drawn.map(({ curve: { steps }, name, style }, at) => {
        const last = steps.at(-1)?.days ?? 0
        const few = Math.min(fewFrom(steps) ?? last, last)
        const [end, height] = [ends[at], heights[at] ?? 0]
        return (
          <g key={name} className={`survival-line survival-line-${style}`}>
            <path d={stairs(steps, scale, [0, few])} />
            {few < last && <path d={stairs(steps, scale, [few, last])} className="is-few" />}
            <path d={censorStrokes(steps, scale)} className="survival-censor" />
            {end && (
              <path d={`M${end.x + 2} ${end.y}L${scale.right + 6} ${height}`} className="survival-leader" />
            )}
            <path d={`M${scale.right + 8} ${height}h18`} />
            <text x={scale.right + 31} y={height} className="survival-name">
              <title>{name}</title>
              {name.length > 16 ? `${name.slice(0, 15)}…` : name}
            </text>
          </g>
        )
      })}
    </g>
  )
}

const MARK = 4

/** Published survival, as hollow marks at its years. */
export function BenchmarkMarks({
  scale,
  untilDays,
}: {
  readonly scale: CurveScale
  readonly untilDays: number
}) {
  const { t } = useTranslation('survival')
  const marks = LENCIONI_2016.rates.filter(({ months }) => months * DAYS_PER_MONTH <= untilDays)
  const [first] = marks
  if (first === undefined) return null
  return (
    <g className="survival-benchmark">
      {marks.map(({ months, survival }) => (
        <circle key={months} cx={scale.x(months * DAYS_PER_MONTH)} cy={scale.y(survival)} r={MARK} />
      ))}
      <text x={scale.x(first.months * DAYS_PER_MONTH) + 8} y={scale.y(first.survival) - 8}>
        {t('chart.benchmark')}
      </text>
    </g>
  )
}
