import { describe, expect, it } from 'vitest'
import { assessedAfter } from '../../../src/shared/rules/eligibility/assessed-on.ts'
import { inForceOn } from '../../../src/shared/rules/eligibility/rulesets-in-force.ts'
import { composeFacts } from '../../../src/shared/rules/eligibility/compose-facts.ts'
import type { DatedLab } from '../../../src/shared/rules/eligibility/dated-lab.ts'
import { Facts } from '../../../src/shared/rules/eligibility/facts.ts'

const lab = (code: string, value: number, unit: string, sampledOn: string, over: Partial<DatedLab> = {}) =>
  ({ code, value, unit, sampledOn, comparator: null, ...over }) as DatedLab
const compose = (labs: DatedLab[], over: Partial<Parameters<typeof composeFacts>[0]> = {}) =>
  composeFacts({ labs, findings: {}, performedOn: '2026-03-02', coagulationVariant: 'inr', ...over })
const inputOf = (composed: ReturnType<typeof compose>, name: string) =>
  composed.inputs.find((input) => input.name === name)

describe('a laboratory value', () => {
  it.each([
    ['on the day', '2026-03-02', 'known', 5],
    ['seven days before', '2026-02-23', 'known', 5],
    ['eight days before', '2026-02-22', 'stale', undefined],
    ['the day after', '2026-03-03', 'unknown', undefined],
  ])('sampled %s counts as it is fresh', (_, sampledOn, status, value) => {
    const composed = compose([lab('wbc', 5, '10*9/L', sampledOn)])
    expect(inputOf(composed, 'wbc')).toMatchObject({ status })
    expect(composed.facts.wbc).toBe(value)
  })

  it.each([
    ['bilirubin', 'umol/L', 'bili'],
    ['bilirubin', 'mg/dL', 'bili_mg_dl'],
    ['albumin', 'g/L', 'alb'],
    ['albumin', 'g/dL', 'alb_g_dl'],
    ['creatinine', 'umol/L', 'creatinine_umol_L'],
    ['creatinine', 'mg/dL', 'creatinine_mg_dl'],
    ['inr', '1', 'inr'],
    ['pt_prolongation', 's', 'pt_prolongation_s'],
    ['platelets', '10*9/L', 'plt'],
  ])('%s in %s becomes the fact %s, unconverted', (code, unit, fact) => {
    const { facts } = compose([lab(code, 3.5, unit, '2026-03-01')])
    expect(facts).toEqual({ [fact]: 3.5, coag_variant: 'inr' })
  })

  it('gives way to a newer one in whichever unit, and of one day to the one recorded last', () => {
    const { facts } = compose([
      lab('bilirubin', 20, 'umol/L', '2026-03-01'),
      lab('bilirubin', 1.4, 'mg/dL', '2026-03-02'),
      lab('inr', 1.1, '1', '2026-03-02'),
      lab('inr', 1.2, '1', '2026-03-02'),
    ])
    expect(facts).toEqual({ bili_mg_dl: 1.4, inr: 1.2, coag_variant: 'inr' })
  })

  it('that is only a bound is unknown, and keeps its sign', () => {
    const composed = compose([lab('platelets', 20, '10*9/L', '2026-03-01', { comparator: '<' })])
    expect(composed.facts.plt).toBeUndefined()
    expect(inputOf(composed, 'plt')).toMatchObject({ value: 20, unit: '< 10*9/L', status: 'unknown' })
  })
})

it('keeps what was stated, lists what was not, and takes an empty tick for no', () => {
  const composed = compose([], { findings: { ecog: 1, cachexia: null }, coagulationVariant: 'pt' })
  expect(composed.facts).toEqual({ ecog: 1, cachexia: null, coag_variant: 'pt' })
  expect(inputOf(composed, 'ecog')).toMatchObject({ value: 1, status: 'known' })
  expect(inputOf(composed, 'cachexia')).toMatchObject({ value: null, status: 'unknown' })
  expect(inputOf(composed, 'infection')).toMatchObject({ value: null, status: 'unknown' })
  expect(inputOf(composed, 'preop_planned')).toMatchObject({ value: false, status: 'known' })
})

it('names every input of a judgement once', () => {
  const names = compose([]).inputs.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  // Not listed: the other names of bilirubin, albumin and creatinine, and the department's coagulation test.
  expect(names.length).toBe(Object.keys(Facts.shape).length - 5)
})

