import { useState } from 'react'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Client } from '../api/client.ts'
import { useClient } from '../api/client-context.tsx'
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

const START: WorklistView = { asOf: null, filter: 'all', selected: null, limit: FIRST_LIMIT }

/** One view for each window; a client is made once for a window. */
const kept = new WeakMap<Client, WorklistView>()

export function useWorklistView(): readonly [WorklistView, (change: Partial<WorklistView>) => void] {
  const client = useClient()
  const [view, setView] = useState(() => kept.get(client) ?? START)
  const change = (part: Partial<WorklistView>) =>
    setView((before) => {
      const next = { ...before, ...part }
      kept.set(client, next)
      return next
    })
  return [view, change]
}
