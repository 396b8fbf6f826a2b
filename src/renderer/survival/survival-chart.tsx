import { useRef, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { SurvivalAnswer, SurvivalQuestion } from '../../shared/model/survival.ts'
import { isComparable } from '../../shared/rules/survival/survival-benchmark.ts'
import { useWidth } from '../ui/use-width.ts'
import { CurveAxes } from './curve-axes.tsx'
import { curveScale, PICTURE_HEIGHT, PLOT_BOTTOM, PLOT_TOP } from './curve-geometry.ts'
import { BenchmarkMarks, CurveLines, type DrawnCurve, IntervalBand } from './curve-lines.tsx'
import { RiskTable } from './risk-table.tsx'
import { endingOnDay, type SelectedPatients } from './selected-patients.ts'
import { StepReadout, useStepText } from './step-readout.tsx'
import { useCurveWalk } from './use-curve-walk.ts'
import { usePictureSentence } from './use-picture-sentence.ts'

const MIN_WIDTH = 640

export interface SurvivalChartProps {
  readonly question: SurvivalQuestion
  readonly answer: SurvivalAnswer
  readonly curves: readonly DrawnCurve[]
  readonly onSelect: (selected: SelectedPatients) => void
}

/** The curves over the numbers at risk. A group of fewer than 10 has numbers and no curve. */
export function SurvivalChart({ question, answer, curves, onSelect }: SurvivalChartProps) {
  const { t } = useTranslation('survival')
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(useWidth(box), MIN_WIDTH)
  const drawn = curves.filter(({ curve }) => !curve.isFew)
  const longest = Math.max(0, ...curves.map(({ curve }) => curve.steps.at(-1)?.days ?? 0))
  const scale = curveScale(width, longest)
  const walk = useCurveWalk(drawn, ({ curve, name }, { days }) => {
    const title = t('list.title', { name, what: t('list.onDay', { days }) })
    onSelect({ title, patients: endingOnDay(curve, days) })
  })
  const { active, step } = walk
  const stepText = useStepText()
  const sentence = usePictureSentence()(question, answer, curves)

  function onPointerMove(event: PointerEvent<HTMLElement>) {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left
    const share = left / Math.max(1, scale.right - scale.left)
    walk.goToDay(share * Math.max(longest, 1))
  }
  return (
    <div className="scroll-box" ref={box}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the picture is walked by keys */}
      <div
        className="survival-chart"
        style={{ width }}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys need a place to rest
        tabIndex={0}
        role="group"
        aria-label={t('chart.label')}
        onKeyDown={walk.onKeyDown}
        onBlur={walk.leave}
      >
        <svg width={width} height={PICTURE_HEIGHT} role="img" aria-label={sentence}>
          {active && <IntervalBand of={active} scale={scale} />}
          <CurveAxes scale={scale} ticks={answer.ticks} isFromLandmark={answer.landmarkDays !== null} />
          <CurveLines drawn={drawn} scale={scale} />
          {isComparable(question) && <BenchmarkMarks scale={scale} untilDays={longest} />}
          {step && (
            <path d={`M${scale.x(step.days)} ${PLOT_TOP}V${PLOT_BOTTOM}`} className="survival-cursor" />
          )}
        </svg>
        <div
          className="survival-pointer"
          style={{
            left: scale.left,
            width: scale.right - scale.left,
            top: PLOT_TOP,
            height: PLOT_BOTTOM - PLOT_TOP,
          }}
          aria-hidden
          onPointerMove={onPointerMove}
          onPointerLeave={walk.leave}
        />
        {active && step && <StepReadout of={active} step={step} scale={scale} />}
        <span className="visually-hidden" aria-live="polite">
          {active && step && stepText(active, step)}
        </span>
      </div>
      <div style={{ width }}>
        <RiskTable rows={curves} ticks={answer.ticks} scale={scale} onSelect={onSelect} />
      </div>
    </div>
  )
}
