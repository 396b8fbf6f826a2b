import { useEffect, useRef } from 'react'
import { blockNo, blockOf, inScreenOrder } from './blocks.ts'
import { gaps } from './open-checks.ts'
import { useSession } from './session-context.ts'
import { useGoTo } from './use-go-to.ts'

/** A form opens where the work begins: at the first empty field, or the first value that nobody has confirmed. */
export function useFirstFocus(): void {
  const { judgement, marks, copiedFrom, unfolded } = useSession()
  const { goTo } = useGoTo()
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current) return
    isDone.current = true
    const isInSight = (path: string) => {
      const block = blockOf(path)
      return block !== null && unfolded.get().has(blockNo(block))
    }
    const paths = copiedFrom === null ? gaps(judgement.get()) : [...marks.get().unconfirmed]
    const [first] = inScreenOrder(paths.filter(isInSight))
    if (first !== undefined) goTo(first)
  }, [judgement, marks, copiedFrom, unfolded, goTo])
}
