import { useAsk } from '../api/use-ask.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { WorklistReview } from '../../shared/model/worklist.ts'
import { offeredImagingDay } from '../../shared/rules/response/imaging-day.ts'
import { useHostToday } from './use-host-today.ts'

/** The day of imaging to offer: the one that is booked already, or the next working day of the window. */
export function useOfferedDay(review: WorklistReview, asOf: IsoDate): IsoDate {
  const today = useHostToday(asOf)
  const { value: settings } = useAsk('settings.show', {})
  const { appointmentOn, windowOpensOn } = review
  if (appointmentOn !== null && appointmentOn > today) return appointmentOn
  return offeredImagingDay({ today, windowOpensOn, holidays: settings?.holidays ?? [] })
}