describe('a finding that is as old as its image, or as the look at the patient', () => {
  const findings = {
    morphology: 'single',
    tumour_share_pct: 30,
    n_tumours: 2,
    max_diam_cm: 4,
    sum_diam_cm: 6,
    massive_bilobar_replacement: false,
    pv_main: 'complete',
    pv_cause: 'bland',
    pv_collaterals: 'few',
    pv_stent_restored_flow: false,
    hepatofugal_flow: false,
    mvi: false,
    distant_mets: 'none',
    ecog: 1,
    resectability: 'unresectable',
    ascites: 'mild',
    biliary_risk: false,
  } as const
  const staleBy = (assessedOn: object, over: object = {}) =>
    compose([], { findings, assessedOn, ...over }).inputs.filter(({ status }) => status === 'stale')

  it.each([
    ['imaging', '2026-01-30', 13],
    ['imaging', '2026-01-31', 0],
    ['ecog', '2026-02-22', 1],
    ['ecog', '2026-02-23', 0],
  ])('%s of %s: %i are stale, and no fact any more', (item, day, count) => {
    const stale = staleBy({ [item]: day })
    expect(stale.map(({ sampledOn }) => sampledOn)).toEqual(Array.from({ length: count }, () => day))
    const { facts } = compose([], { findings, assessedOn: { [item]: day } })
    for (const { name, value } of stale) {
      expect(value).toBe(findings[name as keyof typeof findings])
      expect(facts[name]).toBeNull()
    }
    expect(facts).toMatchObject({ resectability: 'unresectable', ascites: 'mild', biliary_risk: false })
  })

  it('is of the procedure day where nobody says another, and undated where it has no age', () => {
    const composed = compose([], { findings, assessedOn: { imaging: null } })
    const days = ['pv_main', 'ecog', 'resectability', 'untreated_high_risk_varices'].map(
      (name) => inputOf(composed, name)?.sampledOn,
    )
    expect(days).toEqual(['2026-03-02', '2026-03-02', null, null])
  })

  it('lives as long as the department says', () => {
    const shelfLifeDays = { laboratory: 0, imaging: 31, ecog: 8, height: 365, weight: 30 }
    expect(staleBy({ imaging: '2026-01-30', ecog: '2026-02-22' }, { shelfLifeDays })).toEqual([])
    expect(staleBy({ imaging: '2026-01-29', ecog: '2026-02-21' }, { shelfLifeDays })).toHaveLength(14)
    const labs = [lab('wbc', 5, '10*9/L', '2026-03-01'), lab('inr', 1.1, '1', '2026-03-02')]
    const composed = compose(labs, { shelfLifeDays })
    expect([inputOf(composed, 'wbc')?.status, inputOf(composed, 'inr')?.status]).toEqual(['stale', 'known'])
  })

  it('of a day after the procedure counts for nothing', () => {
    expect(staleBy({ imaging: '2026-03-03' })).toHaveLength(13)
    expect(assessedAfter({ imaging: '2026-03-03' }, '2026-03-02')).toEqual({
      field: 'assessedOn.imaging',
      on: '2026-03-03',
    })
    expect(assessedAfter({ ecog: '2026-03-03' }, '2026-03-02')).toEqual({
      field: 'assessedOn.ecog',
      on: '2026-03-03',
    })
    expect(assessedAfter({ imaging: '2026-03-02', ecog: null }, '2026-03-02')).toBeUndefined()
  })
})

it('says who entered each value: whoever recorded it, the caller for what is typed now, nobody for nothing', () => {
  const composed = compose(
    [
      lab('wbc', 5, '10*9/L', '2026-03-01', { recordedBy: 'Li Na', source: 'typed' }),
      lab('inr', 1.1, '1', '2026-03-01'),
      lab('platelets', 120, '10*9/L', '2026-03-01', { recordedBy: null }),
    ],
    { findings: { ecog: 1 }, enteredBy: 'Chen Jing' },
  )
  const names = ['wbc', 'inr', 'plt', 'ecog', 'preop_planned', 'alb', 'infection']
  expect(names.map((name) => inputOf(composed, name)?.enteredBy)).toEqual([
    'Li Na',
    'Chen Jing',
    null,
    'Chen Jing',
    'Chen Jing',
    null,
    null,
  ])
})

it.each([
  [null, null, [true, true, true]],
  ['2026-03-02', null, [false, true, true]],
  [null, '2026-03-02', [true, true, false]],
  ['2026-03-02', '2026-03-02', [false, true, false]],
])('a ruleset in force from %s to %s counts on both days', (validFrom, validTo, expected) => {
  const days = ['2026-03-01', '2026-03-02', '2026-03-03']
  const period = { id: 'own-rules', version: '1.0.0', validFrom, validTo }
  expect(days.map((on) => inForceOn([period], on).length === 1)).toEqual(expected)
})
