import { addDays, daysBetween, type IsoDate } from '../../kit/iso-date.ts'

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

/** A window in days from the procedure: when it opens and closes, and the last day before the review is critical. */
export interface WindowDays {
  readonly opens: number
  readonly closes: number
  readonly critical: number
}

export function windowDays(
  performedOn: IsoDate,
  { windowOpensOn, windowClosesOn }: Pick<BookedWindow, 'windowOpensOn' | 'windowClosesOn'>,
): WindowDays {
  const closes = daysBetween(performedOn, windowClosesOn)
  return {
    opens: daysBetween(performedOn, windowOpensOn),
    closes,
    critical: closes + CRITICAL_DAYS_AFTER_CLOSE - 1,
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
