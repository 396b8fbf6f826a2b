import { z } from 'zod'
import { ASCITES } from '../scores/child-pugh.ts'
import { hardLimits } from '../plausibility/plausibility.ts'

/** Codes of the eligibility facts that are a choice; tumour share and survival may be a band instead of a number. */
export const FACT_CHOICES = {
  diagnosis_hcc: ['confirmed', 'not_hcc'],
  resectability: ['unresectable', 'resectable'],
  morphology: ['single', 'massive', 'multinodular', 'diffuse'],
  pv_main: ['patent', 'partial', 'complete'],
  pv_cause: ['tumour', 'bland', 'mixed'],
  pv_collaterals: ['adequate', 'few', 'none'],
  ascites: ASCITES,
  bleeding: ['none', 'tumour_rupture', 'ph_bleed_ap_shunt', 'other'],
  curative_alternative: ['suitable', 'unsuitable', 'unwilling'],
  coagulation: ['normal', 'mild', 'severe_correctable', 'severe_uncorrectable'],
  infection: ['none', 'active_treatable', 'active_untreatable'],
  distant_mets: ['none', 'limited', 'extensive'],
  wbc_cause: ['hypersplenism', 'chemotherapy', 'marrow', 'other'],
  plt_cause: ['hypersplenism', 'chemotherapy', 'marrow', 'other'],
} as const

const unknownable = <T extends z.ZodType>(schema: T) => schema.nullable().optional()
const choice = <const C extends readonly string[]>(codes: C) => unknownable(z.enum(codes))
const number = (min: number, max: number, unit: string) =>
  unknownable(z.number().min(min).max(max).meta({ unit }))
const lab = (field: string, unit: string) => number(...hardLimits(field, unit), unit)
const flag = unknownable(z.boolean())

const TumourSharePct = z.union([
  z.number().min(0).max(100).meta({ unit: '%' }),
  z.enum(['<70', '>=70']),
  z
    .strictObject({ low: z.number().min(0).max(100), high: z.number().min(0).max(100) })
    .refine((band) => band.low <= band.high, {
      path: ['high'],
      error: 'band is upside down',
      params: { kind: 'band' },
    }),
])

/**
 * What is known of a patient before TACE, as typed. A fact that is absent or null is unknown, never normal; the
 * situational ticks (below) are "no" until ticked. Units are in the names or beside them; numbers stay inside the
 * hard plausibility limits. ECOG 5 (dead) is refused: nobody is booked.
 */
