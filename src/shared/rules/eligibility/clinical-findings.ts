import { z } from 'zod'
import { Facts, refuseContradictions } from './facts.ts'

/**
 * The eligibility facts that a person states at the session; those that are laboratory values are taken from the
 * laboratory results instead, so that no number is typed twice.
 */
export const StatedFacts = z.strictObject(Facts.shape).omit({
  bili: true,
  bili_mg_dl: true,
  bilirubin_umol_L: true,
  alb: true,
  alb_g_dl: true,
  inr: true,
  pt_prolongation_s: true,
  coag_variant: true,
  wbc: true,
  plt: true,
  creatinine_umol_L: true,
  creatinine_mg_dl: true,
})

/** The same, refused where two of them cannot both be true. */
export const ClinicalFindings = StatedFacts.superRefine((facts, ctx) =>
  refuseContradictions(facts, (path, kind, message) =>
    ctx.addIssue({ code: 'custom', path: [path], message, params: { kind } }),
  ),
)
export type ClinicalFindings = z.output<typeof ClinicalFindings>
