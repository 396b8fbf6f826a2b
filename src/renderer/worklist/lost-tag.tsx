import { useTranslation } from 'react-i18next'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { LostToFollowUp } from '../../shared/model/lost-to-follow-up.ts'
import { LOST_TO_FOLLOW_UP } from '../../shared/rules/response/lost-to-follow-up.ts'
import { formatShortDate } from '../i18n/format.ts'
import { TriangleIcon } from '../ui/icons/states.tsx'
import { Tag } from '../ui/tag.tsx'

const RULE = {
  months: LOST_TO_FOLLOW_UP.constants.silentMonths,
  days: LOST_TO_FOLLOW_UP.constants.attemptDays,
}

/** The whole sentence: which state, by which rule, since when. */
function useLostSentence({ state, rule, since, lastContactOn }: LostToFollowUp): string {
  const { t } = useTranslation('worklist')
  const last = lastContactOn === null ? '' : ` ${t('lost.lastContact', { date: lastContactOn })}`
  return `${t(`lost.${state}`, { since })} ${t(`lost.rule.${rule}`, RULE)}${last}`
}

export interface LostTagProps {
  readonly lost: LostToFollowUp
  readonly asOf: IsoDate
}

/** In the row: the state and since when; the rule on hover. */
export function LostTag({ lost, asOf }: LostTagProps) {
  const { t } = useTranslation('worklist')
  const sentence = useLostSentence(lost)
  return (
    <Tag tone={lost.state === 'lost' ? 'crit' : 'warn'} title={sentence}>
      {t(`lost.short.${lost.state}`, { date: formatShortDate(lost.since, asOf) })}
    </Tag>
  )
}

/** In the panel: the sentence. */
export function LostNotice({ lost }: { readonly lost: LostToFollowUp }) {
  const sentence = useLostSentence(lost)
  return (
    <p className={`worklist-lost small ${lost.state === 'lost' ? 'is-crit' : 'is-warn'}`}>
      <TriangleIcon size={14} />
      <span>{sentence}</span>
    </p>
  )
}
