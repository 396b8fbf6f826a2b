import type { Assessment } from '../../model/assessment.ts'
import type { Session } from '../../model/session.ts'
import type { ClinicalFindings } from '../eligibility/clinical-findings.ts'

/** What a session that was saved with gaps may be told of the patient later. */
export type Stated = Pick<ClinicalFindings, 'ecog' | 'ascites' | 'he_grade'>

/**
 * What was stated of the patient in a session or on its day, the newest statement of each: ECOG may have been
 * assessed days before. Assessments are in date order.
 */
export function statedFor(
  { uid, performedOn }: Pick<Session, 'uid' | 'performedOn'>,
  assessments: readonly Assessment[],
): Stated {
  const own = assessments.filter(
    ({ sessionUid, assessedOn }) => sessionUid === uid || assessedOn === performedOn,
  )
  return {
    ecog: own.findLast(({ ecog }) => ecog !== null)?.ecog ?? null,
    ascites: (own.findLast(({ ascites }) => ascites !== null)?.ascites ?? null) as Stated['ascites'],
    he_grade: own.findLast((one) => one.encephalopathyGrade !== null)?.encephalopathyGrade ?? null,
  }
}
