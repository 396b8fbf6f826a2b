import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { useStored } from '../forms/store.ts'
import { anthracyclineBeforeAndAfter } from './cumulative.ts'
import { useSession } from './session-context.ts'

/** Doxorubicin equivalents beyond which the ejection fraction is asked before more is given (domain 4.2). */
export const LVEF_ABOVE_MG_M2 = 300

/** Whether the anthracycline given before and today asks for the ejection fraction of the left ventricle. */
export function useAsksLvef(): boolean {
  const { form, background, judgement } = useSession()
  const isMissing = useStored(judgement, ({ missing }) => missing.includes('labs.lvef'))
  const cumulative = useStored(judgement, (state) => state.cumulative)
  const performedOn = useWatch({ control: form.control, name: 'procedure.performedOn' })
  return useMemo(() => {
    if (isMissing) return true
    const day = isIsoDate(performedOn) ? performedOn : background.today
    const sums = anthracyclineBeforeAndAfter(cumulative, background, day)
    return sums !== null && sums.after.knownMgM2 > LVEF_ABOVE_MG_M2
  }, [isMissing, cumulative, performedOn, background])
}
