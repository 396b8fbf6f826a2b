import { useSyncExternalStore } from 'react'

/** A value that changes often and is read in pieces: whoever selects a piece renders only when that piece changes. */
export interface Store<S> {
  readonly get: () => S
  readonly set: (next: S) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createStore<S>(initial: S): Store<S> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(next) {
      if (Object.is(next, state)) return
      state = next
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The selected piece; `select` must return the same object while nothing it reads has changed. */
export function useStored<S, T>(store: Store<S>, select: (state: S) => T): T {
  const piece = () => select(store.get())
  return useSyncExternalStore(store.subscribe, piece, piece)
}
