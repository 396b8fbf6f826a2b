import { useWatch } from 'react-hook-form'
import { roundHalfAway } from '../../shared/kit/decimal.ts'
import { useStored } from '../forms/store.ts'
import { confirmPath } from './confirm.ts'
import { useSession } from './session-context.ts'

/** Where the creatinine clearance is typed. */
export const CLEARANCE_PATH = 'findings.crcl_mL_min'

export interface ClearanceOffer {
  readonly mLMin: number
  readonly take: () => void
}

/** The clearance that follows from what is known, while nobody has typed one; null where there is none to offer. */
export function useClearanceOffer(): ClearanceOffer | null {
  const { form, judgement, judgeNow, marks } = useSession()
  const raw = useStored(judgement, (state) => state.clearance.raw)
  const typed = useWatch({ control: form.control, name: CLEARANCE_PATH })
  if (raw === null || typeof typed === 'number') return null
  const mLMin = roundHalfAway(raw, 1)
  return {
    mLMin,
    take: () => {
      const now = judgeNow().clearance.raw
      if (now === null) return
      form.setValue(CLEARANCE_PATH, roundHalfAway(now, 1), { shouldDirty: true })
      marks.set(confirmPath(marks.get(), CLEARANCE_PATH))
    },
  }
}
