import type { Stated } from '../../shared/rules/sessions/stated-findings.ts'

/** Of what the form holds, only what was not stated before: the same statement is not recorded twice. */
export function newlyStated(form: Stated, before: Stated): Stated {
  const changed = <T>(now: T, then: T) => (now === then ? null : now)
  return {
    ecog: changed(form.ecog ?? null, before.ecog ?? null),
    ascites: changed(form.ascites ?? null, before.ascites ?? null),
    he_grade: changed(form.he_grade ?? null, before.he_grade ?? null),
  }
}
