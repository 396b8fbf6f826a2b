import { useState } from 'react'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Client } from '../api/client.ts'
import { useClient } from '../api/client-context.tsx'
import type { Narrowing } from './worklist-groups.ts'

/** How somebody looks at the list; kept while the window is open, so that coming back finds it as it was left. */
export interface WorklistView extends Narrowing {
  /** Null looks from the host's own day. */
  readonly asOf: IsoDate | null
  readonly operator: string | null
  readonly ward: string | null
  readonly selected: string | null
}

const START: WorklistView = {
  asOf: null,
  operator: null,
  ward: null,
  filter: 'all',
  text: '',
  unfolded: [],
  selected: null,
}

/** One view for each window; a client is made once for a window. */
const kept = new WeakMap<Client, WorklistView>()

export type ChangeView = (change: Partial<WorklistView>) => void

export function useWorklistView(): readonly [WorklistView, ChangeView] {
  const client = useClient()
  const [view, setView] = useState(() => kept.get(client) ?? START)
  const change: ChangeView = (part) =>
    setView((before) => {
      const next = { ...before, ...part }
      kept.set(client, next)
      return next
    })
  return [view, change]
}