export const Facts = z
  .strictObject({
    diagnosis_hcc: choice(FACT_CHOICES.diagnosis_hcc),
    resectability: choice(FACT_CHOICES.resectability),
    morphology: choice(FACT_CHOICES.morphology),
    /** Share of the whole liver, %; `<70` stands for 0–69.9, `>=70` for 70–100. */
    tumour_share_pct: unknownable(TumourSharePct),
    n_tumours: unknownable(z.int().min(0).max(99)),
    max_diam_cm: number(0, 40, 'cm'),
    sum_diam_cm: number(0, 400, 'cm'),
    pv_main: choice(FACT_CHOICES.pv_main),
    pv_cause: choice(FACT_CHOICES.pv_cause),
    pv_collaterals: choice(FACT_CHOICES.pv_collaterals),
    pv_stent_restored_flow: flag,
    hepatofugal_flow: flag,
    /** Macrovascular invasion. */
    mvi: flag,
    massive_bilobar_replacement: flag,
    /** Total bilirubin, umol/L; or `bili_mg_dl`, not both. */
    bili: lab('bilirubin', 'umol/L'),
    bili_mg_dl: lab('bilirubin', 'mg/dL'),
    /** The same value as `bili`, by the name that the rulesets read it under. */
    bilirubin_umol_L: lab('bilirubin', 'umol/L'),
    /** Albumin, g/L; or `alb_g_dl`, not both. */
    alb: lab('albumin', 'g/L'),
    alb_g_dl: lab('albumin', 'g/dL'),
    inr: lab('inr', '1'),
    /** Prothrombin time over control, s. */
    pt_prolongation_s: lab('pt_prolongation', 's'),
    /** Which of the two Child-Pugh takes when both are on file; the department's choice, `inr` unless said. */
    coag_variant: choice(['inr', 'pt']),
    ascites: choice(FACT_CHOICES.ascites),
    /** West Haven grade. */
    he_grade: unknownable(z.int().min(0).max(4)),
    he_suppressed_by_medication: flag,
    /** Primary biliary cholangitis or primary sclerosing cholangitis. */
    pbc_psc: flag,
    ecog: unknownable(z.int().min(0).max(4)),
    /** Counts as true unless said otherwise. */
    ecog_due_to_tumour: flag,
    coagulation: choice(FACT_CHOICES.coagulation),
    infection: choice(FACT_CHOICES.infection),
    active_hepatitis_untreated: flag,
    distant_mets: choice(FACT_CHOICES.distant_mets),
    est_survival_months: unknownable(
      z.union([z.number().min(0).max(600).meta({ unit: 'months' }), z.enum(['<3', '>=3'])]),
    ),
    cachexia: flag,
    multi_organ_failure: flag,
    hepatorenal_syndrome: flag,
    /** 10⁹/L. */
    wbc: lab('wbc', '10*9/L'),
    wbc_cause: choice(FACT_CHOICES.wbc_cause),
    /** 10⁹/L. */
    plt: lab('platelets', '10*9/L'),
    plt_cause: choice(FACT_CHOICES.plt_cause),
    severe_renal_dysfunction: flag,
    /** Creatinine, umol/L; or `creatinine_mg_dl`, not both. */
    creatinine_umol_L: lab('creatinine', 'umol/L'),
    creatinine_mg_dl: lab('creatinine', 'mg/dL'),
    /** Creatinine clearance, mL/min. */
    crcl_mL_min: number(0, 300, 'mL/min'),
    technical_impediment: flag,
    untreated_high_risk_varices: flag,
    biliary_risk: flag,
    severe_cardiopulmonary: flag,
    selective_access: flag,
    curative_alternative: choice(FACT_CHOICES.curative_alternative),
    bleeding: choice(FACT_CHOICES.bleeding),
    preop_planned: flag,
    adjuvant_after_resection: flag,
    pain_control_needed: flag,
    av_fistula_to_close: flag,
    post_surgical_failure_or_recurrence: flag,
  })
  .superRefine((facts, ctx) => {
    const refuse = (path: string, kind: string, error: string) =>
      ctx.addIssue({ code: 'custom', path: [path], message: error, params: { kind } })
    if (isGiven(facts.bili) && isGiven(facts.bilirubin_umol_L) && facts.bili !== facts.bilirubin_umol_L)
      refuse('bilirubin_umol_L', 'two-values', 'bilirubin is given twice, with two values')
    if (isGiven(facts.bili ?? facts.bilirubin_umol_L) && isGiven(facts.bili_mg_dl))
      refuse('bili_mg_dl', 'two-units', 'bilirubin is given in two units')
    if (isGiven(facts.alb) && isGiven(facts.alb_g_dl))
      refuse('alb_g_dl', 'two-units', 'albumin is given in two units')
    if (isGiven(facts.creatinine_umol_L) && isGiven(facts.creatinine_mg_dl))
      refuse('creatinine_mg_dl', 'two-units', 'creatinine is given in two units')
    refuseContradictions(facts, refuse)
  })
export type Facts = z.output<typeof Facts>
export type FactName = keyof Facts

/** Situational facts: an empty tick means no. Everything else that is empty is unknown. */
export const SITUATIONAL_TICKS = [
  'preop_planned',
  'adjuvant_after_resection',
  'pain_control_needed',
  'av_fistula_to_close',
  'post_surgical_failure_or_recurrence',
  'he_suppressed_by_medication',
  'pbc_psc',
] as const satisfies readonly FactName[]

type Refuse = (fact: FactName, kind: string, error: string) => void

/** What cannot both be true of one tumour, whoever states it. */
export function refuseContradictions(
  facts: Pick<Facts, 'max_diam_cm' | 'sum_diam_cm' | 'mvi' | 'pv_main' | 'pv_cause'>,
  refuse: Refuse,
): void {
  if (isGiven(facts.max_diam_cm) && isGiven(facts.sum_diam_cm) && facts.sum_diam_cm < facts.max_diam_cm)
    refuse('sum_diam_cm', 'sum-below-largest', 'the sum is smaller than the largest diameter')
  if (facts.mvi === false && hasPortalTumourThrombus(facts))
    refuse(
      'mvi',
      'portal-thrombus-is-invasion',
      'a tumour thrombus in the portal vein is macrovascular invasion',
    )
}

export function hasPortalTumourThrombus(facts: Pick<Facts, 'pv_main' | 'pv_cause'>): boolean {
  const blocked = facts.pv_main === 'partial' || facts.pv_main === 'complete'
  return blocked && (facts.pv_cause === 'tumour' || facts.pv_cause === 'mixed')
}

const isGiven = <T>(fact: T | null | undefined): fact is T => fact !== null && fact !== undefined
