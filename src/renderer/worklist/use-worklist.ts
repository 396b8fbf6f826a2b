import { useAsk } from '../api/use-ask.ts'
import { isCut } from './worklist-items.ts'
import type { WorklistView } from './worklist-view.ts'

const FIRST_LIMIT = 500
const FULL_LIMIT = 20_000

/** The list as the view wants it: the first rows of each group at once, and right behind them all the others. */
export function useWorklist(view: WorklistView) {
  const { asOf, operator, ward } = view
  const asked = {
    ...(asOf !== null && { asOf }),
    ...(operator !== null && { operator }),
    ...(ward !== null && { ward }),
  }
  const first = useAsk('worklist.show', { ...asked, limit: FIRST_LIMIT }, { keepPrevious: true })
  const needsAll = first.value !== undefined && isCut(first.value, view)
  const all = useAsk(
    'worklist.show',
    { ...asked, limit: FULL_LIMIT },
    { enabled: needsAll, keepPrevious: true },
  )
  return {
    worklist: needsAll ? (all.value ?? first.value) : first.value,
    error: first.error ?? all.error,
    refetch: () => {
      first.refetch()
      if (needsAll) all.refetch()
    },
  }
}
