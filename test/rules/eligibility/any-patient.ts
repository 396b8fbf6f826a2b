import fc from 'fast-check'
import { LABS } from '../../../src/shared/model/lab.ts'
import { ClinicalFindings } from '../../../src/shared/rules/eligibility/clinical-findings.ts'
import type { DatedLab } from '../../../src/shared/rules/eligibility/dated-lab.ts'
import { FACT_CHOICES, Facts, SITUATIONAL_TICKS } from '../../../src/shared/rules/eligibility/facts.ts'

const tenths = (from: number, to: number) =>
  fc.integer({ min: from * 10, max: to * 10 }).map((value) => value / 10)
const FLAGS = [
  'pv_stent_restored_flow',
  'hepatofugal_flow',
  'massive_bilobar_replacement',
  'active_hepatitis_untreated',
  'cachexia',
  'multi_organ_failure',
  'hepatorenal_syndrome',
  'severe_renal_dysfunction',
  'technical_impediment',
  'untreated_high_risk_varices',
  'biliary_risk',
  'severe_cardiopulmonary',
  'selective_access',
  'mvi',
] as const

/** Mostly well patients: a completely random one is contraindicated several times over. */
const mostly = <T>(usual: T, any: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: any })
const stated = {
  ...Object.fromEntries(
    Object.entries(FACT_CHOICES).map(([name, codes]) => [
      name,
      mostly<string>(codes[0], fc.constantFrom<string>(...codes)),
    ]),
  ),
  ...Object.fromEntries(FLAGS.map((name) => [name, mostly(name === 'selective_access', fc.boolean())])),
  ...Object.fromEntries(SITUATIONAL_TICKS.map((name) => [name, mostly(false, fc.boolean())])),
  tumour_share_pct: mostly<unknown>(30, fc.oneof(tenths(0, 100), fc.constantFrom('<70', '>=70'))),
  n_tumours: fc.integer({ min: 0, max: 6 }),
  max_diam_cm: tenths(0, 12),
  he_grade: mostly(0, fc.integer({ min: 0, max: 4 })),
  ecog: mostly(0, fc.integer({ min: 0, max: 4 })),
  est_survival_months: mostly<unknown>(12, fc.oneof(tenths(0, 24), fc.constantFrom('<3', '>=3'))),
  crcl_mL_min: mostly(75, fc.integer({ min: 10, max: 120 })),
}
const measured = {
  bili: mostly(20, tenths(1, 90)),
  alb: mostly(38, tenths(20, 50)),
  inr: mostly(1.1, tenths(0.8, 3)),
  wbc: mostly(5, tenths(1, 9)),
  plt: mostly(120, fc.integer({ min: 20, max: 300 })),
  creatinine_umol_L: mostly(80, tenths(40, 250)),
}

/** Everything is known, and nothing contradicts itself. */
export const completeFacts: fc.Arbitrary<Facts> = fc
  .record({ ...stated, ...measured })
  .filter((facts) => Facts.safeParse(facts).success)
  .map((facts) => Facts.parse(facts))

/** What a person states at a session, with a blank here and there. */
export const anyFindings: fc.Arbitrary<ClinicalFindings> = fc
  .record(stated)
  .chain((facts) =>
    fc.subarray(Object.keys(facts), { maxLength: 2 }).map((blank) => ({
      ...facts,
      ...Object.fromEntries(blank.map((name) => [name, null])),
    })),
  )
  .filter((facts) => ClinicalFindings.safeParse(facts).success)
  .map((facts) => ClinicalFindings.parse(facts))

const USUAL: Readonly<Record<string, fc.Arbitrary<number>>> = {
  'umol/L': tenths(5, 90),
  'mg/dL': tenths(0.3, 5),
  'g/L': tenths(20, 50),
  'g/dL': tenths(2, 5),
  '1': tenths(0.8, 3),
  s: tenths(0, 9),
  '10*9/L': tenths(1, 300),
}
const lab = (code: DatedLab['code'], units: readonly string[]) =>
  fc.constantFrom(...units).chain((unit) =>
    fc.record<DatedLab>({
      code: fc.constant(code),
      unit: fc.constant(unit),
      value: USUAL[unit] ?? tenths(1, 90),
      comparator: mostly<'<' | null>(null, fc.constant('<')),
      sampledOn: mostly('2026-03-01', fc.constantFrom('2026-02-23', '2026-02-22')),
    }),
  )

/** Values on file as an analyser prints them: in either unit, some of them bounds, some too old. */
export const anyLabs: fc.Arbitrary<DatedLab[]> = fc
  .tuple(
    ...LABS.filter(({ code }) =>
      ['bilirubin', 'albumin', 'inr', 'pt_prolongation', 'wbc', 'platelets', 'creatinine'].includes(code),
    ).map(({ code, units }) => fc.option(lab(code, units), { freq: 9, nil: null })),
  )
  .map((labs) => labs.filter((found) => found !== null))
