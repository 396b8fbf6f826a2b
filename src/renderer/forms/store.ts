import { startTransition, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'

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

/**
 * The selected piece, followed in a transition: the key that changed the store is on the screen first, and the next
 * key interrupts what is still being drawn. For what is said about a value, never for the value itself.
 */
export function useStoredLater<S, T>(store: Pick<Store<S>, 'get' | 'subscribe'>, select: (state: S) => T): T {
  const [piece, setPiece] = useState(() => select(store.get()))
  const shown = useRef(piece)
  const latest = useRef(select)
  const follow = useCallback(() => {
    const next = latest.current(store.get())
    if (Object.is(next, shown.current)) return
    shown.current = next
    startTransition(() => setPiece(() => next))
  }, [store])
  useEffect(() => {
    latest.current = select
    follow()
  })
  useEffect(() => store.subscribe(follow), [store, follow])
  return piece
}
