import type { Review, ReviewResponse } from '../../shared/model/review.ts'
import { precedesLine } from '../../shared/rules/response/baseline-image.ts'
import { judgeReview, type ReviewedLesions } from '../../shared/rules/response/review-response.ts'
import type { ReadDb } from '../db/open.ts'
import { type LesionRecord, lesionRecords } from '../lesions/lesions-store.ts'
import type { courseOfPatient } from '../sessions/sessions-store.ts'
import { currentSettings } from '../settings/settings-store.ts'

type Course = ReturnType<typeof courseOfPatient>

/** Sessions of one treatment line that count, and the day it began. */
export function lineOfSession(course: Course, sessionId: number) {
  const reviewed = course.find(({ id }) => id === sessionId)
  if (!reviewed) throw new Error('a review without its session')
  const { performedOn, lineNo } = reviewed
  const sessions = course.filter((session) => session.state !== 'void' && session.lineNo === lineNo)
  return { performedOn, sessions, startedOn: sessions.at(0)?.performedOn ?? performedOn }
}

interface Judged extends Pick<ReviewedLesions, 'readings' | 'newLesion' | 'nonTarget'> {
  readonly reviewUid: string
  readonly doneOn: string
  readonly lineStartedOn: string
}

/** Against what had been measured before the review, its own readings apart. */
export function judgeResponse(db: ReadDb, known: readonly LesionRecord[], judged: Judged): ReviewResponse[] {
  const { reviewUid, doneOn, lineStartedOn } = judged
  return judgeReview({
    ...judged,
    lesions: known.map(({ lesion }) => ({
      ...lesion,
      measurements: lesion.measurements.filter(
        (image) =>
          image.reviewUid !== reviewUid && (image.measuredOn < doneOn || precedesLine(image, lineStartedOn)),
      ),
    })),
    fiveMmRule: currentSettings(db).fiveMmRule,
  })
}

/**
 * The response of a review as recorded, judged again; null for one that nothing was read at (an imported one),
 * unless it is known that nothing could be read (`isRead`).
 */
export function judgeAgain(
  db: ReadDb,
  patientId: number,
  { uid, doneOn, newLesion, nonTarget }: Review,
  lineStartedOn: string,
  isRead = false,
): ReviewResponse[] | null {
  const known = lesionRecords(db, patientId)
  const readings = known.flatMap(({ lesion }) =>
    lesion.measurements
      .filter(({ reviewUid }) => reviewUid === uid)
      .map(({ evaluable, longestMm, viableMm }) => ({
        lesionUid: lesion.uid,
        evaluable,
        longestMm,
        viableMm,
      })),
  )
  if (doneOn === null || (readings.length === 0 && !isRead)) return null
  return judgeResponse(db, known, {
    reviewUid: uid,
    doneOn,
    lineStartedOn,
    readings,
    newLesion: newLesion ?? false,
    nonTarget: (nonTarget ?? 'none') as Judged['nonTarget'],
  })
}
