import { describe, expect, it } from 'vitest'
import { explainEligibility } from '../../../src/shared/rules/eligibility/eligibility-explanation.ts'
import { judgeEligibility } from '../../../src/shared/rules/eligibility/eligibility.ts'
import type { Facts } from '../../../src/shared/rules/eligibility/facts.ts'
import { RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import { factsOf } from './eligibility-cases.ts'

const moh = RULESETS['cn-moh-2011']
const nhc = RULESETS['cn-nhc-2022']
const west = RULESETS['west-bclc-2022']
const absolute = (ruleset: typeof moh, changes: object) =>
  judgeEligibility(ruleset, factsOf(changes)).absolute
const without = (names: readonly (keyof Facts)[], changes: object) =>
  factsOf({ ...Object.fromEntries(names.map((name) => [name, null])), ...changes })

describe('each limit, at it and one step either side', () => {
  it.each([
    ['C8a', moh, 'wbc', [2.9, 3.0, 3.1], [true, false, false]],
    ['C8b', moh, 'plt', [59, 60, 61], [true, false, false]],
    ['K8b', nhc, 'plt', [49, 50, 51], [true, false, false]],
    ['K9', nhc, 'creatinine_umol_L', [176.7, 176.8, 176.9], [false, false, true]],
    ['A5', west, 'creatinine_umol_L', [176.7, 176.8, 176.9], [false, true, true]],
    ['K9', nhc, 'crcl_mL_min', [29, 30, 31], [true, false, false]],
    ['A6', west, 'ecog', [2, 3, 4], [false, true, true]],
    ['A1', west, 'bili', [50.9, 51, 51.1], [false, false, true]],
    ['K1', nhc, 'he_grade', [1, 2, 3], [false, true, true]],
  ] as const)('%s of %s', (id, ruleset, fact, values, fires) => {
    const cause = { wbc_cause: 'chemotherapy', plt_cause: 'chemotherapy' }
    expect(values.map((value) => absolute(ruleset, { ...cause, [fact]: value }).includes(id))).toEqual(fires)
  })
  it('C7 of a tumour share of 69.9, 70 and 70.1 %, stepping down in a healthy liver', () => {
    const judged = [69.9, 70, 70.1].map(
      (tumour_share_pct) => judgeEligibility(moh, factsOf({ tumour_share_pct })).relative,
    )
    expect(judged).toEqual([[], ['C7'], ['C7']])
  })
  it('C5 of an expected survival of 2.9, 3 and 3.1 months', () => {
    const fires = [2.9, 3, 3.1].map((est_survival_months) =>
      absolute(moh, { distant_mets: 'extensive', est_survival_months }),
    )
    expect(fires).toEqual([['C5'], [], []])
  })
  it('I3 of one nodule up to 3 cm, or two that add up to 3 cm', () => {
    const small = { resectability: 'resectable', curative_alternative: 'unwilling' }
    const indicated = (n_tumours: number, max_diam_cm: number, sum_diam_cm: number) =>
      judgeEligibility(moh, factsOf({ ...small, n_tumours, max_diam_cm, sum_diam_cm })).indications.includes(
        'I3',
      )
    expect([indicated(1, 2.9, 2.9), indicated(1, 3, 3), indicated(1, 3.1, 3.1)]).toEqual([true, true, false])
    expect([indicated(2, 1.5, 2.9), indicated(2, 1.5, 3), indicated(2, 1.6, 3.1)]).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('limits are tested in the unit that was typed', () => {
  it.each([
    ['K9', nhc, 'creatinine_umol_L', 'creatinine_mg_dl', [1.9, 2.0, 2.1], [false, false, true]],
    ['A5', west, 'creatinine_umol_L', 'creatinine_mg_dl', [1.9, 2.0, 2.1], [false, true, true]],
    ['A1', west, 'bili', 'bili_mg_dl', [2.9, 3.0, 3.1], [false, false, true]],
  ] as const)('%s of %s in mg/dL', (id, ruleset, si, us, values, fires) => {
    const judged = values.map((value) =>
      judgeEligibility(ruleset, without([si], { [us]: value })).absolute.includes(id),
    )
    expect(judged).toEqual(fires)
  })
  it('scores Child-Pugh in the typed unit: 3.0 mg/dL is 2 points though it converts to 51.3 umol/L', () => {
    const points = explainEligibility(moh, without(['bili', 'alb'], { bili_mg_dl: 3, alb_g_dl: 3.5 }))
      .childPughScore.points
    expect([points.bilirubin.low, points.albumin.low]).toEqual([2, 2])
  })
  it('converts a limit that has no round partner', () => {
    const strict = {
      ...moh,
      advisories: [{ id: 'W', label: 'w', when: { cmp: ['bilirubin_umol_L', '>', 34.208] as const } }],
    }
    const advised = (bili_mg_dl: number) =>
      judgeEligibility(strict as never, without(['bili'], { bili_mg_dl })).advisories
    expect([advised(2), advised(2.1)]).toEqual([[], ['W']])
  })
})

describe('bands and defaults', () => {
  it('decides a tumour share given as a band', () => {
    const verdicts = ['<70', '>=70', { low: 60, high: 80 }].map(
      (tumour_share_pct) => judgeEligibility(moh, factsOf({ tumour_share_pct })).verdict,
    )
    expect(verdicts).toEqual(['ELIGIBLE', 'RELATIVE', 'INSUFFICIENT'])
  })
  it('decides a survival given as a band', () => {
    const fired = ['<3', '>=3'].map((est_survival_months) =>
      absolute(moh, { distant_mets: 'extensive', est_survival_months }),
    )
    expect(fired).toEqual([['C5'], []])
  })
  it('reads an empty situational tick as no and an empty safety input as unknown', () => {
    const ticks = [
      'preop_planned',
      'adjuvant_after_resection',
      'pain_control_needed',
      'av_fistula_to_close',
      'bleeding',
    ] as const
    expect(judgeEligibility(moh, without(ticks, { ecog: 3 })).verdict).toBe('NO_INDICATION')
    expect(judgeEligibility(moh, without(['cachexia'], {})).unknown).toEqual(['C6'])
  })
  it('takes a PT for the coagulation test where no INR is on file', () => {
    expect(judgeEligibility(moh, without(['inr'], { pt_prolongation_s: 1 })).verdict).toBe('ELIGIBLE')
  })
  it('knows that a portal tumour thrombus is macrovascular invasion', () => {
    const facts = without(['mvi'], { pv_main: 'partial', pv_cause: 'tumour' })
    expect(judgeEligibility(west, facts).relative).toEqual(['R6'])
  })
})
