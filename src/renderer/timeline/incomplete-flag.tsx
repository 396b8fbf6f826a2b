import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import type { Session } from '../../shared/model/session.ts'
import { DashedRingIcon } from '../ui/icons/states.tsx'

/** Sessions saved with fields still missing, each with the way to complete it. */
export function IncompleteFlag({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t } = useTranslation('timeline')
  const mayWrite = useMayWrite()
  return sessions
    .filter(({ state }) => state === 'incomplete')
    .map(({ uid, no, patientUid, performedOn, missing, unconfirmed }) => (
      <div className="timeline-flag" key={uid}>
        <DashedRingIcon />
        <span>
          {t('incomplete.session', { no, date: performedOn })}
          {[
            ...(missing.length > 0 ? [t('incomplete.missing', { count: missing.length })] : []),
            ...(unconfirmed.length > 0 ? [t('incomplete.unconfirmed', { count: unconfirmed.length })] : []),
          ].join(t('comma'))}
        </span>
        <span className="spacer" />
        {mayWrite && (
          <Link
            className="button button-compact"
            to="/patients/$patientUid/session"
            params={{ patientUid }}
            search={{ complete: uid }}
          >
            {t('incomplete.complete')}
          </Link>
        )}
      </div>
    ))
}
