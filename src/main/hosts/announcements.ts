import type { HostEvent } from '../../shared/kit/endpoint.ts'

export interface Announcements {
  readonly emit: (event: HostEvent) => void
  /** Listens until the returned function is called. */
  readonly onEvent: (listener: (event: HostEvent) => void) => () => void
}

/** Carries what dispatch announces to every open window or tab. */
export function createAnnouncements(): Announcements {
  const listeners = new Set<(event: HostEvent) => void>()
  return {
    emit(event) {
      for (const listener of listeners) listener(event)
    },
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
