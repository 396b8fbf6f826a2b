import { describe, expect, it } from 'vitest'
import { composeFacts, type DatedLab } from '../../../src/shared/rules/eligibility/compose-facts.ts'
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
