import type { IsoDate } from '../../kit/iso-date.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import { unreadLesions } from '../response/unread-lesions.ts'
import { isTreatment, standingSessions } from './timeline.ts'

export interface UnreadAtReview {
  readonly on: IsoDate
  /** Numbers of the lesions: L1, L2 … */
  readonly lesionNos: readonly number[]
}

/**
 * Known lesions of the line that goes on of which its last review has no reading; null where there are none. A lesion
 * that was last seen before the end of an earlier line is none of this one.
 */
export function unreadAtLastReview(record: PatientRecord, asOf: IsoDate): UnreadAtReview | null {
  const treatments = standingSessions(record).filter(
    (session) => isTreatment(session) && session.performedOn <= asOf,
  )
  const lineNo = treatments.at(-1)?.lineNo
  const ofLine = new Set(treatments.filter((one) => one.lineNo === lineNo).map(({ uid }) => uid))
  const last = record.reviews
    .filter(({ sessionUid, doneOn }) => ofLine.has(sessionUid) && doneOn !== null && doneOn <= asOf)
    .toSorted((a, b) => String(a.doneOn).localeCompare(String(b.doneOn)))
    .at(-1)
  if (!last?.doneOn) return null
  const earlierEndedOn = treatments.findLast((one) => one.lineNo !== lineNo)?.performedOn ?? ''
  const lesions = record.lesions.filter(
    ({ firstSeenOn, measurements }) =>
      firstSeenOn > earlierEndedOn || measurements.some(({ measuredOn }) => measuredOn > earlierEndedOn),
  )
  const lesionNos = unreadLesions(lesions, last, asOf).map(({ no }) => no)
  return lesionNos.length === 0 ? null : { on: last.doneOn, lesionNos }
}
