import { useEffect } from 'react'
import { useClient } from '../api/client-context.tsx'
import { useAsk } from '../api/use-ask.ts'
import { setWaitingInTitle } from '../ui/window-title.ts'

/** Keeps in the title and on the icon how many patients wait: overdue, due this week, and imaged without a reading. */
export function useWaitingCount(): void {
  const { showWaiting } = useClient()
  const { value: worklist } = useAsk('worklist.show', { limit: 1 })
  const counts = worklist?.counts
  const count = counts === undefined ? 0 : counts.overdue + counts.dueThisWeek + counts.unread
  useEffect(() => {
    setWaitingInTitle(count)
    showWaiting(count)
  }, [count, showWaiting])
  // A locked program tells nobody how much waits in it.
  useEffect(
    () => () => {
      setWaitingInTitle(0)
      showWaiting(0)
    },
    [showWaiting],
  )
}
