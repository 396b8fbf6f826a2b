import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { PlusIcon } from '../ui/icons/actions.tsx'
import { PatientsIcon } from '../ui/icons/navigation.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { TopBarActions } from '../ui/page.tsx'

/** The usual buttons of the top bar, none of them filled: on this screen the filled one is in the panel. */
export function WorklistActions() {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  return (
    <TopBarActions>
      <Button variant="ghost" icon={<PatientsIcon />} onClick={() => void navigate({ to: '/patients/new' })}>
        {t('newPatient')}
        <Kbd keys="N" />
      </Button>
      <Button icon={<PlusIcon />} onClick={() => void navigate({ to: '/log' })}>
        {t('logSession')}
        <Kbd keys="L" />
      </Button>
    </TopBarActions>
  )
}
