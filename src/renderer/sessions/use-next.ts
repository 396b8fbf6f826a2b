import { useRef } from 'react'
import { blockOf, inScreenOrder } from './blocks.ts'
import { confirmAll } from './confirm.ts'
import { gaps } from './open-checks.ts'
import { useSession } from './session-context.ts'
import { focusedPath, useGoTo } from './use-go-to.ts'

/** `paths` from the one after `current` on, around the end of the form. */
function from(paths: readonly string[], current: string | null): readonly string[] {
  const ordered = inScreenOrder(current === null ? paths : [...new Set([...paths, current])])
  const at = current === null ? -1 : ordered.indexOf(current)
  return [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))].filter((path) => path !== current)
}

/** Where a walk last went, and the field that took the focus for it: a list has no field of its own. */
interface Stop {
  readonly path: string
  readonly field: string | null
}

/** Keys that go on by meaning: to what is missing, to what the verdict waits for, past what is confirmed. */
export function useNext() {
  const { judgeNow, marks } = useSession()
  const { goTo } = useGoTo()
  const stop = useRef<Stop | null>(null)

  /** To the next path whose field is another one than the field that holds the focus. */
  function walk(paths: readonly string[]) {
    const focused = focusedPath()
    const control = document.activeElement
    const current = stop.current !== null && stop.current.field === focused ? stop.current.path : focused
    for (const path of from(paths, current)) {
      if (!goTo(path) || document.activeElement === control) continue
      stop.current = { path, field: focusedPath() }
      return
    }
  }

  return {
    nextMissing: () => walk(gaps(judgeNow())),
    nextForVerdict: () => walk(judgeNow().waitedFor),
    /** Confirms the row or the block that holds the focus, then goes to the next value nobody has looked at. */
    confirmHere: () => {
      const row = document.activeElement?.closest('[data-confirm]')?.getAttribute('data-confirm')
      const block = document.activeElement?.closest('[data-block]')?.getAttribute('data-block')
      const state = marks.get()
      const here = [...state.unconfirmed].filter((path) =>
        row ? path.startsWith(`${row}.`) : blockOf(path) === block,
      )
      const start = focusedPath() ?? here.at(-1) ?? null
      if (here.length > 0) marks.set(confirmAll(state, here))
      const [next] = from([...marks.get().unconfirmed], start)
      if (next !== undefined) goTo(next)
    },
  }
}
