import type { z } from 'zod'
import type { CirseGrade } from '../../model/complication-grades.ts'
import { POST_EMBOLIZATION_COURSE } from '../../model/post-embolization.ts'
import { anyOf, type ThreeValued } from '../three-valued.ts'

/** "Grade 3 or more" of CIRSE, in the edition of 2017 and with the letters of 2025. */
const SERIOUS: ReadonlySet<z.output<typeof CirseGrade>> = new Set(['3', '3a', '3b', '4', '5', '6'])

/** Whether a complication counts as serious: CIRSE 3 and above. */
export function isSerious(grade: z.output<typeof CirseGrade>): boolean {
  return SERIOUS.has(grade)
}

export interface PostEmbolization {
  /** Hours from the session to the first symptom. */
  readonly onsetH: number | null
  /** Day after the session on which the last symptom ended. */
  readonly endDay: number | null
  readonly prolongedStay: boolean | null
  readonly readmission: boolean | null
}

/** The syndrome is expected; it is a complication only when it prolongs the stay or leads to a readmission (SIR). */
export function isPostEmbolizationComplication({
  prolongedStay,
  readmission,
}: Pick<PostEmbolization, 'prolongedStay' | 'readmission'>): ThreeValued {
  return anyOf([prolongedStay ?? 'unknown', readmission ?? 'unknown'])
}

/**
 * Whether symptoms leave the usual course, which begins within 72 hours and is over by day 10: then an infection or
 * another complication has to be looked for.
 */
export function leavesPostEmbolizationCourse({
  onsetH,
  endDay,
}: Pick<PostEmbolization, 'onsetH' | 'endDay'>): ThreeValued {
  return anyOf([
    onsetH === null ? 'unknown' : onsetH > POST_EMBOLIZATION_COURSE.startsWithinH,
    endDay === null ? 'unknown' : endDay > POST_EMBOLIZATION_COURSE.endsToDay,
  ])
}
