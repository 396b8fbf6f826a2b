import { useMemo, useRef } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { arteryHistory } from '../../shared/rules/timeline/artery-history.ts'
import { LiverMap } from '../arterial-map/liver-map.tsx'
import { useStored } from '../forms/store.ts'
import { useShortcut } from '../ui/use-shortcut.ts'
import type { ArteryCode } from './artery-tree.ts'
import { useSession } from './session-context.ts'
import { useGoTo } from './use-go-to.ts'

const LIST = 'procedure.arteries'

export interface SessionMapProps {
  readonly onAdd: (code: ArteryCode) => void
  readonly onDrop: (index: number) => void
}

/** The liver map beside the rows: what was treated before, and what this session treats. */
export function SessionMap({ onAdd, onDrop }: SessionMapProps) {
  const { t } = useTranslation('map')
  const { form, background, marks } = useSession()
  const { goTo } = useGoTo()
  const box = useRef<HTMLDivElement>(null)
  const arteries = useWatch({ control: form.control, name: LIST })
  const stated = useWatch({ control: form.control, name: 'procedure.michelsType' })
  const unconfirmed = useStored(marks, (state) => state.unconfirmed)
  const { patient, sessions } = background.record
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
  const isKnown = stated === null || stated === patient.michelsType
  useShortcut('Alt+M', t('keys'), () => {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector<SVGElement>('[role="option"][tabindex="0"]')?.focus({ preventScroll: true })
  })
  return (
    <div ref={box} className="session-map" data-map>
      <LiverMap
        michelsType={stated ?? patient.michelsType}
        arterialVariants={isKnown ? patient.arterialVariants : []}
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
        onRemove={(code) => onDrop(arteries.findIndex(({ node }) => node === code))}
      />
    </div>
  )
}
