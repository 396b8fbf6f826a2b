import { IMAGING_FINDINGS } from '../../shared/rules/eligibility/assessed-on.ts'
import { ClinicalFindings } from '../../shared/rules/eligibility/clinical-findings.ts'
import type { Finding } from './facts-in-use.ts'

/**
 * What a repeated session takes over from the last verdict as unconfirmed: the tumour, the portal vein and lasting
 * conditions. What may change from week to week (ECOG, ascites, encephalopathy, infection, bleeding, coagulation,
 * expected survival, the purpose of this session) is asked anew.
 */
const CARRIED = [
  'diagnosis_hcc',
  'resectability',
  'morphology',
  'tumour_share_pct',
  'n_tumours',
  'max_diam_cm',
  'sum_diam_cm',
  'distant_mets',
  'curative_alternative',
  'pv_main',
  'pv_cause',
  'pv_collaterals',
  'pv_stent_restored_flow',
  'hepatofugal_flow',
  'mvi',
  'massive_bilobar_replacement',
  'cachexia',
  'multi_organ_failure',
  'hepatorenal_syndrome',
  'severe_renal_dysfunction',
  'technical_impediment',
  'untreated_high_risk_varices',
  'biliary_risk',
  'severe_cardiopulmonary',
  'selective_access',
  'active_hepatitis_untreated',
  'pbc_psc',
] as const satisfies readonly Finding[]

interface FrozenInput {
  readonly name?: unknown
  readonly value?: unknown
  readonly sampled_on?: unknown
}

/** The findings that a frozen snapshot holds; nothing where its shape is not the one written today. */
export function carriedFindings(body: unknown): ClinicalFindings {
  const known = inputsOf(body).flatMap(({ name, value }) => {
    const finding = CARRIED.find((carried) => carried === name)
    return finding === undefined || value === null ? [] : [[finding, value] as const]
  })
  return ClinicalFindings.safeParse(Object.fromEntries(known)).data ?? {}
}

/** The day that the carried findings were imaged on; the day of their session where the snapshot does not say. */
export function carriedImagingOn(body: unknown, copiedFrom: string | null): string | null {
  const days = inputsOf(body).flatMap(({ name, value, sampled_on: day }) =>
    value !== null && typeof day === 'string' && IMAGING_FINDINGS.some((finding) => finding === name)
      ? [day]
      : [],
  )
  return days.toSorted().at(-1) ?? copiedFrom
}

function inputsOf(body: unknown): readonly FrozenInput[] {
  const inputs = (body as { readonly inputs?: unknown } | null | undefined)?.inputs
  return Array.isArray(inputs) ? (inputs as readonly FrozenInput[]) : []
}
