import type { Review, ReviewReader } from '../../shared/model/review.ts'
import {
  judgeReview,
  judgeReviewArea,
  type ReviewedLesions,
} from '../../shared/rules/response/review-response.ts'
import { isTreatment } from '../../shared/rules/timeline/timeline.ts'
import type { ReadDb } from '../db/open.ts'
import { type LesionRecord, lesionRecords } from '../lesions/lesions-store.ts'
import type { courseOfPatient } from '../sessions/sessions-store.ts'
import { currentSettings } from '../settings/settings-store.ts'

type Course = ReturnType<typeof courseOfPatient>

/** Sessions of one treatment line that count, the days something was given, and the day it began. */
export function lineOfSession(course: Course, sessionId: number) {
  const reviewed = course.find(({ id }) => id === sessionId)
  if (!reviewed) throw new Error('a review without its session')
  const { performedOn, lineNo } = reviewed
  const sessions = course.filter((session) => session.state !== 'void' && session.lineNo === lineNo)
  const treatedOn = sessions.filter(isTreatment).map((session) => session.performedOn)
  return { performedOn, sessions, treatedOn, startedOn: treatedOn.at(0) ?? performedOn }
}

type Line = Pick<ReturnType<typeof lineOfSession>, 'treatedOn' | 'startedOn'>

/** The image of a review within its line. */
export interface ReviewImage {
  readonly reviewUid: string
  readonly doneOn: string
  readonly line: Line
}

/** What each reader's measurements make of the review; the first reader's judgement is the review's. */
export function judgeReaders(
  db: ReadDb,
  known: readonly LesionRecord[],
  { reviewUid, doneOn, line }: ReviewImage,
  readers: readonly ReviewReader[],
): ReviewReader[] {
  const { fiveMmRule } = currentSettings(db)
  const lesions = known.map(({ lesion }) => lesion)
  return readers.map((read) => {
    const reviewed: ReviewedLesions = {
      reviewUid,
      doneOn,
      lineStartedOn: line.startedOn,
      treatedOn: line.treatedOn,
      lesions,
      readings: read.readings,
      newLesion: read.newLesion ?? false,
      nonTarget: (read.nonTarget ?? 'none') as ReviewedLesions['nonTarget'],
      fiveMmRule,
    }
    return { ...read, responses: judgeReview(reviewed), areaResponse: judgeReviewArea(reviewed) }
  })
}

/** Of judged readers, what the review itself says. */
export function ownJudgement([first]: readonly ReviewReader[]): Pick<Review, 'responses' | 'areaResponse'> {
  return { responses: first?.responses ?? [], areaResponse: first?.areaResponse ?? null }
}

/** Readers are kept one by one only where there are several: a single one is the review itself. */
export function readersToKeep(judged: readonly ReviewReader[]): ReviewReader[] {
  return judged.length > 1 ? [...judged] : []
}

/**
 * The readers of a review as recorded, judged again; null for one that nothing was read at (an imported one),
 * unless it is known that nothing could be read (`isRead`).
 */
export function judgeAgain(
  db: ReadDb,
  patientId: number,
  { uid, doneOn, newLesion, nonTarget, reader, readers }: Review,
  line: Line,
  isRead = false,
): ReviewReader[] | null {
  const known = lesionRecords(db, patientId)
  const readings = known.flatMap(({ lesion }) =>
    lesion.measurements
      .filter(({ reviewUid }) => reviewUid === uid)
      .map(({ measuredOn: _on, reviewUid: _uid, ...measured }) => ({ lesionUid: lesion.uid, ...measured })),
  )
  if (doneOn === null || (readings.length === 0 && !isRead)) return null
  const first: ReviewReader = {
    reader: reader ?? '',
    readings,
    nonTarget,
    newLesion,
    responses: [],
    areaResponse: null,
  }
  return judgeReaders(db, known, { reviewUid: uid, doneOn, line }, [first, ...readers.slice(1)])
}
