import { useTranslation } from 'react-i18next'
import { daysBetween, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { formatNumber, weekdayName } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { StatusMark } from '../ui/status-mark.tsx'
import { useHostToday } from './use-host-today.ts'
import type { ReviewGroup } from './worklist-items.ts'

export interface ReviewWhenProps {
  readonly review: WorklistReview
  readonly group: ReviewGroup
  readonly asOf: IsoDate
}

/** How urgent a review is: days past its window, its due day, or days until the window closes. */
export function ReviewWhen({ review, group, asOf }: ReviewWhenProps) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const isToday = useHostToday(asOf) === asOf
  const { status, dueOn, windowOpensOn, windowClosesOn, imagedOn } = review
  if (imagedOn !== null)
    return <StatusMark status="due">{t('when.imaged', { days: daysBetween(imagedOn, asOf) })}</StatusMark>
  if (status === 'critical' || status === 'overdue') {
    const over = daysBetween(windowClosesOn, asOf)
    const days = formatNumber(over)
    // The head of the group says "overdue"; from three digits on, the number needs the room of the word.
    return (
      <StatusMark status={status}>
        {over < 100 ? t('when.over', { days }) : t('when.days', { days })}
      </StatusMark>
    )
  }
  if (group === 'dueThisWeek') {
    const day =
      dueOn === asOf && isToday ? t('when.today') : `${weekdayName(dueOn, language)} ${dueOn.slice(8)}`
    return <StatusMark status="due">{day}</StatusMark>
  }
  const left = daysBetween(asOf, windowClosesOn)
  const untilOpen = daysBetween(asOf, windowOpensOn)
  return (
    <StatusMark status="open">
      {untilOpen > 0
        ? t('when.opensIn', { days: untilOpen })
        : left === 0
          ? t('when.lastDay')
          : t('when.left', { days: left })}
    </StatusMark>
  )
}
