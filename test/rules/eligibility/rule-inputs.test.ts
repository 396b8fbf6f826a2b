import { describe, expect, it } from 'vitest'
import { deriveFacts } from '../../../src/shared/rules/eligibility/derived-facts.ts'
import type { Facts } from '../../../src/shared/rules/eligibility/facts.ts'
import { RULE_INPUTS } from '../../../src/shared/rules/eligibility/rule-inputs.ts'
import { factsOf } from './eligibility-cases.ts'

/** What a rule reads of an input, what the record keeps of it, and what it waits for. */
function seen(name: string, facts: Facts) {
  const input = RULE_INPUTS.get(name)
  if (!input) throw new Error(`no input ${name}`)
  const derived = deriveFacts(facts)
  const read = input.read(derived)
  return {
    read: read === null ? null : 'interval' in read ? read.interval : read.possible,
    evidence: input.evidence(derived),
    missing: input.missing(derived),
  }
}

const EMPTY_IS_NO = [
  'preop_planned',
  'adjuvant_after_resection',
  'pain_control_needed',
  'av_fistula_to_close',
  'post_surgical_failure_or_recurrence',
  'he_suppressed_by_medication',
  'pbc_psc',
]
const EMPTY_IS_UNKNOWN = [
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
]
const NUMBERS = [
  'tumour_share_pct',
  'n_tumours',
  'max_diam_cm',
  'sum_diam_cm',
  'inr',
  'pt_prolongation_s',
  'he_grade',
  'ecog',
  'est_survival_months',
  'wbc',
  'plt',
  'crcl_mL_min',
]
const CHOICES = [
  'diagnosis_hcc',
  'resectability',
  'morphology',
  'pv_main',
  'pv_cause',
  'pv_collaterals',
  'ascites',
  'curative_alternative',
  'coagulation',
  'infection',
  'distant_mets',
  'wbc_cause',
  'plt_cause',
]

it('offers these inputs to rulesets, each of its kind', () => {
  const namesOf = (kind: string) =>
    [...RULE_INPUTS]
      .filter((entry) => entry[1].kind === kind)
      .map(([name]) => name)
      .toSorted()
  expect(namesOf('boolean')).toEqual([...EMPTY_IS_NO, ...EMPTY_IS_UNKNOWN].toSorted())
  expect(namesOf('number')).toEqual(
    [...NUMBERS, 'bilirubin_umol_L', 'creatinine_umol_L', 'child_pugh'].toSorted(),
  )
  const choices = [...RULE_INPUTS].filter((entry) => typeof entry[1].kind !== 'string').map(([name]) => name)
  expect(choices.toSorted()).toEqual([...CHOICES, 'bleeding', 'bclc', 'cnlc'].toSorted())
})

describe('an empty input', () => {
  it.each([...NUMBERS, ...EMPTY_IS_UNKNOWN, ...CHOICES].filter((name) => name !== 'coagulation'))(
    '%s is unknown, and asked for',
    (name) => {
      const unknown = { read: null, evidence: { value: null }, missing: [name] }
      expect([seen(name, {}), seen(name, { [name]: null })]).toEqual([unknown, unknown])
    },
  )
  it.each([...EMPTY_IS_NO.map((name) => [name, false] as const), ['bleeding', 'none'] as const])(
    '%s is %s',
    (name, value) => {
      const no = { read: [value], evidence: { value }, missing: [name] }
      expect([seen(name, {}), seen(name, { [name]: null })]).toEqual([no, no])
    },
  )
})

const at = (value: number) => ({ low: value, high: value })
describe('what was stated', () => {
  it.each<[string, Facts, unknown, unknown]>([
    ['wbc', { wbc: 2.9 }, at(2.9), 2.9],
    ['n_tumours', { n_tumours: 0 }, at(0), 0],
    ['tumour_share_pct', { tumour_share_pct: 55 }, at(55), 55],
    [
      'tumour_share_pct',
      { tumour_share_pct: { low: 50, high: 65 } },
      { low: 50, high: 65 },
      { low: 50, high: 65 },
    ],
    ['tumour_share_pct', { tumour_share_pct: '<70' }, { low: 0, high: 69.9 }, '<70'],
    ['tumour_share_pct', { tumour_share_pct: '>=70' }, { low: 70, high: 100 }, '>=70'],
    ['est_survival_months', { est_survival_months: '<3' }, { low: 0, high: 2.9 }, '<3'],
    ['est_survival_months', { est_survival_months: '>=3' }, { low: 3, high: Infinity }, '>=3'],
    ['cachexia', { cachexia: false }, [false], false],
    ['pbc_psc', { pbc_psc: true }, [true], true],
    ['infection', { infection: 'active_treatable' }, ['active_treatable'], 'active_treatable'],
    ['bleeding', { bleeding: 'tumour_rupture' }, ['tumour_rupture'], 'tumour_rupture'],
    // Read from the portal vein where nobody stated it, and kept in the record as stated.
    ['mvi', { pv_main: 'partial', pv_cause: 'tumour' }, [true], null],
    ['mvi', { mvi: false }, [false], false],
  ])('%s of %j', (name, facts, read, value) => {
    expect(seen(name, facts)).toEqual({ read, evidence: { value }, missing: [name] })
  })
})

