import { describe, expect, it } from 'vitest'
import {
  EligibilityExplanation,
  explainEligibility,
} from '../../../src/shared/rules/eligibility/eligibility-explanation.ts'
import { Judgement } from '../../../src/shared/model/snapshot.ts'
import { judgeEligibility } from '../../../src/shared/rules/eligibility/eligibility.ts'
import { RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import { gateFor, OVERRIDE_REASONS, strictestGate } from '../../../src/shared/rules/eligibility/verdict.ts'
import { OverrideCode } from '../../../src/shared/model/session.ts'
import { ELIGIBILITY_CASES, factsOf } from './eligibility-cases.ts'

const explain = (changes: object, id: keyof typeof RULESETS = 'cn-moh-2011') =>
  explainEligibility(RULESETS[id], factsOf(changes))
const ruleOf = (explanation: EligibilityExplanation, id: string) =>
  explanation.rules.find((rule) => rule.id === id)

it('agrees with the plain judgement and its own schema in every worked case', () => {
  for (const row of ELIGIBILITY_CASES)
    for (const ruleset of Object.values(RULESETS)) {
      const facts = factsOf(row.set)
      const explanation = EligibilityExplanation.parse(explainEligibility(ruleset, facts))
      const judged = Judgement.parse(judgeEligibility(ruleset, facts))
      expect(explanation).toMatchObject(judged)
      const unsettled = explanation.rules.filter(
        (rule) => rule.result === 'unknown' && rule.missing.length === 0,
      )
      expect(unsettled).toEqual([])
    }
})

describe('what an undecided rule waits for', () => {
  it.each([
    ['T06 no tumour share', { tumour_share_pct: null }, 'C7', ['tumour_share_pct']],
    ['T10 no INR', { inr: null }, 'C2', ['inr']],
    ['no coagulation either', { inr: null, coagulation: null }, 'C2', ['coagulation', 'inr']],
    ['T13 no albumin', { alb: null, bili: 60, inr: 1.8, ascites: 'mild' }, 'C1', ['alb']],
    ['T14 step down waits for encephalopathy', { tumour_share_pct: 75, he_grade: null }, 'C7', ['he_grade']],
    [
      'T19 no collaterals',
      { pv_main: 'complete', pv_cause: 'tumour', pv_collaterals: null, mvi: true },
      'C3',
      ['pv_collaterals'],
    ],
    ['T33 no cause', { wbc: 2.5 }, 'C8a', ['wbc_cause']],
    ['T39 no count: the cause is not asked yet', { wbc: null }, 'C8a', ['wbc']],
    ['T43 no ECOG', { ecog: null }, 'I1', ['ecog']],
    ['T51 no diagnosis', { diagnosis_hcc: null }, 'I1', ['diagnosis_hcc']],
  ])('%s', (_name, changes, id, missing) => {
    const explanation = explain(changes)
    expect(ruleOf(explanation, id)?.missing).toEqual(missing)
    expect(explanation.missing).toEqual(expect.arrayContaining(missing))
  })
  it('asks for what would settle a stage, and nothing else', () => {
    const stage = (changes: object) => ruleOf(explain(changes, 'west-bclc-2022'), 'B1')?.missing
    expect(stage({ n_tumours: 3, max_diam_cm: null, sum_diam_cm: null })).toEqual(['max_diam_cm'])
    expect(stage({ ecog: null, n_tumours: 4 })).toEqual(['ecog'])
    expect(stage({ mvi: null, distant_mets: null })).toEqual(['distant_mets', 'mvi'])
  })
})

describe('what a rule shows', () => {
  it('shows the inputs it read with their values', () => {
    expect(ruleOf(explain({ wbc: 2.5, wbc_cause: 'hypersplenism' }), 'C8a')).toMatchObject({
      kind: 'absolute',
      result: true,
      downgrade: true,
      outcome: 'relative',
      label: 'WBC < 3.0 x10^9/L',
      technique: 'record cause; differs from leukopenia after chemotherapy',
      evidence: [
        { name: 'wbc', value: 2.5 },
        { name: 'wbc_cause', value: 'hypersplenism' },
      ],
    })
  })
  it('shows a typed unit', () => {
    const explanation = explain({ creatinine_umol_L: null, creatinine_mg_dl: 2.1 }, 'cn-nhc-2022')
    expect(ruleOf(explanation, 'K9')?.evidence[0]).toEqual({
      name: 'creatinine_umol_L',
      value: 2.1,
      unit: 'mg/dL',
    })
  })
  it('gives no technique where the contraindication stays absolute', () => {
    const stays = ruleOf(explain({ wbc: 2.5, wbc_cause: 'chemotherapy' }), 'C8a')
    expect(stays).toMatchObject({ downgrade: false, outcome: 'absolute', technique: null })
  })
  it('names every sub-item that is true', () => {
    const holds = explain({}).rules.filter((rule) => rule.kind === 'condition' && rule.result === true)
    expect(holds.map((rule) => rule.id)).toEqual(['G0', 'G1', 'I1.2', 'I1.3', 'I1.5', 'LFN'])
  })
})

describe('the gate', () => {
  it.each([
    ['ELIGIBLE', 'open'],
    ['RELATIVE', 'reason'],
    ['ABSOLUTE', 'override'],
    ['INSUFFICIENT', 'override'],
    ['NO_INDICATION', 'override'],
  ] as const)('%s: %s', (verdict, gate) => expect(gateFor(verdict)).toBe(gate))
  it('is the strictest of the rulesets judged together', () => {
    expect(strictestGate(['ELIGIBLE', 'RELATIVE'])).toBe('reason')
    expect(strictestGate(['INSUFFICIENT', 'ELIGIBLE', 'RELATIVE'])).toBe('override')
  })
  it('has words for every override reason', () => {
    expect(OVERRIDE_REASONS.map(({ code }) => code)).toEqual(OverrideCode.options)
  })
})
