import { useSyncExternalStore } from 'react'
import type { HostEvent } from '../../shared/kit/endpoint.ts'

export interface Progress {
  readonly done: number
  readonly total: number
}

const latest = new Map<string, Progress>()
const listeners = new Set<() => void>()

/** Keeps the newest count of a running job. */
export function followProgress(event: Extract<HostEvent, { type: 'progress' }>): void {
  latest.set(event.commandId, { done: event.done, total: event.total })
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How far the job with this command id has come; null before its first report. */
export function useProgress(commandId: string | null): Progress | null {
  return useSyncExternalStore(subscribe, () => (commandId === null ? null : (latest.get(commandId) ?? null)))
}
