import { blockOf, inScreenOrder } from './blocks.ts'
import { confirmAll } from './confirm.ts'
import { gaps } from './open-checks.ts'
import { useSession } from './session-context.ts'
import { focusedPath, useGoTo } from './use-go-to.ts'

/** The next of `paths` after the one that holds the focus, around the end of the form. */
function after(paths: readonly string[], current: string | null): string | undefined {
  const ordered = inScreenOrder(current === null ? paths : [...new Set([...paths, current])])
  const at = current === null ? -1 : ordered.indexOf(current)
  return [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))].find((path) => path !== current)
}

/** Keys that go on by meaning: to what is missing, to what the verdict waits for, past what is confirmed. */
export function useNext() {
  const { judgement, marks } = useSession()
  const { goTo } = useGoTo()

  return {
    nextMissing: () => {
      const next = after(gaps(judgement.get()), focusedPath())
      if (next !== undefined) goTo(next)
    },
    nextForVerdict: () => {
      const next = after(judgement.get().waitedFor, focusedPath())
      if (next !== undefined) goTo(next)
    },
    /** Confirms the row or the block that holds the focus, then goes to the next value nobody has looked at. */
    confirmHere: () => {
      const row = document.activeElement?.closest('[data-confirm]')?.getAttribute('data-confirm')
      const block = document.activeElement?.closest('[data-block]')?.getAttribute('data-block')
      const state = marks.get()
      const here = [...state.unconfirmed].filter((path) =>
        row ? path.startsWith(`${row}.`) : blockOf(path) === block,
      )
      const from = focusedPath() ?? here.at(-1) ?? null
      if (here.length > 0) marks.set(confirmAll(state, here))
      const next = after([...marks.get().unconfirmed], from)
      if (next !== undefined) goTo(next)
    },
  }
}
