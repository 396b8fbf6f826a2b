import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../api/client.ts'
import { formatNumber } from '../i18n/format.ts'
import { StatusMark } from '../ui/status-mark.tsx'

type Checked = Pick<Answer<'audit.verify'>, 'signed' | 'differing'>

/** Whether every signed session is what was signed, and which are not. */
export function SignedSessions({ signed, differing }: Checked) {
  const { t } = useTranslation('audit')
  if (differing.length === 0)
    return (
      <p>
        <StatusMark status="good">
          {t('signed.good', { count: signed, formatted: formatNumber(signed) })}
        </StatusMark>
      </p>
    )
  return (
    <>
      <StatusMark status="critical">{t('signed.bad', { count: differing.length })}</StatusMark>
      <ul className="audit-findings">
        {differing.map(({ sessionUid, patientUid, patient, session }) => (
          <li key={sessionUid}>
            {patient === null || session === null ? (
              <>
                {t('signed.gone')} <span className="faint tabular">{sessionUid}</span>
              </>
            ) : (
              <Link to="/patients/$patientUid" params={{ patientUid }}>
                {t('signed.session', {
                  who: [patient.hospitalNo, patient.name].filter(Boolean).join(' '),
                  no: session.no,
                  date: session.performedOn,
                })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
