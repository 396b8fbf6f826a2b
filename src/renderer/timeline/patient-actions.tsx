import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import type { PatientRecord } from '../../shared/model/patient-record.ts'
import { nextReview } from '../../shared/rules/timeline/timeline-course.ts'
import { Button } from '../ui/button.tsx'
import { CopyIcon, EditIcon, EyeIcon, PlusIcon } from '../ui/icons/actions.tsx'
import { TopBarActions } from '../ui/page.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'

export interface PatientActionsProps {
  readonly record: PatientRecord
  readonly hasSession: boolean
}

/** What goes on from here. To repeat is the usual next step once there is something to repeat. */
export function PatientActions({ record, hasSession }: PatientActionsProps) {
  const { t } = useTranslation('timeline')
  const navigate = useNavigate()
  const mayWrite = useMayWrite()
  const params = { patientUid: record.patient.uid }
  const review = nextReview(record)
  const isAlive = record.patient.diedOn === null
  const repeats = hasSession && isAlive
  const repeat = () => void navigate({ to: '/patients/$patientUid/session', params, search: { repeat: 1 } })
  // The same as the button's R, for hands that know it from elsewhere; the browser would load the page again.
  useShortcut('Ctrl+R', t('action.repeat'), repeat, { enabled: repeats && mayWrite, hidden: true })
  if (!mayWrite) return null
  return (
    <TopBarActions>
      <Button
        variant="ghost"
        icon={<EditIcon />}
        onClick={() => void navigate({ to: '/patients/$patientUid/correct', params })}
      >
        {t('action.correct')}
      </Button>
      {review !== null && (
        <Button
          icon={<EyeIcon />}
          keys="V"
          onClick={() => void navigate({ to: '/reviews/$reviewUid', params: { reviewUid: review.uid } })}
        >
          {t('action.review')}
        </Button>
      )}
      <Button
        variant={isAlive && !hasSession ? 'primary' : 'default'}
        icon={<PlusIcon />}
        keys="L"
        onClick={() => void navigate({ to: '/patients/$patientUid/session', params, search: {} })}
      >
        {t('action.log')}
      </Button>
      {repeats && (
        <Button variant="primary" icon={<CopyIcon />} keys="R" onClick={repeat}>
          {t('action.repeat')}
        </Button>
      )}
    </TopBarActions>
  )
}