it.each<[Facts, string[] | null, string | null, string[]]>([
  [{}, null, null, ['coagulation', 'inr']],
  [{ coagulation: 'mild' }, null, 'mild', ['inr']],
  [{ coagulation: null, inr: 1.1 }, null, null, ['coagulation']],
  [{ coagulation: 'mild', inr: 1.1 }, ['mild'], 'mild', []],
  [{ coagulation: 'mild', inr: null, pt_prolongation_s: 0 }, ['mild'], 'mild', []],
])('coagulation of %j counts with a test behind it', (facts, read, value, missing) => {
  expect(seen('coagulation', facts)).toEqual({ read, evidence: { value }, missing })
})

describe('a quantity of two units', () => {
  it.each<[string, Facts, unknown, object, string[]]>([
    ['bilirubin_umol_L', {}, null, { value: null, unit: 'umol/L' }, ['bili']],
    ['bilirubin_umol_L', { bili: 51 }, at(51), { value: 51, unit: 'umol/L' }, ['bili']],
    ['bilirubin_umol_L', { bili_mg_dl: 3 }, at(3), { value: 3, unit: 'mg/dL' }, ['bili']],
    ['creatinine_umol_L', {}, null, { value: null, unit: 'umol/L' }, ['creatinine_umol_L']],
    [
      'creatinine_umol_L',
      { creatinine_umol_L: 80 },
      at(80),
      { value: 80, unit: 'umol/L' },
      ['creatinine_umol_L'],
    ],
    [
      'creatinine_umol_L',
      { creatinine_umol_L: null, creatinine_mg_dl: 2 },
      at(2),
      { value: 2, unit: 'mg/dL' },
      ['creatinine_umol_L'],
    ],
  ])('%s of %j is read as typed', (name, facts, read, evidence, missing) => {
    expect(seen(name, facts)).toEqual({ read, evidence, missing })
  })

  it.each([
    ['bilirubin_umol_L', { bili_mg_dl: 3 }, [51, 34.208, 171.04], [3, 2, 10]],
    ['creatinine_umol_L', { creatinine_mg_dl: 2 }, [176.8, 88.42, 442.1], [2, 1, 5]],
  ])('%s: its usual limit has a round partner, another is converted', (name, facts, limits, inTypedUnit) => {
    const read = RULE_INPUTS.get(name)?.read(deriveFacts(facts))
    const convert = read && 'interval' in read ? read.limitInTypedUnit : undefined
    expect(limits.map((limit) => convert?.(limit))).toEqual(inTypedUnit)
  })
})

describe('what follows from the facts', () => {
  const open = { n_tumours: 1, max_diam_cm: null, sum_diam_cm: null }
  it.each<[string, object, object]>([
    ['child_pugh', {}, { read: at(5), evidence: { value: at(5) }, missing: [] }],
    [
      'child_pugh',
      { alb: null },
      { read: { low: 5, high: 7 }, evidence: { value: { low: 5, high: 7 } }, missing: ['alb'] },
    ],
    ['bclc', {}, { read: ['B'], evidence: { value: 'B' }, missing: [] }],
    ['bclc', open, { read: ['0', 'A'], evidence: { value: ['0', 'A'] }, missing: ['max_diam_cm'] }],
    ['cnlc', {}, { read: ['IIb'], evidence: { value: 'IIb' }, missing: [] }],
    ['cnlc', open, { read: ['Ia', 'Ib'], evidence: { value: ['Ia', 'Ib'] }, missing: ['max_diam_cm'] }],
  ])('%s with %j', (name, changes, expected) => {
    expect(seen(name, factsOf(changes))).toEqual(expected)
  })
})
