import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Rehearsal } from '../../shared/model/import.ts'
import { formatNumber } from '../i18n/format.ts'
import { FindingsTable } from './findings-table.tsx'

const MADE = ['patients', 'sessions', 'reviews', 'labs', 'assessments'] as const

export interface RehearsalResultProps {
  readonly rehearsal: Rehearsal
  /** What can be done about it; stands above the findings, which are many. */
  readonly children: ReactNode
}

/** What the file would become, before anything is written. */
export function RehearsalResult({ rehearsal, children }: RehearsalResultProps) {
  const { t } = useTranslation('imports')
  const { rows, accepted, questioned, refused, wouldMake } = rehearsal
  const figures = [
    { name: t('rehearsal.rows'), value: rows, tone: '' },
    { name: t('rehearsal.accepted'), value: accepted, tone: 'is-ok' },
    { name: t('rehearsal.questioned'), value: questioned, tone: questioned > 0 ? 'is-warn' : '' },
    { name: t('rehearsal.refused'), value: refused, tone: refused > 0 ? 'is-crit' : '' },
  ]
  return (
    <>
      <dl className="imports-figures">
        {figures.map(({ name, value, tone }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={`tabular ${tone}`}>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('rehearsal.wouldMake')}{' '}
        {MADE.map((noun, index) => (
          <span key={noun}>
            {index > 0 && ' · '}
            <b className="tabular">{formatNumber(wouldMake[noun])}</b> {t(`rehearsal.${noun}`)}
          </span>
        ))}{' '}
        <span className="faint">
          {t('rehearsal.encoding')} {rehearsal.encoding}
        </span>
      </p>
      {children}
      {rehearsal.findingCounts.length === 0 ? (
        <p className="muted">{t('rehearsal.clean')}</p>
      ) : (
        <FindingsTable rehearsal={rehearsal} />
      )}
    </>
  )
}
