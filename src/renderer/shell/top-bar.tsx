import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useIsFetching, useIsMutating } from '@tanstack/react-query'
import { Button } from '../ui/button.tsx'
import { PlusIcon } from '../ui/icons/actions.tsx'
import { PatientsIcon } from '../ui/icons/navigation.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { LoadingBar } from '../ui/loading-bar.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'
import { PatientSearch } from './patient-search.tsx'

/** Search at the left; at the right a screen's own actions, or those that are right everywhere. */
export function TopBar({ slotRef }: { readonly slotRef: (slot: HTMLElement | null) => void }) {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const isAsking = useIsFetching() + useIsMutating() > 0
  const register = () => void navigate({ to: '/patients/new' })
  const log = () => void navigate({ to: '/log' })
  useShortcut('N', t('newPatient'), register, { scope: 'app' })
  useShortcut('L', t('logSession'), log, { scope: 'app' })
  return (
    <header className="top-bar">
      <PatientSearch />
      <div className="top-bar-slot" ref={slotRef} />
      <div className="top-bar-defaults">
        <Button variant="ghost" icon={<PatientsIcon />} onClick={register}>
          {t('newPatient')}
          <Kbd keys="N" />
        </Button>
        <Button variant="primary" icon={<PlusIcon />} onClick={log}>
          {t('logSession')}
          <Kbd keys="L" />
        </Button>
      </div>
      <LoadingBar isActive={isAsking} />
    </header>
  )
}
