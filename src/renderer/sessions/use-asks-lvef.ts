import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { type IsoDate, isIsoDate } from '../../shared/kit/iso-date.ts'
import { LVEF_ABOVE_MG_M2 } from '../../shared/rules/sessions/lifetime-dose.ts'
import { useStoredLater } from '../forms/store.ts'
import { anthracyclineBeforeAndAfter, type CumulativeLine } from './cumulative.ts'
import type { SessionBackground } from './session-background.ts'
import { useSession } from './session-context.ts'

/** Whether the anthracycline given before and today asks for the ejection fraction of the left ventricle. */
export function useAsksLvef(): boolean {
  const { form, background, judgement } = useSession()
  const performedOn = useWatch({ control: form.control, name: 'procedure.performedOn' })
  const day = isIsoDate(performedOn) ? performedOn : background.today
  const isAbove = useMemo(() => lastAnswer(background, day), [background, day])
  // The answer and not the sums is followed: a dose that changes nothing of it draws no laboratory value anew.
  return useStoredLater(
    judgement,
    ({ required, cumulative }) => required.includes('labs.lvef') || isAbove(cumulative),
  )
}

/** Whether the sums are above the limit; worked out anew only for other sums. */
function lastAnswer(background: SessionBackground, day: IsoDate) {
  let last: { readonly lines: readonly CumulativeLine[]; readonly isAbove: boolean } | null = null
  return (lines: readonly CumulativeLine[]): boolean => {
    if (last?.lines !== lines) {
      const sums = anthracyclineBeforeAndAfter(lines, background, day)
      last = { lines, isAbove: sums !== null && sums.after.knownMgM2 > LVEF_ABOVE_MG_M2 }
    }
    return last.isAbove
  }
}
