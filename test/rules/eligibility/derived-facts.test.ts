import { describe, expect, it } from 'vitest'
import {
  childPughInputOf,
  deriveFacts,
  macrovascularInvasion,
  missingForChildPugh,
  missingForStage,
  stageInputOf,
} from '../../../src/shared/rules/eligibility/derived-facts.ts'
import type { Facts } from '../../../src/shared/rules/eligibility/facts.ts'
import { factsOf } from './eligibility-cases.ts'

const NOTHING = {
  bilirubin: null,
  albumin: null,
  inr: null,
  prothrombinProlongationS: null,
  ascites: null,
  encephalopathyGrade: null,
  encephalopathySuppressed: false,
  variant: null,
  coagVariant: 'inr',
}

it.each<[Facts, object]>([
  [{}, {}],
  [
    { bili: 20, alb: 38 },
    { bilirubin: { value: 20, unit: 'umol/L' }, albumin: { value: 38, unit: 'g/L' } },
  ],
  [
    { bili: null, bili_mg_dl: 1.2, alb: null, alb_g_dl: 3.8 },
    { bilirubin: { value: 1.2, unit: 'mg/dL' }, albumin: { value: 3.8, unit: 'g/dL' } },
  ],
  [{ bili_mg_dl: null, alb_g_dl: null }, {}],
  [
    { inr: 1.1, pt_prolongation_s: 2, coag_variant: 'pt' },
    { inr: 1.1, prothrombinProlongationS: 2, coagVariant: 'pt' },
  ],
  [{ inr: null, coag_variant: null }, {}],
  [
    { ascites: 'mild', he_grade: 1, he_suppressed_by_medication: true, pbc_psc: true },
    { ascites: 'mild', encephalopathyGrade: 1, encephalopathySuppressed: true, variant: 'pbc-psc' },
  ],
  [{ pbc_psc: false, he_suppressed_by_medication: null }, {}],
])('Child-Pugh reads of %j', (facts, read) => {
  expect(childPughInputOf(facts)).toEqual({ ...NOTHING, ...read })
})

const UNSTAGED = {
  nodules: null,
  largestCm: null,
  macrovascularInvasion: null,
  extrahepaticSpread: null,
  ecog: null,
  ecogDueToTumour: undefined,
  childPugh: { low: 5, high: 8 },
}
it.each<[Facts, object]>([
  [{}, {}],
  [{ ecog_due_to_tumour: null, distant_mets: null }, {}],
  [
    { n_tumours: 2, max_diam_cm: 4, mvi: false, distant_mets: 'none', ecog: 1, ecog_due_to_tumour: false },
    {
      nodules: 2,
      largestCm: 4,
      macrovascularInvasion: false,
      extrahepaticSpread: false,
      ecog: 1,
      ecogDueToTumour: false,
    },
  ],
  [
    { mvi: true, distant_mets: 'limited' },
    { macrovascularInvasion: true, extrahepaticSpread: true },
  ],
  [{ distant_mets: 'extensive' }, { extrahepaticSpread: true }],
])('BCLC and CNLC read of %j', (facts, read) => {
  expect(stageInputOf(facts, { low: 5, high: 8 })).toEqual({ ...UNSTAGED, ...read })
})

it.each<[Facts['pv_main'], Facts['pv_cause'], Facts['mvi'], boolean | null]>([
  ['patent', 'tumour', null, null],
  ['partial', 'tumour', null, true],
  ['complete', 'tumour', null, true],
  ['partial', 'mixed', null, true],
  ['partial', 'bland', null, null],
  ['complete', null, null, null],
  [null, 'tumour', null, null],
  ['partial', 'bland', false, false],
  ['patent', null, true, true],
  ['complete', 'mixed', undefined, true],
])('portal vein %s, thrombus %s, invasion stated %s: invasion %s', (pv_main, pv_cause, mvi, invasion) => {
  expect(macrovascularInvasion({ pv_main, pv_cause, mvi })).toBe(invasion)
})

it('takes bilirubin by either of its names, the usual one first', () => {
  const bilirubinOf = (facts: Facts) => deriveFacts(facts).facts.bili
  expect(
    [{ bili: 20 }, { bilirubin_umol_L: 60 }, { bili: null, bilirubin_umol_L: 60 }, {}].map(bilirubinOf),
  ).toEqual([20, 60, 60, undefined])
  expect(deriveFacts({ bilirubin_umol_L: 60 }).childPugh.points.bilirubin).toEqual({ low: 3, high: 3 })
})

describe('what Child-Pugh waits for', () => {
  it.each<[object, string[]]>([
    [{}, []],
    [{ bili: null }, ['bili']],
    [{ bili: null, bili_mg_dl: 1.2 }, []],
    [{ alb: null }, ['alb']],
    [{ alb: null, alb_g_dl: 3.8 }, []],
    [{ inr: null }, ['inr']],
    [{ inr: null, pt_prolongation_s: 1 }, []],
    [{ ascites: null }, ['ascites']],
    [{ he_grade: null }, ['he_grade']],
    [{ he_grade: undefined }, ['he_grade']],
    [{ he_grade: 2 }, []],
    // Held down by medication it scores 2 or 3, and the grade still tells which.
    [{ he_grade: null, he_suppressed_by_medication: true }, ['he_grade']],
    [
      { bili: null, alb: null, inr: null, ascites: null, he_grade: null },
      ['bili', 'alb', 'inr', 'ascites', 'he_grade'],
    ],
  ])('%j: %j', (changes, missing) =>
    expect(missingForChildPugh(deriveFacts(factsOf(changes)))).toEqual(missing),
  )
})

describe('what a stage waits for', () => {
  const TUMOUR = ['distant_mets', 'mvi', 'n_tumours', 'max_diam_cm']
  const unmeasured = { n_tumours: null, max_diam_cm: null, sum_diam_cm: null }
  it.each<[object, string[]]>([
    [{}, []],
    [{ ...unmeasured, mvi: null, distant_mets: null }, TUMOUR],
    [{ ...unmeasured, mvi: null, distant_mets: null, ecog: null }, ['ecog', ...TUMOUR]],
    [{ ...unmeasured }, ['n_tumours', 'max_diam_cm']],
    [{ n_tumours: null }, ['n_tumours']],
    [{ ecog: null }, ['ecog']],
    [{ ecog: undefined }, ['ecog']],
    [{ ecog: 2 }, []],
    [{ max_diam_cm: null }, ['max_diam_cm']],
    // Once it has left its nodules, counting and measuring them moves nothing.
    [{ ...unmeasured, mvi: true }, []],
    [{ ...unmeasured, mvi: true, distant_mets: null }, ['distant_mets']],
    [
      { ...unmeasured, mvi: null, pv_main: 'partial', pv_cause: 'tumour', distant_mets: null },
      ['distant_mets'],
    ],
    [{ ...unmeasured, mvi: null, distant_mets: 'limited' }, []],
    // Child-Pugh is asked for only where it may reach class C, and has not yet.
    [{ alb: null }, []],
    [{ alb: null, bili: 60, inr: 1.8, ascites: 'mild' }, ['alb']],
    [{ alb: null, bili: 60, inr: 2.4, ascites: 'severe' }, []],
    [{ alb: null, he_grade: null, bili: 60, inr: 1.8 }, ['alb', 'he_grade']],
  ])('%j: %j', (changes, missing) => expect(missingForStage(deriveFacts(factsOf(changes)))).toEqual(missing))
})
