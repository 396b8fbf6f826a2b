import { useTranslation } from 'react-i18next'
import type { ReviewResponse } from '../../shared/model/review.ts'
import { formatChange, formatNumber } from '../i18n/format.ts'
import { Panel } from '../ui/panel.tsx'
import { Tag } from '../ui/tag.tsx'

const TONES: Readonly<Record<string, 'ok' | 'crit' | 'neutral'>> = { CR: 'ok', PR: 'ok', PD: 'crit' }
const sum = (value: number | null) => (value === null ? '–' : formatNumber(value))
const change = (pct: number | null) => (pct === null ? '–' : formatChange(pct / 100, 1))

/** Response by both criteria with the sums it rests on; follows the diameters while they are typed. */
export function ResponsePanel({ responses }: { readonly responses: readonly ReviewResponse[] }) {
  const { t } = useTranslation('reviews')
  return (
    <Panel title={t('response')} lead={t('againstLine')}>
      {responses.map((response) => (
        <section className="review-response" key={response.criteria} aria-label={response.criteria}>
          <header>
            <strong>{response.criteria === 'RECIST1.1' ? 'RECIST 1.1' : response.criteria}</strong>
            <Tag tone={TONES[response.overall] ?? 'neutral'}>{response.overall}</Tag>
          </header>
          <dl className="review-sums">
            <dt>{t('baselineSum')}</dt>
            <dd>{sum(response.baselineSumMm)}</dd>
            <dt>{t('nadirSum')}</dt>
            <dd>{sum(response.nadirSumMm)}</dd>
            <dt>{t('currentSum')}</dt>
            <dd>
              <strong>{sum(response.currentSumMm)}</strong>
            </dd>
            <dt>{t('vsBaseline')}</dt>
            <dd>{change(response.changeFromBaselinePct)}</dd>
            <dt>{t('vsNadir')}</dt>
            <dd>{change(response.changeFromNadirPct)}</dd>
          </dl>
          <p className="small muted">
            {t('targets')}: {response.target === 'none' ? t('noTargets') : response.target}
          </p>
        </section>
      ))}
      <p className="small muted review-hint">{t('decisionYours')}</p>
    </Panel>
  )
}
