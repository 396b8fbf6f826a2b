import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { arteriesAfter } from '../../shared/rules/sessions/arterial-variants.ts'
import { arteryHistory } from '../../shared/rules/timeline/artery-history.ts'
import { LiverMap } from '../arterial-map/liver-map.tsx'
import { useStored } from '../forms/store.ts'
import { useShortcut } from '../ui/use-shortcut.ts'
import type { ArteryCode } from './artery-tree.ts'
import { useSession } from './session-context.ts'
import type { ProcedureForm } from './session-form.ts'
import { useGoTo } from './use-go-to.ts'

const LIST = 'procedure.arteries'

export interface SessionMapProps {
  readonly onAdd: (code: ArteryCode) => void
  readonly onDrop: (index: number) => void
}

/** The key to the map, which unfolds what the map stands in. */
export function useMapShortcut() {
  const { t } = useTranslation('map')
  const { goToBlock } = useGoTo()
  useShortcut('Alt+M', t('keys'), () => {
    goToBlock('vessels')
    const map = document.querySelector('[data-map]')
    const option = map?.querySelector<SVGElement>('[role="option"][tabindex="0"]')
    option?.focus({ preventScroll: true })
    // On a small screen the map is higher than what is to be seen of it.
    const isHigh = (map?.clientHeight ?? 0) > window.innerHeight * 0.7
    if (isHigh) option?.scrollIntoView({ block: 'center' })
    else map?.scrollIntoView({ block: 'nearest' })
  })
}

/** The liver map beside the rows: what was treated before, and what this session treats. */
export function SessionMap({ onAdd, onDrop }: SessionMapProps) {
  const { form, background, marks, origins } = useSession()
  const { goTo } = useGoTo()
  // The map shows no amounts: a key typed into one does not draw it.
  const arteries = useWatch({
    control: form.control,
    name: LIST,
    compute: (rows: ProcedureForm['arteries']) =>
      rows.map(({ node, origin, arisesFrom }) => ({ node, origin, arisesFrom })),
  })
  const stated = useWatch({ control: form.control, name: 'procedure.michelsType' })
  const unconfirmed = useStored(marks, (state) => state.unconfirmed)
  const { sessions } = background.record
  const completing = background.completing?.uid
  const history = useMemo(
    () => arteryHistory(sessions.filter(({ uid }) => uid !== completing)),
    [sessions, completing],
  )
  const today = arteries.map(({ node, origin }, at) => ({
    node,
    isAccessory: origin === 'accessory',
    isCarried: [...unconfirmed].some((path) => path === `${LIST}.${at}` || path.startsWith(`${LIST}.${at}.`)),
  }))
  const known = useStored(origins, (state) => state)
  const { michelsType, arterialVariants } = useMemo(
    () => arteriesAfter(known, { michelsType: stated, arteries }),
    [known, stated, arteries],
  )
  return (
    <div className="session-map" data-map>
      <LiverMap
        michelsType={michelsType}
        arterialVariants={arterialVariants}
        history={history}
        today={today}
        onPick={(code, { origin, parent }) => {
          const at = arteries.findIndex(
            (row) => row.node === code && (row.origin === 'accessory') === (origin === 'accessory'),
          )
          if (at >= 0) {
            goTo(`${LIST}.${at}.agents.0.amount`)
            return
          }
          onAdd(code)
          if (origin === 'normal') return
          form.setValue(`${LIST}.${arteries.length}.origin`, origin)
          form.setValue(`${LIST}.${arteries.length}.arisesFrom`, parent)
        }}
        onRemove={onDrop}
      />
    </div>
  )
}
