import { useTranslation } from 'react-i18next'
import { DRUGS } from '../../shared/model/agent.ts'
import { wordFor } from '../../shared/model/term.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { useStored } from '../forms/store.ts'
import { formatNumber, formatSigned } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { RingIcon } from '../ui/icons/states.tsx'
import { Panel } from '../ui/panel.tsx'
import type { CumulativeLine } from './cumulative.ts'
import { useSession } from './session-context.ts'

/** Before, today and after, so that a limit is seen before the syringe is filled and not in a report. */
export function CumulativePanel() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { judgement, background } = useSession()
  const lines = useStored(judgement, (state) => state.cumulative)
  const nameOf = ({ what }: CumulativeLine) =>
    what === 'iodizedOil' || what === 'contrast' || what === 'dap'
      ? t(`cumulative.${what}`)
      : wordFor(DRUGS, what, language)
  const carried = lines.filter(({ unconfirmed }) => unconfirmed > 0)
  const earlier = background.record.sessions.filter(({ uid }) => uid !== background.completing?.uid).length
  return (
    <Panel title={t('cumulative.title')} lead={t('cumulative.sessions', { count: earlier + 1 })}>
      <table className="cumulative">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('cumulative.what')}</span>
            </th>
            <th scope="col">{t('cumulative.before')}</th>
            <th scope="col">{t('cumulative.today')}</th>
            <th scope="col">{t('cumulative.after')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.what}>
              <th scope="row">
                {nameOf(line)} <span className="faint">{unitText(line.unit)}</span>
              </th>
              <td>{formatNumber(line.before)}</td>
              <td>{formatSigned(line.today)}</td>
              <td>
                <b>{formatNumber(line.before + line.today)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {carried.length > 0 && (
        <p className="cumulative-carried is-accent">
          <RingIcon size={14} />
          {t('cumulative.notCounted', {
            what: carried
              .map((line) => `${nameOf(line)} ${formatNumber(line.unconfirmed)} ${unitText(line.unit)}`)
              .join(', '),
          })}
        </p>
      )}
    </Panel>
  )
}
