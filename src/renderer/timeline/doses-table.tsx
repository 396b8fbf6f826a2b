import { useTranslation } from 'react-i18next'
import type { Patient } from '../../shared/model/patient.ts'
import type { Session } from '../../shared/model/session.ts'
import {
  ANTHRACYCLINE_LIMIT_MG_M2,
  ANTHRACYCLINE_RISK_LIMIT_MG_M2,
  ANTHRACYCLINE_WARN_MG_M2,
  anthracyclineLoad,
  anthracyclineStatus,
  type AnthracyclineLoad,
} from '../../shared/rules/scores/anthracycline.ts'
import { cumulativeDoses } from '../../shared/rules/timeline/timeline-doses.ts'
import { formatNumber } from '../i18n/format.ts'
import { useDoseWords } from './dose-words.ts'
import { Emphasis } from './emphasis.tsx'

const TONES = { ok: 'accent', look: 'warn', limit: 'crit' } as const

export interface DosesTableProps {
  readonly patient: Pick<Patient, 'heightCm' | 'weightKg'>
  readonly sessions: readonly Session[]
}

/** What was given last, and altogether. */
export function DosesTable({ patient, sessions }: DosesTableProps) {
  const { t } = useTranslation('timeline')
  const { name, amount, unit } = useDoseWords()
  const doses = cumulativeDoses(sessions)
  const load = anthracyclineLoad(
    doses.map(({ kind, code, total }) => ({ kind, code, amount: total })),
    patient,
  )
  return (
    <section className="timeline-part" aria-labelledby="timeline-doses-title">
      <header className="timeline-part-head">
        <h2 id="timeline-doses-title">{t('dose.title')}</h2>
      </header>
      {doses.length === 0 ? (
        <p className="muted">{t('dose.none')}</p>
      ) : (
        <table className="timeline-doses">
          <thead>
            <tr>
              <th scope="col" aria-label={t('dose.what')} />
              <th scope="col" className="end">
                {t('dose.last')}
              </th>
              <th scope="col" className="end">
                {t('dose.total')}
              </th>
              <th scope="col" aria-label={t('dose.unit')} />
            </tr>
          </thead>
          <tbody>
            {doses.map((dose) => (
              <tr key={`${dose.kind} ${dose.code} ${dose.onBeads}`}>
                <td>{name(dose)}</td>
                <td className="end muted">
                  {dose.last.value === null && dose.last.unrecorded > 0 ? '?' : amount(dose.last)}
                </td>
                <td
                  className="end"
                  title={
                    dose.total.unrecorded > 0
                      ? t('dose.unrecorded', { count: dose.total.unrecorded })
                      : undefined
                  }
                >
                  <b>{dose.total.value === null ? '?' : amount(dose.total)}</b>
                </td>
                <td className="faint">{unit(dose.unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {load && <LoadBar load={load} />}
    </section>
  )
}

/** Anthracycline on its way to the lifetime limits. */
function LoadBar({ load: { mgPerM2, isIncomplete } }: { readonly load: AnthracyclineLoad }) {
  const { t } = useTranslation('timeline')
  const at = (value: number) => `${Math.min(value / ANTHRACYCLINE_LIMIT_MG_M2, 1) * 100}%`
  const tone = TONES[anthracyclineStatus({ mgPerM2 })]
  return (
    <div className="timeline-load" title={t('dose.loadHint')}>
      <Emphasis
        text={t(isIncomplete ? 'dose.loadIncomplete' : 'dose.load', { load: formatNumber(mgPerM2, 1) })}
      />
      <svg height="30" aria-hidden>
        <rect x="0" y="4.5" width="100%" height="7" rx="3.5" fill="var(--sunken)" stroke="var(--line)" />
        <rect x="0" y="4.5" width={at(mgPerM2)} height="7" rx="3.5" fill={`var(--${tone})`} />
        {[ANTHRACYCLINE_WARN_MG_M2, ANTHRACYCLINE_RISK_LIMIT_MG_M2].map((limit) => (
          <line key={limit} x1={at(limit)} x2={at(limit)} y1="2" y2="14" stroke="var(--edge)" />
        ))}
        <text x={at(ANTHRACYCLINE_WARN_MG_M2)} y="26" textAnchor="end" dx="2">
          {t('dose.warnAt', { limit: ANTHRACYCLINE_WARN_MG_M2 })}
        </text>
        <text x={at(ANTHRACYCLINE_RISK_LIMIT_MG_M2)} y="26" textAnchor="middle" dx="4">
          {ANTHRACYCLINE_RISK_LIMIT_MG_M2}
        </text>
        <text x="100%" y="26" textAnchor="end">
          {ANTHRACYCLINE_LIMIT_MG_M2}
        </text>
      </svg>
    </div>
  )
}
