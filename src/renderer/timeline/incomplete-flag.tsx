import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../api/use-caller.ts'
import type { Session } from '../../shared/model/session.ts'
import { DashedRingIcon } from '../ui/icons/states.tsx'

/**
 * The newest session saved with fields still missing and the way to complete it, how many more there are, and in one
 * line what an import could not know: neither may push the course out of sight.
 */
export function IncompleteFlag({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t } = useTranslation('timeline')
  const mayWrite = useMayWrite()
  const incomplete = sessions.filter(({ state }) => state === 'incomplete')
  const imported = incomplete.filter((session) => session.imported).length
  const own = incomplete.filter((session) => !session.imported)
  const newest = own.at(-1)
  return (
    <>
      {newest && (
        <div className="timeline-flag">
          <DashedRingIcon />
          <span>
            {t('incomplete.session', { no: newest.no, date: newest.performedOn })}
            {lacks(newest, t).join(t('comma'))}
            {own.length > 1 && ` (${t('incomplete.more', { count: own.length - 1 })})`}
          </span>
          <span className="spacer" />
          {mayWrite && (
            <Link
              className="button button-compact"
              to="/patients/$patientUid/session"
              params={{ patientUid: newest.patientUid }}
              search={{ complete: newest.uid }}
            >
              {t('incomplete.complete')}
            </Link>
          )}
        </div>
      )}
      {imported > 0 && (
        <p className="timeline-imported muted small">{t('incomplete.imported', { count: imported })}</p>
      )}
    </>
  )
}

function lacks(
  { missing, unconfirmed }: Session,
  t: ReturnType<typeof useTranslation<'timeline'>>['t'],
): string[] {
  return [
    ...(missing.length > 0 ? [t('incomplete.missing', { count: missing.length })] : []),
    ...(unconfirmed.length > 0 ? [t('incomplete.unconfirmed', { count: unconfirmed.length })] : []),
  ]
}
