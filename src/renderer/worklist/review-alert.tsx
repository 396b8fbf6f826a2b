import { useTranslation } from 'react-i18next'
import { daysBetween, type IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { formatDay, formatNumber } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.ts'
import { StatusMark } from '../ui/status-mark.tsx'
import { useHostToday } from './use-host-today.ts'

/** The one sentence about the selected review. */
export function ReviewAlert({ review, asOf }: { readonly review: WorklistReview; readonly asOf: IsoDate }) {
  const { t } = useTranslation('worklist')
  const language = useLanguage()
  const isToday = useHostToday(asOf) === asOf
  const { status, dueOn, windowClosesOn, imagedOn } = review
  if (imagedOn !== null)
    return (
      <p className="worklist-alert">
        <StatusMark status="due">{t('panel.imaged', { date: imagedOn })}</StatusMark>
      </p>
    )
  if (status === 'critical' || status === 'overdue') {
    const count = daysBetween(windowClosesOn, asOf)
    return (
      <p className="worklist-alert">
        <StatusMark status={status}>
          {t('panel.overdue', { count, formatted: formatNumber(count) })}
        </StatusMark>
      </p>
    )
  }
  const isPast = dueOn < asOf
  return (
    <p className="worklist-alert">
      <StatusMark status={isPast ? 'open' : 'due'}>
        {dueOn === asOf
          ? t(isToday ? 'panel.dueToday' : 'panel.dueThatDay')
          : isPast
            ? t('panel.open', { day: formatDay(windowClosesOn, language) })
            : t('panel.due', { day: formatDay(dueOn, language) })}
      </StatusMark>
    </p>
  )
}
