import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { isIsoDate } from '../../shared/kit/iso-date.ts'
import { DRUGS } from '../../shared/model/agent.ts'
import { wordFor } from '../../shared/model/term.ts'
import { sessionsInYear } from '../../shared/rules/sessions/cumulative-amount.ts'
import { unitText } from '../../shared/wording/unit.ts'
import { useStoredLater } from '../forms/store.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { RingIcon } from '../ui/icons/states.tsx'
import { Panel } from '../ui/panel.tsx'
import { AnthracyclineRow } from './anthracycline-row.tsx'
import { anthracyclineBeforeAndAfter, type CumulativeLine, earlierSessions } from './cumulative.ts'
import { CumulativeRow } from './cumulative-row.tsx'
import { useSession } from './session-context.ts'
import { SessionLimits } from './session-limits.tsx'

/** Before, today and after, so that a limit is seen before the syringe is filled and not in a report. */
export function CumulativePanel() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { form, judgement, background } = useSession()
  const performedOn = useWatch({ control: form.control, name: 'procedure.performedOn' })
  const lines = useStoredLater(judgement, (state) => state.cumulative)
  const nameOf = ({ what }: CumulativeLine) => {
    if (what === 'iodine' || what === 'airKerma') return t(`sums.${what}`)
    return what === 'iodizedOil' || what === 'contrast' || what === 'dap'
      ? t(`cumulative.${what}`)
      : wordFor(DRUGS, what, language)
  }
  const day = isIsoDate(performedOn) ? performedOn : background.today
  const load = useMemo(() => anthracyclineBeforeAndAfter(lines, background, day), [lines, background, day])
  const carried = lines.filter(({ unconfirmed }) => unconfirmed > 0)
  const earlier = earlierSessions(background).map((session) => session.performedOn)
  const inYear = sessionsInYear([...earlier, day], day)
  const isMg = ({ unit }: CumulativeLine) => unit === 'mg'
  const rowOf = (line: CumulativeLine) => {
    const { what, unit, before, today, unrecorded } = line
    return <CumulativeRow key={what} name={nameOf(line)} {...{ unit, before, today, unrecorded }} />
  }
  return (
    <Panel
      title={t('cumulative.title')}
      lead={
        <span className="small">
          {t('cumulative.sessions', { count: earlier.length + 1 })} · {t('sums.year', { count: inYear })}
        </span>
      }
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
      <SessionLimits />
    </Panel>
  )
}
