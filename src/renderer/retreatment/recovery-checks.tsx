import { useTranslation } from 'react-i18next'
import { LABS, type LabResult } from '../../shared/model/lab.ts'
import { wordFor } from '../../shared/model/term.ts'
import { unitText } from '../../shared/wording/unit.ts'
import {
  asksAttention,
  RECOVERED_TO_FOLD,
  REPEAT_FROM_DAYS,
  type RetreatmentCheck,
} from '../../shared/rules/timeline/retreatment-checks.ts'
import { formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { CheckIcon } from '../ui/icons/actions.tsx'
import { RingIcon, TriangleIcon } from '../ui/icons/states.tsx'
import { Panel } from '../ui/panel.tsx'
import { EnterLabs } from './where-to-enter.tsx'

export interface RecoveryChecksProps {
  readonly patientUid: string
  readonly checks: readonly RetreatmentCheck[]
}

/** What speaks for waiting; a warning here holds nothing up. */
export function RecoveryChecks({ patientUid, checks }: RecoveryChecksProps) {
  const { t } = useTranslation('retreatment')
  return (
    <Panel title={t('checks.title')}>
      <ul className="retreatment-checks">
        {checks.map((check) => (
          <Check key={check.code} patientUid={patientUid} check={check} />
        ))}
      </ul>
    </Panel>
  )
}

function Check({ patientUid, check }: { readonly patientUid: string; readonly check: RetreatmentCheck }) {
  const language = useLanguage()
  const { warns } = check
  const sentence = useSentence(check)
  const isWarning = asksAttention(check)
  const Mark = isWarning ? TriangleIcon : warns === 'unknown' ? RingIcon : CheckIcon
  return (
    <li className={isWarning ? 'is-warn' : warns === 'unknown' ? 'faint' : undefined}>
      <Mark size={14} />
      <span>{sentence}</span>
      {warns === 'unknown' && (
        <EnterLabs patientUid={patientUid} name={wordFor(LABS, check.code, language)} />
      )}
    </li>
  )
}

function useSentence(check: RetreatmentCheck): string {
  const { t } = useTranslation('retreatment')
  const language = useLanguage()
  if (check.code === 'interval') {
    const days = formatNumber(check.days)
    const said = { days, count: check.days, limit: REPEAT_FROM_DAYS }
    if (check.warns === true) return t('checks.early', said)
    return t(check.isStaged ? 'checks.staged' : 'checks.interval', said)
  }
  const { code, warns, before, now } = check
  const name = wordFor(LABS, code, language)
  if (before === null) return t(now === null ? 'checks.unknown' : 'checks.unknownBefore', { name })
  if (now === null) return t('checks.unknownNow', { name })
  const said = { name, before: amountOf(before), now: amountOf(now), fold: formatNumber(RECOVERED_TO_FOLD) }
  const found = t(warns === 'unknown' ? 'checks.bound' : warns ? 'checks.raised' : 'checks.recovered', said)
  if (check.age?.state !== 'stale') return found
  const { days, limitDays } = check.age
  return found + t('checks.stale', { on: now.sampledOn, days: formatNumber(days), limit: limitDays })
}

const amountOf = ({ value, comparator, unit }: LabResult) =>
  `${comparator ?? ''}${formatNumber(value)}\u202f${unitText(unit)}`
