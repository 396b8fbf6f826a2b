import type { Explanation } from '../../../shared/model/formula.ts'
import { ComputedValue } from '../../ui/computed-value.tsx'
import { VALUE_GUTTER } from './time-scale.ts'

export interface LastComputedProps {
  readonly name: string
  readonly text: string
  readonly explain: Explanation | null
  readonly top: number
  readonly width: number
}

/** The newest score in the gutter at the right: a button cannot stand inside the picture. */
export function LastComputed({ name, text, explain, top, width }: LastComputedProps) {
  return (
    <div className="timeline-last" style={{ left: width - VALUE_GUTTER + 6, top }}>
      <ComputedValue explanation={explain} label={`${name} ${text}`}>
        {text}
      </ComputedValue>
    </div>
  )
}
