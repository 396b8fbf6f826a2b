import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ClinicalFindings, StatedFacts } from '../../../src/shared/rules/eligibility/clinical-findings.ts'
import { Facts } from '../../../src/shared/rules/eligibility/facts.ts'

const isTaken = (facts: object) => Facts.safeParse(facts).success
const issuesOf = (schema: z.ZodType, facts: object) =>
  (schema.safeParse(facts).error?.issues ?? []).map(({ path, code, message, ...issue }) => ({
    code,
    path: path.join('.'),
    message,
    kind: 'params' in issue ? issue.params?.['kind'] : code,
  }))

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  diagnosis_hcc: ['confirmed', 'not_hcc'],
  resectability: ['unresectable', 'resectable'],
  morphology: ['single', 'massive', 'multinodular', 'diffuse'],
  tumour_share_pct: ['<70', '>=70'],
  pv_main: ['patent', 'partial', 'complete'],
  pv_cause: ['tumour', 'bland', 'mixed'],
  pv_collaterals: ['adequate', 'few', 'none'],
  coag_variant: ['inr', 'pt'],
  ascites: ['none', 'mild', 'moderate', 'severe', 'refractory'],
  coagulation: ['normal', 'mild', 'severe_correctable', 'severe_uncorrectable'],
  infection: ['none', 'active_treatable', 'active_untreatable'],
  distant_mets: ['none', 'limited', 'extensive'],
  est_survival_months: ['<3', '>=3'],
  wbc_cause: ['hypersplenism', 'chemotherapy', 'marrow', 'other'],
  plt_cause: ['hypersplenism', 'chemotherapy', 'marrow', 'other'],
  curative_alternative: ['suitable', 'unsuitable', 'unwilling'],
  bleeding: ['none', 'tumour_rupture', 'ph_bleed_ap_shunt', 'other'],
}
const FLAGS = [
  'pv_stent_restored_flow',
  'hepatofugal_flow',
  'mvi',
  'massive_bilobar_replacement',
  'he_suppressed_by_medication',
  'pbc_psc',
  'ecog_due_to_tumour',
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
  'preop_planned',
  'adjuvant_after_resection',
  'pain_control_needed',
  'av_fistula_to_close',
  'post_surgical_failure_or_recurrence',
]
/** From and to, a step beyond them, and the unit in which the number is asked for. */
const NUMBERS: readonly (readonly [
  name: string,
  from: number,
  to: number,
  step: number,
  unit: string | null,
])[] = [
  ['tumour_share_pct', 0, 100, 0.1, '%'],
  ['n_tumours', 0, 99, 1, null],
  ['max_diam_cm', 0, 40, 0.1, 'cm'],
  ['sum_diam_cm', 0, 400, 0.1, 'cm'],
  ['bili', 0.5, 1000, 0.1, 'umol/L'],
  ['bili_mg_dl', 0.03, 58, 0.01, 'mg/dL'],
  ['bilirubin_umol_L', 0.5, 1000, 0.1, 'umol/L'],
  ['alb', 5, 80, 0.1, 'g/L'],
  ['alb_g_dl', 0.5, 8, 0.1, 'g/dL'],
  ['inr', 0.5, 20, 0.1, '1'],
  ['pt_prolongation_s', -195, 195, 0.1, 's'],
  ['he_grade', 0, 4, 1, null],
  ['ecog', 0, 4, 1, null],
  ['est_survival_months', 0, 600, 0.5, 'months'],
  ['wbc', 0.1, 200, 0.05, '10*9/L'],
  ['plt', 1, 2000, 0.5, '10*9/L'],
  ['creatinine_umol_L', 10, 2000, 1, 'umol/L'],
  ['creatinine_mg_dl', 0.1, 23, 0.05, 'mg/dL'],
  ['crcl_mL_min', 0, 300, 0.1, 'mL/min'],
]
const LABORATORY = [
  'bili',
  'bili_mg_dl',
  'bilirubin_umol_L',
  'alb',
  'alb_g_dl',
  'inr',
  'pt_prolongation_s',
  'coag_variant',
  'wbc',
  'plt',
  'creatinine_umol_L',
  'creatinine_mg_dl',
]

it.each(Object.entries(CHOICES))('%s is one of %j, or unknown', (name, codes) => {
  const answers = [...codes, null, undefined, '', 'unheard-of']
  expect(answers.filter((answer) => isTaken({ [name]: answer }))).toEqual([...codes, null, undefined])
})

it.each(FLAGS)('%s is yes, no or unknown', (name) => {
  const answers = [true, false, null, undefined, 'true', 1]
  expect(answers.filter((answer) => isTaken({ [name]: answer }))).toEqual([true, false, null, undefined])
})

it.each(NUMBERS)('%s is a number from %d to %d, or unknown', (name, from, to, step) => {
  const answers = [from - step, from, to, to + step, null, undefined, String(from)]
  expect(answers.filter((answer) => isTaken({ [name]: answer }))).toEqual([from, to, null, undefined])
})

it('asks for nothing else', () => {
  const names = [...Object.keys(CHOICES), ...FLAGS, ...NUMBERS.map(([name]) => name)]
  expect(Object.keys(Facts.shape).toSorted()).toEqual([...new Set(names)].toSorted())
})

