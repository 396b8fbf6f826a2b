import { useTranslation } from 'react-i18next'
import type { AreaResponse, ReviewResponse } from '../../shared/model/review.ts'
import {
  type BesideTheSums,
  explainStoredArea,
  explainStoredResponse,
} from '../../shared/rules/response/explain-stored-response.ts'
import { formatChange, formatNumber } from '../i18n/format.ts'
import { ComputedValue } from '../ui/computed-value.tsx'
import { Panel } from '../ui/panel.tsx'
import { Tag } from '../ui/tag.tsx'

const TONES: Readonly<Record<string, 'ok' | 'crit' | 'neutral'>> = { CR: 'ok', PR: 'ok', PD: 'crit' }
const sum = (value: number | null) => (value === null ? '–' : formatNumber(value))
const change = (pct: number | null) => (pct === null ? '–' : formatChange(pct / 100, 1))

export interface ResponsePanelProps {
  readonly responses: readonly ReviewResponse[]
  readonly area: AreaResponse | null
  /** The diameter across was measured now, and not before treatment. */
  readonly isAreaLacking: boolean
  readonly beside: BesideTheSums
  /** The department's choice; left out where a stored response does not say it. */
  readonly fiveMmRule?: boolean
}

/** Response by every criterion with the sums it rests on; follows the diameters while they are typed. */
export function ResponsePanel(props: ResponsePanelProps) {
  const { responses, area, isAreaLacking, beside, fiveMmRule } = props
  const { t } = useTranslation('reviews')
  const byDiameter = responses.map((response) => ({
    ...response,
    name: response.criteria === 'RECIST1.1' ? 'RECIST 1.1' : response.criteria,
    explain: explainStoredResponse(response, beside, fiveMmRule),
    sums: [response.baselineSumMm, response.nadirSumMm, response.currentSumMm] as const,
  }))
  const byArea = area && {
    ...area,
    name: t('easlArea'),
    explain: explainStoredArea(area, beside),
    sums: [area.baselineMm2, area.nadirMm2, area.currentMm2] as const,
    versusPrevious: null,
  }
  return (
    <Panel title={t('response')} lead={t('againstLine')}>
      {[...byDiameter, ...(byArea ? [byArea] : [])].map(({ criteria, name, sums, explain, ...judged }) => (
        <section className="review-response" key={criteria} aria-label={criteria}>
          <header>
            <strong>{name}</strong>
            <Tag tone={TONES[judged.overall] ?? 'neutral'}>
              <ComputedValue explanation={explain} label={`${name} ${judged.overall}`}>
                {judged.overall}
              </ComputedValue>
            </Tag>
          </header>
          <dl className="review-sums">
            <dt>{t('baselineSum')}</dt>
            <dd>{sum(sums[0])}</dd>
            <dt>{t('nadirSum')}</dt>
            <dd>{sum(sums[1])}</dd>
            <dt>{t('currentSum')}</dt>
            <dd>
              <strong>{sum(sums[2])}</strong>
            </dd>
            <dt>{t('vsBaseline')}</dt>
            <dd>{change(judged.changeFromBaselinePct)}</dd>
            <dt>{t('vsNadir')}</dt>
            <dd>{change(judged.changeFromNadirPct)}</dd>
            {judged.versusPrevious && (
              <>
                <dt>{t('vsPrevious', { sum: sum(judged.versusPrevious.sumMm) })}</dt>
                <dd>
                  {change(judged.versusPrevious.changePct)} · {judged.versusPrevious.category}
                </dd>
              </>
            )}
          </dl>
          <p className="small muted">
            {t('targets')}: {judged.target === 'none' ? t('noTargets') : judged.target}
          </p>
        </section>
      ))}
      {isAreaLacking && <p className="small review-response">{t('areaLacking')}</p>}
      <p className="small muted review-hint">{t('decisionYours')}</p>
    </Panel>
  )
}
