import type { Assessment } from '../../shared/model/assessment.ts'
import type { ClinicalFindings } from '../../shared/rules/eligibility/clinical-findings.ts'

export type Stated = Pick<ClinicalFindings, 'ecog' | 'ascites' | 'he_grade'>

/** What was stated of the patient on a day, the newest statement of each first. */
export function statedOn(day: string, assessments: readonly Assessment[]): Stated {
  const sameDay = assessments.filter(({ assessedOn }) => assessedOn === day)
  const ascites = sameDay.findLast((one) => one.ascites !== null)?.ascites ?? null
  return {
    ecog: sameDay.findLast((one) => one.ecog !== null)?.ecog ?? null,
    ascites: ascites as Stated['ascites'],
    he_grade: sameDay.findLast((one) => one.encephalopathyGrade !== null)?.encephalopathyGrade ?? null,
  }
}

/** Of what the form holds, only what was not stated before: the same statement is not recorded twice. */
export function newlyStated(form: Stated, before: Stated): Stated {
  const changed = <T>(now: T, then: T) => (now === then ? null : now)
  return {
    ecog: changed(form.ecog ?? null, before.ecog ?? null),
    ascites: changed(form.ascites ?? null, before.ascites ?? null),
    he_grade: changed(form.he_grade ?? null, before.he_grade ?? null),
  }
}
