import { addDays, type IsoDate } from '../../kit/iso-date.ts'

/** The dates that a review is judged by: its own, whoever gave them. */
export interface BookedWindow {
  readonly windowOpensOn: IsoDate
  readonly windowClosesOn: IsoDate
  readonly overdueFrom: IsoDate
  readonly criticalFrom: IsoDate
}

/** D+43 and D+57 of the one-month review, counted from the close of its window on D+42 [D]. */
export const OVERDUE_DAYS_AFTER_CLOSE = 1
export const CRITICAL_DAYS_AFTER_CLOSE = 15

/** From when a review is overdue and critical whose window closes on a day. */
export function deadlinesOf(windowClosesOn: IsoDate): Pick<BookedWindow, 'overdueFrom' | 'criticalFrom'> {
  return {
    overdueFrom: addDays(windowClosesOn, OVERDUE_DAYS_AFTER_CLOSE),
    criticalFrom: addDays(windowClosesOn, CRITICAL_DAYS_AFTER_CLOSE),
  }
}

/** How a review that is not done stands on a day. */
export function waitingStatus(
  { windowOpensOn, overdueFrom, criticalFrom }: Omit<BookedWindow, 'windowClosesOn'>,
  asOf: IsoDate,
): 'scheduled' | 'open' | 'overdue' | 'critical' {
  if (asOf >= criticalFrom) return 'critical'
  if (asOf >= overdueFrom) return 'overdue'
  return asOf < windowOpensOn ? 'scheduled' : 'open'
}

/** Whether a review was done inside its window, both days counted. */
export function doneStatus(
  { windowOpensOn, windowClosesOn }: Pick<BookedWindow, 'windowOpensOn' | 'windowClosesOn'>,
  doneOn: IsoDate,
): 'done-early' | 'done-in-window' | 'done-late' {
  if (doneOn < windowOpensOn) return 'done-early'
  return doneOn <= windowClosesOn ? 'done-in-window' : 'done-late'
}
