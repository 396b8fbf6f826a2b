import type { SessionLab } from './session-form.ts'

const LAB_OF: Readonly<Record<string, SessionLab>> = {
  bili: 'bilirubin',
  bili_mg_dl: 'bilirubin',
  alb: 'albumin',
  alb_g_dl: 'albumin',
  inr: 'inr',
  pt_prolongation_s: 'pt_prolongation',
  wbc: 'wbc',
  plt: 'platelets',
  creatinine_umol_L: 'creatinine',
  creatinine_mg_dl: 'creatinine',
}

/** The field in which a fact is typed. */
export function factPath(fact: string): string {
  const lab = LAB_OF[fact]
  return lab === undefined ? `findings.${fact}` : `labs.${lab}`
}

/** Asked only once the other is answered: until then a rule waits for the other alone. */
const ASKED_AFTER: Readonly<Record<string, string>> = {
  pv_cause: 'pv_main',
  pv_collaterals: 'pv_main',
  pv_stent_restored_flow: 'pv_main',
  est_survival_months: 'distant_mets',
  sum_diam_cm: 'n_tumours',
}

/** The facts of a list that can be answered now. */
export function askedNow(missing: readonly string[]): string[] {
  return missing.filter((fact) => !missing.includes(ASKED_AFTER[fact] ?? ''))
}
