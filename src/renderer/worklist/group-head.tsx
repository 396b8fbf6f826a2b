import { useTranslation } from 'react-i18next'
import { addDays, weekday, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { Worklist } from '../../shared/model/worklist.ts'
import {
  REVIEW_CLOSES_DAYS,
  REVIEW_CRITICAL_AFTER_DAYS,
  REVIEW_DUE_DAYS,
  REVIEW_OPENS_DAYS,
} from '../../shared/rules/response/review-schedule.ts'
import { formatNumber, formatShortDate } from '../i18n/format.ts'
import { GroupRow } from '../ui/data-table.tsx'
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icons/navigation.tsx'
import { OctagonIcon } from '../ui/icons/states.tsx'
import { Tag } from '../ui/tag.tsx'
import { COLUMNS } from './worklist-columns.ts'
import type { Group } from './worklist-groups.ts'

const RULE_DAYS = {
  due: REVIEW_DUE_DAYS,
  opens: REVIEW_OPENS_DAYS,
  closes: REVIEW_CLOSES_DAYS,
  critical: REVIEW_CRITICAL_AFTER_DAYS,
}

function weekOf(date: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const from = addDays(date, 1 - weekday(date))
  const sunday = addDays(from, 6)
  return { from, to: formatShortDate(sunday, from) }
}

export interface GroupHeadProps {
  readonly group: Group
  readonly count: number
  readonly fold: 'folded' | 'unfolded' | null
  readonly worklist: Worklist
  readonly onFold: () => void
}

/** Opens a group: its name, its count, and the rule that puts a review into it, in words. */
export function GroupHead({ group, count, fold, worklist, onFold }: GroupHeadProps) {
  const { t } = useTranslation('worklist')
  const { overdue } = worklist
  const critical = group === 'overdue' ? overdue.filter((review) => review.status === 'critical').length : 0
  // Critical rows come first: only when all loaded rows are critical can there be more below.
  const isAtLeast = critical === overdue.length && overdue.length < count
  return (
    <GroupRow
      columns={COLUMNS.length}
      name={
        fold === null ? (
          t(`group.${group}`)
        ) : (
          <button
            type="button"
            className="worklist-fold"
            aria-expanded={fold === 'unfolded'}
            onClick={onFold}
          >
            {fold === 'folded' ? <ChevronRightIcon size={14} /> : <ChevronDownIcon size={14} />}
            {t(`group.${group}`)}
          </button>
        )
      }
      count={formatNumber(count)}
      rule={t(`rule.${group}`, { ...RULE_DAYS, ...weekOf(worklist.asOf) })}
    >
      {critical > 0 && (
        <Tag tone="crit" icon={<OctagonIcon size={12} />}>
          {t('critical', { count: critical, formatted: `${formatNumber(critical)}${isAtLeast ? '+' : ''}` })}
        </Tag>
      )}
    </GroupRow>
  )
}
