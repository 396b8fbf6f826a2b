import { useState } from 'react'
import type { SavedQuestion } from '../../shared/model/question.ts'
import type { Client } from '../api/client.ts'
import { useClient } from '../api/client-context.tsx'
import type { ConditionDraft } from './condition-draft.ts'

/** What somebody looks for; kept while the window is open, so that coming back from a patient finds the list again. */
export interface PatientsView {
  readonly isFilterOpen: boolean
  readonly drafts: readonly ConditionDraft[]
  /** The saved question that the conditions came from. */
  readonly opened: SavedQuestion | null
}

const START: PatientsView = { isFilterOpen: false, drafts: [], opened: null }

/** One view for each window; a client is made once for a window. */
const kept = new WeakMap<Client, PatientsView>()

export function usePatientsView(): readonly [PatientsView, (change: Partial<PatientsView>) => void] {
  const client = useClient()
  const [view, setView] = useState(() => kept.get(client) ?? START)
  const change = (part: Partial<PatientsView>) =>
    setView((before) => {
      const next = { ...before, ...part }
      kept.set(client, next)
      return next
    })
  return [view, change]
}
