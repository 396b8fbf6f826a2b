import { useCallback } from 'react'
import { flushSync } from 'react-dom'
import { blockNo, blockOf, type BlockName, foldOf } from './blocks.ts'
import { useSession } from './session-context.ts'

const CONTROL = 'input:not([disabled]), textarea, button:not([disabled]), select'

/** The first control of the field at a path, or of a list that stands for the paths below it. */
function controlAt(path: string): HTMLElement | null {
  const field = document.querySelector(`[data-field="${CSS.escape(path)}"]`)
  if (field === null) {
    const parent = path.slice(0, path.lastIndexOf('.'))
    return parent.includes('.') ? controlAt(parent) : null
  }
  const chosen = field.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')
  return (
    chosen ?? (field.matches(CONTROL) ? (field as HTMLElement) : field.querySelector<HTMLElement>(CONTROL))
  )
}

/** What is typed after a jump replaces what stands there, as after Tab. */
function enter(control: HTMLElement): void {
  control.focus({ preventScroll: true })
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
}

/** Moves the focus by meaning instead of by Tab, unfolding what is folded on the way. */
export function useGoTo() {
  const { unfolded, openFolds } = useSession()

  const unfold = useCallback(
    (block: BlockName | null) => {
      if (block === null || unfolded.get().has(blockNo(block))) return
      flushSync(() => unfolded.set(new Set([...unfolded.get(), blockNo(block)])))
    },
    [unfolded],
  )
  const goTo = useCallback(
    (path: string): boolean => {
      unfold(blockOf(path))
      const fold = foldOf(path)
      if (fold !== null && document.querySelector(`[data-field="${CSS.escape(path)}"]`) === null)
        flushSync(() => openFolds.set(new Set([...openFolds.get(), fold])))
      const control = controlAt(path)
      if (control === null) return false
      enter(control)
      control.scrollIntoView({ block: 'nearest' })
      return true
    },
    [unfold, openFolds],
  )
  const goToBlock = useCallback(
    (block: BlockName) => {
      unfold(block)
      const section = document.querySelector(`[data-block="${block}"]`)
      const first = section?.querySelector<HTMLElement>(`.session-block-body :is(${CONTROL})`)
      const target = first ?? section?.querySelector<HTMLElement>('.session-block-title')
      if (target) enter(target)
      section?.scrollIntoView({ block: 'nearest' })
    },
    [unfold],
  )
  return { goTo, goToBlock }
}

/** Path of the field that holds the focus; null outside the form's fields. */
export function focusedPath(): string | null {
  return document.activeElement?.closest('[data-field]')?.getAttribute('data-field') ?? null
}
