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
