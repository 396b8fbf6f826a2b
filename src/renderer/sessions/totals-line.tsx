import { useTranslation } from 'react-i18next'
import { DRUGS } from '../../shared/model/agent.ts'
import { wordFor } from '../../shared/model/term.ts'
import { useStoredLater } from '../forms/store.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import type { CumulativeLine } from './cumulative.ts'
import { useSession } from './session-context.ts'

/** What goes into an artery; contrast and radiation are the session's. */
const isGiven = ({ what, unit }: CumulativeLine) => unit === 'mg' || what === 'iodizedOil'

/** What is confirmed of today's oil and drugs; carried-over amounts are named and not added. */
export function TotalsLine() {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { judgement } = useSession()
  const lines = useStoredLater(judgement, (state) => state.cumulative)
  const given = lines.filter((line) => line.today > 0 && isGiven(line))
  const carried = lines.some((line) => line.unconfirmed > 0 && isGiven(line))
  return (
    <p className="artery-totals">
      <b>{t('totals.today')}</b>
      {given.map(({ what, unit, today }) => (
        <span key={what}>
          <b className="tabular">{formatNumber(today)}</b> {unit}{' '}
          {what === 'iodizedOil' ? t('totals.oil') : wordFor(DRUGS, what, language)}
        </span>
      ))}
      {given.length === 0 && <span className="faint">–</span>}
      {carried && <span className="faint">{t('totals.carried')}</span>}
    </p>
  )
}
