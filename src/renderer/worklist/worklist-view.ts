import { useState } from 'react'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Filter } from './worklist-items.ts'

/** How somebody looks at the list; kept while the window is open, so that coming back finds it as it was left. */
export interface WorklistView {
  /** Null looks from the host's own day. */
  readonly asOf: IsoDate | null
  readonly filter: Filter
  readonly selected: string | null
  /** How many rows of a group are asked for. */
  readonly limit: number
}

export const FIRST_LIMIT = 1000
export const FULL_LIMIT = 20_000

let kept: WorklistView = { asOf: null, filter: 'all', selected: null, limit: FIRST_LIMIT }

export function useWorklistView(): readonly [WorklistView, (change: Partial<WorklistView>) => void] {
  const [view, setView] = useState(kept)
  const change = (part: Partial<WorklistView>) =>
    setView((before) => {
      kept = { ...before, ...part }
      return kept
    })
  return [view, change]
}
