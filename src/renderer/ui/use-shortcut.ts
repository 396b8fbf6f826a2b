import { createContext, useContext, useLayoutEffect, useRef } from 'react'
import { registerShortcut } from './shortcut-registry.ts'

/** How many dialogs enclose this part of the page. */
export const LayerContext = createContext(0)

export interface ShortcutOptions {
  readonly scope?: 'screen' | 'app'
  readonly enabled?: boolean
  /** Leave out of the `?` list and the palette. */
  readonly hidden?: boolean
  /** Only names a key that the part with the focus acts on by itself. */
  readonly isOwn?: boolean
}

/**
 * Binds a key for as long as the component is mounted. `label` is what the `?` list and the command palette
 * show. Never fires while an input method composes; plain characters never fire while somebody types.
 */
export function useShortcut(
  keys: string | null | undefined,
  label: string,
  run: (event: KeyboardEvent) => void,
  { scope = 'screen', enabled = true, hidden = false, isOwn = false }: ShortcutOptions = {},
): void {
  const layer = useContext(LayerContext)
  const latest = useRef(run)
  useLayoutEffect(() => {
    latest.current = run
  })
  // Before the page is painted: whoever sees a key named may press it at once.
  useLayoutEffect(() => {
    if (!keys || !enabled) return
    return registerShortcut({
      keys,
      label,
      layer,
      scope,
      hidden,
      isOwn,
      run: (event) => latest.current(event),
    })
  }, [keys, label, layer, scope, enabled, hidden, isOwn])
}
