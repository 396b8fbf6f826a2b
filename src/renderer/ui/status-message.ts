import { useSyncExternalStore } from 'react'

export interface StatusMessage {
  readonly text: string
  /** Offered as "Undo" beside the text. */
  readonly onUndo?: () => void
  /** Says that something was saved just now; the frame of the window offers to take it back. */
  readonly isSaved?: true
}

const STAYS_MS = 10_000
let message: StatusMessage | null = null
let clearing: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function set(next: StatusMessage | null): void {
  message = next
  for (const listener of listeners) listener()
}

/** Says in the status bar what has just been done; stays ten seconds or until the next message. */
export function showStatus(next: StatusMessage): void {
  clearTimeout(clearing)
  clearing = setTimeout(() => set(null), STAYS_MS)
  set(next)
}

export function clearStatus(): void {
  clearTimeout(clearing)
  set(null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What the status bar says now. */
export function useStatusMessage(): StatusMessage | null {
  return useSyncExternalStore(subscribe, () => message)
}
