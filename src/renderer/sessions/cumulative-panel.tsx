import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { DRUGS } from '../../shared/model/agent.ts'
import { wordFor } from '../../shared/model/term.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { useStored } from '../forms/store.ts'
import { formatNumber, formatSigned } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { RingIcon } from '../ui/icons/states.tsx'
import { Panel } from '../ui/panel.tsx'
import { AnthracyclineRow } from './anthracycline-row.tsx'
import { anthracyclineBeforeAndAfter, type CumulativeLine, earlierSessions } from './cumulative.ts'
import { useSession } from './session-context.ts'

/** Before, today and after, so that a limit is seen before the syringe is filled and not in a report. */
export function CumulativePanel() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { form, judgement, background } = useSession()
  const performedOn = useWatch({ control: form.control, name: 'procedure.performedOn' })
  const lines = useStored(judgement, (state) => state.cumulative)
  const nameOf = ({ what }: CumulativeLine) =>
    what === 'iodizedOil' || what === 'contrast' || what === 'dap'
      ? t(`cumulative.${what}`)
      : wordFor(DRUGS, what, language)
  const load = anthracyclineBeforeAndAfter(
    lines,
    background,
    isIsoDate(performedOn) ? performedOn : background.today,
  )
  const carried = lines.filter(({ unconfirmed }) => unconfirmed > 0)
  const earlier = earlierSessions(background).length
  const isMg = ({ unit }: CumulativeLine) => unit === 'mg'
  const rowOf = (line: CumulativeLine) => (
    <tr key={line.what}>
      <th scope="row">
        {nameOf(line)} <span className="faint">{unitText(line.unit)}</span>
      </th>
      <td>{atLeast(line, line.before)}</td>
      <td>{formatSigned(line.today)}</td>
      <td>
        <b>{atLeast(line, line.before + line.today)}</b>
      </td>
    </tr>
  )
  return (
    <Panel
      title={t('cumulative.title')}
      lead={<span className="small">{t('cumulative.sessions', { count: earlier + 1 })}</span>}
    >
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
          {lines.filter(isMg).map(rowOf)}
          {load !== null && <AnthracyclineRow {...load} />}
          {lines.filter((line) => !isMg(line)).map(rowOf)}
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

/** A sum that misses an amount nobody recorded is a lower bound, and says so. */
const atLeast = ({ unrecorded }: CumulativeLine, value: number) =>
  unrecorded > 0 ? `≥ ${formatNumber(value)}` : formatNumber(value)
