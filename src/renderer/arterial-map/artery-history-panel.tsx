import { useTranslation } from 'react-i18next'
import { AGENTS, DRUGS } from '../../shared/model/agent.ts'
import { ARTERIES } from '../../shared/model/artery.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { ArteryEntry, ArteryHistory } from '../../shared/rules/timeline/artery-history.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { labelText } from './artery-label.tsx'
import { segmentKey } from './use-map-keys.ts'

export interface ArteryHistoryPanelProps {
  readonly history: ArteryHistory
  readonly selected: string | null
}

/** When the chosen artery or segment was treated, through which branch, and with what. */
export function ArteryHistoryPanel({ history, selected }: ArteryHistoryPanelProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  if (selected === null) return <p className="faint small map-history">{t('hint')}</p>
  const segment = history.segments.find((one) => segmentKey(one.segment) === selected)
  const [code = ''] = selected.split(' ')
  const isSegment = code === 'segment'
  const artery = isSegment ? undefined : history.arteries.find(({ node }) => node === code)
  const treated = segment ?? artery
  const title = isSegment
    ? t('segment', { segment: selected.slice(code.length + 1) })
    : `${labelText(code)}${t('comma')}${wordFor(ARTERIES, code, language)}`
  return (
    <section className="map-history" aria-live="polite">
      <h3>{title}</h3>
      {treated === undefined ? (
        <p className="muted">{t('never')}</p>
      ) : (
        <>
          <p className="muted">
            {t('treatedBefore', { count: treated.times })}
            {t('comma')}
            {t('last', { date: treated.lastOn })}
          </p>
          <div className="scroll-box">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('column.session')}</th>
                  <th scope="col">{t('column.artery')}</th>
                  <th scope="col">{t('column.given')}</th>
                </tr>
              </thead>
              <tbody>
                {treated.entries.map((entry) => (
                  <tr key={`${entry.sessionUid} ${entry.node} ${entry.isAccessory}`}>
                    <td className="nowrap">
                      TACE {entry.no}
                      <br />
                      <span className="muted tabular">{entry.performedOn}</span>
                    </td>
                    <td>
                      <b>{entry.isAccessory ? `a${entry.node}` : labelText(entry.node)}</b>
                    </td>
                    <td>
                      <Given entry={entry} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  )
}

function Given({ entry: { agents, drugs } }: { readonly entry: ArteryEntry }) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const amount = (sum: { readonly value: number | null; readonly unrecorded: number }, unit: string) =>
    sum.value === null
      ? t('notRecorded')
      : `${sum.unrecorded > 0 ? '≥\u202f' : ''}${formatNumber(sum.value)}\u202f${unit}`
  const said = [
    ...agents.map(
      ({ agent, unit, amount: sum }) =>
        `${wordFor(AGENTS, agent, language)} ${amount(sum, unit === 'mL' ? 'mL' : t('pieces'))}`,
    ),
    ...drugs.map(({ drug, doseMg }) => `${wordFor(DRUGS, drug, language)} ${amount(doseMg, 'mg')}`),
  ]
  return <>{said.length === 0 ? t('nothingGiven') : said.join(t('comma'))}</>
}
