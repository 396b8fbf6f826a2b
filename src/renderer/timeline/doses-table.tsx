import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Session } from '../../shared/model/session.ts'
import { ANTHRACYCLINE, type AnthracyclineAnswer } from '../../shared/rules/scores/anthracycline.ts'
import {
  anthracyclineOf,
  type AnthracyclinePatient,
} from '../../shared/rules/timeline/timeline-anthracycline.ts'
import { cumulativeDoses } from '../../shared/rules/timeline/timeline-doses.ts'
import { formatNumber } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { useDoseWords } from './dose-words.ts'
import { Emphasis } from '../ui/emphasis.tsx'

const TONES = { ok: 'accent', warn: 'warn', confirm: 'crit', stop: 'crit' } as const
const { warnFromMgM2, confirmFromMgM2, stopFromMgM2 } = ANTHRACYCLINE.constants

export interface DosesTableProps {
  readonly patient: AnthracyclinePatient
  readonly sessions: readonly Session[]
  readonly today: IsoDate
}

/** What was given last, and altogether. */
export function DosesTable({ patient, sessions, today }: DosesTableProps) {
  const { t } = useTranslation('timeline')
  const { name, amount, unit } = useDoseWords()
  const doses = cumulativeDoses(sessions)
  const load = anthracyclineOf(sessions, patient, today)
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
function LoadBar({ load }: { readonly load: AnthracyclineAnswer }) {
  const { t } = useTranslation('timeline')
  const { raw, knownMgM2, status, explain } = load
  const at = (value: number) => `${Math.min(value / stopFromMgM2, 1) * 100}%`
  const words =
    raw === null && knownMgM2 === 0
      ? t('dose.loadOpen')
      : t(raw === null ? 'dose.loadAtLeast' : 'dose.load', { load: formatNumber(knownMgM2, 1) })
  return (
    <div className="timeline-load">
      <ComputedValue explanation={explain}>
        <Emphasis text={words} />
      </ComputedValue>
      {status !== null && (
        <svg height="30" aria-hidden>
          <rect x="0" y="4.5" width="100%" height="7" rx="3.5" fill="var(--sunken)" stroke="var(--line)" />
          <rect x="0" y="4.5" width={at(knownMgM2)} height="7" rx="3.5" fill={`var(--${TONES[status]})`} />
          {[warnFromMgM2, confirmFromMgM2].map((limit) => (
            <line key={limit} x1={at(limit)} x2={at(limit)} y1="2" y2="14" stroke="var(--edge)" />
          ))}
          <text x={at(warnFromMgM2)} y="26" textAnchor="end" dx="2">
            {t('dose.warnAt', { limit: warnFromMgM2 })}
          </text>
          <text x={at(confirmFromMgM2)} y="26" textAnchor="middle" dx="4">
            {confirmFromMgM2}
          </text>
          <text x="100%" y="26" textAnchor="end">
            {stopFromMgM2}
          </text>
        </svg>
      )}
    </div>
  )
}
