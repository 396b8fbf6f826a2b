import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineReview } from '../../../shared/rules/timeline/timeline.ts'
import type { Lane, Mark } from './labelled-lane.ts'
import type { LaneLayout } from './lane-layout.ts'
import { LineMarks, PlanMarks, TreatmentMarks } from './lane-marks.tsx'
import { reachOf, SessionMark, shapeOf } from './session-mark.tsx'
import type { TimeScale } from './time-scale.ts'

const TONES: Readonly<Record<string, string>> = { CR: 'ok', PR: 'ok', PD: 'crit' }

export interface LanesProps {
  readonly layout: LaneLayout
  readonly scale: TimeScale
  readonly width: number
  /** The session that "Before you treat again" compares with. */
  readonly referenceUid: string | null
}

/** What was done and found, one lane for each kind. */
export function Lanes({ layout, scale, width, referenceUid }: LanesProps) {
  const { t } = useTranslation('timeline')
  const { sessions, doses, reviews, plans, complications, treatments, lines } = layout
  const nothing = (lane: Lane<unknown>) =>
    lane.marks.length === 0 && (
      <text x={scale.left} y={lane.top + 12} className="timeline-hint">
        {t('lane.nothing')}
      </text>
    )
  return (
    <g>
      <LaneFrame lane={sessions} width={width} name={t('lane.sessions')} y={14}>
        {sessions.marks.map(({ of, x, y }) => (
          <g key={of.uid}>
            {of.uid === referenceUid && (
              <circle cx={x} cy={y} r={reachOf(shapeOf(of)) + 3} className="timeline-reference" />
            )}
            <SessionMark shape={shapeOf(of)} x={x} y={y} no={of.no} />
          </g>
        ))}
        {doses.map(({ key, text, x, y }) => (
          <text key={key} x={x} y={y} className="timeline-mark-text is-middle">
            {text}
          </text>
        ))}
        {nothing(sessions)}
      </LaneFrame>
      <LaneFrame lane={reviews} width={width} name={t('lane.reviews')} hint="mRECIST">
        {reviews.marks.map((mark) => (
          <ReviewTag key={mark.of.review.uid} mark={mark} />
        ))}
        {nothing(reviews)}
      </LaneFrame>
      {plans !== null && (
        <LaneFrame lane={plans} width={width} name={t('lane.plans')}>
          <PlanMarks lane={plans} />
        </LaneFrame>
      )}
      <LaneFrame lane={complications} width={width} name={t('lane.complications')}>
        {complications.marks.map(({ of, x, y, label }) => (
          <g key={of.complication.uid} className={`timeline-complication is-${of.weight}`}>
            <path d={`M${x} ${y - 7}l6.5 11.5h-13z`} />
            <text x={x + 12} y={y} className="timeline-mark-text">
              {label}
            </text>
          </g>
        ))}
        {nothing(complications)}
      </LaneFrame>
      {treatments !== null && (
        <LaneFrame lane={treatments} width={width} name={t('lane.treatments')}>
          <TreatmentMarks lane={treatments} />
        </LaneFrame>
      )}
      {lines !== null && (
        <LaneFrame lane={lines} width={width} name={t('lane.lines')} y={10}>
          <LineMarks lane={lines} />
        </LaneFrame>
      )}
    </g>
  )
}

interface LaneFrameProps {
  readonly lane: Lane<unknown>
  readonly width: number
  readonly name: string
  readonly hint?: string
  /** Middle of the name below the top of the lane. */
  readonly y?: number
  readonly children: ReactNode
}

function LaneFrame({ lane, width, name, hint, y = 12, children }: LaneFrameProps) {
  return (
    <g>
      <path d={`M0 ${lane.bottom - 0.5}H${width}`} className="timeline-hairline" />
      <text x="0" y={lane.top + y} className="timeline-name">
        {name}
        {hint !== undefined && (
          <tspan className="timeline-hint" dx="4">
            {hint}
          </tspan>
        )}
      </text>
      {children}
    </g>
  )
}

function ReviewTag({ mark: { of, x, y, width, label } }: { readonly mark: Mark<TimelineReview> }) {
  const tone = of.isOpen ? 'open' : ((of.overall !== null && TONES[of.overall]) ?? 'neutral')
  return (
    <g className={`timeline-tag is-${tone || 'neutral'}`}>
      <rect x={x - width / 2} y={y - 10} width={width} height="20" rx="4" />
      <text x={x} y={y}>
        {label}
      </text>
    </g>
  )
}
