import { useSyncExternalStore } from 'react'
import { staysInField } from '../../shared/model/unit-suggestion.ts'
import { useStored } from '../forms/store.ts'
import type { SessionJudgement } from './judge-session.ts'
import type { Check } from './session-checks.ts'
import { useSession } from './session-context.ts'
import { CLEARANCE_PATH } from './use-clearance-offer.ts'
import { focusedPath } from './use-go-to.ts'

/** One of the odd values with what was probably meant, or the clearance that can be computed. */
export type Suggestion = Check | 'clearance'

/** The suggestion that the key takes: that of the field that holds the focus, else the first on the form. */
export function suggestionHere(
  { checks, clearance, waitedFor }: Pick<SessionJudgement, 'checks' | 'clearance' | 'waitedFor'>,
  focused: string | null,
): Suggestion | null {
  const open = checks.filter(
    ({ suggestion, isAccepted }) => suggestion !== null && staysInField(suggestion) && !isAccepted,
  )
  const isOffered = clearance.raw !== null && waitedFor.includes(CLEARANCE_PATH)
  if (isOffered && focused === CLEARANCE_PATH) return 'clearance'
  return open.find(({ path }) => path === focused) ?? open[0] ?? (isOffered ? 'clearance' : null)
}

function subscribe(listener: () => void): () => void {
  const events = ['focusin', 'focusout'] as const
  for (const event of events) document.addEventListener(event, listener)
  return () => {
    for (const event of events) document.removeEventListener(event, listener)
  }
}

/** The same, as the focus moves: the button that the key acts on, and no other, names it. */
export function useSuggestionHere(): Suggestion | null {
  const { judgement } = useSession()
  const focused = useSyncExternalStore(subscribe, focusedPath, focusedPath)
  return useStored(judgement, (state) => suggestionHere(state, focused))
}
