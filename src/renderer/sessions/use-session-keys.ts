import { useTranslation } from 'react-i18next'
import { useShortcut } from '../ui/use-shortcut.ts'
import { useSession } from './session-context.ts'
import { focusedPath, useGoTo } from './use-go-to.ts'
import { useNext } from './use-next.ts'
import { useClearanceOffer } from './use-clearance-offer.ts'
import { suggestionHere } from './use-suggestion-here.ts'
import { useSettleCheck } from './use-settle-check.ts'
import { canBeUnavailable } from './unavailable.ts'

/** The row that holds the focus acts on its own keys. */
const nothing = () => {}

/** The keys of the form that belong to no button. None fires while an input method composes. */
export function useSessionKeys(): void {
  const { t } = useTranslation('sessions')
  const { judgeNow, askedReason } = useSession()
  const { nextForVerdict, confirmHere } = useNext()
  const { use, retype } = useSettleCheck()
  const clearance = useClearanceOffer()
  const { goToBlock } = useGoTo()

  useShortcut('F2', t('keys.confirm'), confirmHere)
  useShortcut('Alt+J', t('keys.forVerdict'), nextForVerdict)
  useShortcut('Alt+A', t('keys.addArtery'), () => goToBlock('vessels'))
  useShortcut('Alt+N', t('notAvailable.key'), () => {
    const path = focusedPath()
    if (path !== null && canBeUnavailable(path)) askedReason.set(path)
  })
  useShortcut('Alt+U', t('keys.useCorrection'), () => {
    const here = suggestionHere(judgeNow(), focusedPath())
    if (here === 'clearance') clearance?.take()
    else if (here !== null) use(here)
  })
  useShortcut('Ctrl+Backspace', t('keys.removeLine'), nothing, { isOwn: true })
  useShortcut('F1', t('keys.agentHelp'), nothing, { isOwn: true })
  useShortcut('Ctrl+Del', t('keys.removeArtery'), nothing, { isOwn: true })
  useShortcut('Escape', t('keys.retype'), () => {
    const path = focusedPath()
    const check = judgeNow().checks.find((one) => one.path === path && one.suggestion !== null)
    if (check !== undefined && !check.isAccepted) retype(check)
  })
}