it('says the unit of each number, so that a refusal can name it', () => {
  const isUnit = (value: unknown): value is { unit: string } =>
    typeof value === 'object' && value !== null && 'unit' in value
  const unitsIn = (value: unknown): unknown[] =>
    isUnit(value)
      ? [value.unit]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(unitsIn)
        : []
  const properties = Object.entries(z.toJSONSchema(Facts).properties ?? {})
  const told = properties.flatMap(([name, schema]) =>
    unitsIn(schema).map((unit) => `${name} ${String(unit)}`),
  )
  const asked = NUMBERS.flatMap(([name, , , , unit]) => (unit === null ? [] : [`${name} ${unit}`]))
  expect(told.toSorted()).toEqual(asked.toSorted())
})

describe('a tumour share between two limits', () => {
  it.each([
    [0, 100, true],
    [60, 60, true],
    [60, 59.9, false],
    [-0.1, 50, false],
    [50, 100.1, false],
    [50, -0.1, false],
    [100.1, 50, false],
  ])('%d to %d %%: %s', (low, high, isBand) => {
    expect(isTaken({ tumour_share_pct: { low, high } })).toBe(isBand)
  })

  it('is refused upside down by its upper end', () => {
    const refused = Facts.safeParse({ tumour_share_pct: { low: 80, high: 60 } })
    expect(refused.error?.issues).toMatchObject([
      {
        code: 'custom',
        path: ['tumour_share_pct', 'high'],
        message: 'band is upside down',
        params: { kind: 'band' },
      },
    ])
  })
  it('has two ends and nothing more', () => {
    expect(isTaken({ tumour_share_pct: { low: 60 } })).toBe(false)
    expect(isTaken({ tumour_share_pct: { low: 60, high: 80, mean: 70 } })).toBe(false)
  })
})

describe('what cannot be true together', () => {
  const twice = (path: string, quantity: string) => [
    { code: 'custom', path, kind: 'two-units', message: `${quantity} is given in two units` },
  ]
  const invasion = {
    code: 'custom',
    path: 'mvi',
    kind: 'portal-thrombus-is-invasion',
    message: 'a tumour thrombus in the portal vein is macrovascular invasion',
  }
  const sum = {
    code: 'custom',
    path: 'sum_diam_cm',
    kind: 'sum-below-largest',
    message: 'the sum is smaller than the largest diameter',
  }

  it.each<[object, object[]]>([
    [{ bili: 20, bili_mg_dl: 1.2 }, twice('bili_mg_dl', 'bilirubin')],
    [{ bilirubin_umol_L: 20, bili_mg_dl: 1.2 }, twice('bili_mg_dl', 'bilirubin')],
    [{ bili: null, bilirubin_umol_L: null, bili_mg_dl: 1.2 }, []],
    [{ bili: 20, bilirubin_umol_L: null, bili_mg_dl: null }, []],
    [
      { bili: 20, bilirubin_umol_L: 21 },
      [
        {
          code: 'custom',
          path: 'bilirubin_umol_L',
          kind: 'two-values',
          message: 'bilirubin is given twice, with two values',
        },
      ],
    ],
    [{ bili: 20, bilirubin_umol_L: 20 }, []],
    [{ bili: null, bilirubin_umol_L: 21 }, []],
    [{ alb: 38, alb_g_dl: 3.8 }, twice('alb_g_dl', 'albumin')],
    [{ alb: 38, alb_g_dl: null }, []],
    [{ alb: null, alb_g_dl: 3.8 }, []],
    [{ creatinine_umol_L: 80, creatinine_mg_dl: 0.9 }, twice('creatinine_mg_dl', 'creatinine')],
    [{ creatinine_umol_L: 80, creatinine_mg_dl: null }, []],
    [{ creatinine_umol_L: null, creatinine_mg_dl: 0.9 }, []],
    [{ max_diam_cm: 5, sum_diam_cm: 4.9 }, [sum]],
    [{ max_diam_cm: 5, sum_diam_cm: 5 }, []],
    [{ max_diam_cm: 5, sum_diam_cm: null }, []],
    [{ max_diam_cm: null, sum_diam_cm: 4.9 }, []],
    [{ mvi: false, pv_main: 'partial', pv_cause: 'tumour' }, [invasion]],
    [{ mvi: false, pv_main: 'complete', pv_cause: 'mixed' }, [invasion]],
    [{ mvi: true, pv_main: 'complete', pv_cause: 'mixed' }, []],
    [{ mvi: null, pv_main: 'complete', pv_cause: 'tumour' }, []],
    [{ mvi: false, pv_main: 'complete', pv_cause: 'bland' }, []],
    [{ mvi: false, pv_main: 'patent', pv_cause: 'tumour' }, []],
    [{ mvi: false, pv_main: 'partial', pv_cause: null }, []],
  ])('%j', (facts, issues) => {
    expect(issuesOf(Facts, facts)).toEqual(issues)
    // A person at the session states no laboratory values; of the rest the same is refused.
    const isStated = Object.keys(facts).every((name) => Object.hasOwn(StatedFacts.shape, name))
    expect(issuesOf(isStated ? ClinicalFindings : Facts, facts)).toEqual(issues)
  })
})

it('takes no laboratory value from what a person states', () => {
  const refused = Object.keys(Facts.shape).filter((name) => !StatedFacts.safeParse({ [name]: null }).success)
  expect(refused.toSorted()).toEqual(LABORATORY.toSorted())
  expect(issuesOf(ClinicalFindings, { bili: 20 }).map(({ kind }) => kind)).toEqual(['unrecognized_keys'])
})
