import type { Session } from '../../../shared/model/session.ts'
import { DISC_RADIUS } from './lane-layout.ts'

/**
 * What a session looks like: filled disc, disc within a balloon, ring of beads, both, a double ring where arteries
 * were infused or only blocked, or a plain ring where nothing is known.
 */
export type SessionShape = 'disc' | 'balloon' | 'beads' | 'disc-beads' | 'double' | 'ring' | 'aborted'

const SHAPES: Readonly<Record<string, SessionShape>> = {
  cTACE: 'disc',
  BTACE: 'balloon',
  TAE: 'double',
  HAIC: 'double',
  DEB_TACE: 'beads',
  cTACE_DEB: 'disc-beads',
  aborted: 'aborted',
  angiography_only: 'aborted',
}

export function shapeOf({ procedureType }: Pick<Session, 'procedureType'>): SessionShape {
  return (procedureType !== null && SHAPES[procedureType]) || 'ring'
}

/** How far a mark reaches from its middle, px. */
export function reachOf(shape: SessionShape): number {
  return DISC_RADIUS + (shape === 'beads' || shape === 'disc-beads' || shape === 'balloon' ? 2 : 0)
}

export interface SessionMarkProps {
  readonly shape: SessionShape
  readonly x: number
  readonly y: number
  /** The number inside; none in a legend. */
  readonly no?: number
  readonly radius?: number
}

/** Beads on a circle: dots of no length, a whole number of them around. */
function beads(radius: number) {
  const around = 2 * Math.PI * radius
  const count = Math.round(around / 4.9)
  return {
    r: radius,
    strokeWidth: Math.min(3, radius / 3.4),
    strokeDasharray: `0.1 ${(around / count - 0.1).toFixed(3)}`,
  }
}

export function SessionMark({ shape, x, y, no, radius = DISC_RADIUS }: SessionMarkProps) {
  const isFilled = shape === 'disc' || shape === 'disc-beads' || shape === 'balloon'
  const isDouble = shape === 'balloon' || shape === 'double'
  const hasBeads = shape === 'beads' || shape === 'disc-beads'
  return (
    <g className="timeline-session">
      {hasBeads ? (
        <>
          <circle cx={x} cy={y} r={radius + 2} className="timeline-ground" />
          <circle
            cx={x}
            cy={y}
            className="timeline-beads"
            {...beads(isFilled ? radius + 1.5 : radius + 0.5)}
          />
          {isFilled && <circle cx={x} cy={y} r={radius - 1.5} className="timeline-disc" />}
        </>
      ) : (
        <circle
          cx={x}
          cy={y}
          r={shape === 'balloon' ? radius - 1.5 : isFilled ? radius : radius - 0.75}
          className={isFilled ? 'timeline-disc' : 'timeline-ring'}
          strokeDasharray={shape === 'aborted' ? '3 2.5' : undefined}
        />
      )}
      {isDouble && (
        <circle
          cx={x}
          cy={y}
          r={shape === 'balloon' ? radius + 1 : radius - 3.5}
          className="timeline-ring is-thin"
        />
      )}
      {no !== undefined && (
        <text x={x} y={y} className={isFilled ? 'timeline-no is-on-disc' : 'timeline-no'}>
          {no}
        </text>
      )}
    </g>
  )
}
