import type { OtherTreatment } from '../../../shared/rules/timeline/other-treatments.ts'
import type { LineStart, TimelinePlan } from '../../../shared/rules/timeline/timeline.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Lane } from './labelled-lane.ts'

/** Something done once is a square; what lasted is a line with end bars, with an arrow where no end is on file. */
export function TreatmentMarks({ lane }: { readonly lane: Lane<OtherTreatment> }) {
  return lane.marks.map(({ of, x, fromX, y, label }) => {
    const end = of.to === null ? `M${x - 5} ${y - 4}l5 4-5 4` : `M${x} ${y - 5}v10`
    return (
      <g key={`${of.told} ${of.kind} ${of.from} ${of.to} ${of.detail}`} className="timeline-treatment">
        {of.to === of.from ? (
          <rect x={x - 5} y={y - 5} width="10" height="10" rx="1" />
        ) : (
          <path d={`M${fromX} ${y - 5}v10M${fromX} ${y}H${x}${end}`} />
        )}
        <text x={x + 12} y={y} className="timeline-mark-text">
          {label}
        </text>
      </g>
    )
  })
}

/** What was decided is an arrow; what was decided last and still stands is dashed, as everything planned is. */
export function PlanMarks({ lane }: { readonly lane: Lane<TimelinePlan> }) {
  return lane.marks.map(({ of, x, y, label }) => (
    <g key={of.reviewUid} className={classNames('timeline-plan', of.stands && 'is-open')}>
      <rect x={x - 6} y={y - 7} width="12" height="14" rx="3" />
      <path d={`M${x - 2} ${y - 3}l4 3-4 3`} />
      <text x={x + 12} y={y} className="timeline-mark-text">
        {label}
      </text>
    </g>
  ))
}

/** Each line of treatment from its start, which is written beside its number. */
export function LineMarks({ lane }: { readonly lane: Lane<LineStart> }) {
  return lane.marks.map(({ of, x, fromX, y, label }) => (
    <g key={of.lineNo} className="timeline-line-start">
      <path d={`M${fromX} ${y - 8}v16M${fromX} ${y + 7.5}H${x - 3}`} />
      <text x={fromX + 5} y={y - 1} className="timeline-mark-text">
        {label}
      </text>
    </g>
  ))
}
