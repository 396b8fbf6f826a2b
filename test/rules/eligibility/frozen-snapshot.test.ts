import { describe, expect, it } from 'vitest'
import { explainEligibility } from '../../../src/shared/rules/eligibility/eligibility-explanation.ts'
import {
  differenceOf,
  frozenJudgement,
  judgeFrozen,
} from '../../../src/shared/rules/eligibility/frozen-judgement.ts'
import type { Ruleset } from '../../../src/shared/rules/eligibility/ruleset-grammar.ts'

const ruleset: Ruleset = {
  id: 'own-rules',
  version: '1.0.0',
  status: 'draft',
  title: 'Own rules',
  conditions: [],
  indications: [{ id: 'I1', label: 'HCC', when: { in: ['diagnosis_hcc', ['confirmed']] } }],
  contraindications: [
    { id: 'C1', kind: 'absolute', label: 'Decompensated', when: { cmp: ['child_pugh', '>=', 10] } },
  ],
  advisories: [{ id: 'W1', label: 'ECOG', when: { cmp: ['ecog', '>', 0] } }],
}
const known = (name: string, value: unknown) => ({ name, value, status: 'known' })
const inputs = [
  known('diagnosis_hcc', 'confirmed'),
  known('bili', 20),
  known('alb', 38),
  known('inr', 1.1),
  known('pt_prolongation_s', 7),
  known('ascites', 'none'),
  known('he_grade', 0),
  known('ecog', 1),
  { name: 'n_tumours', value: 2, status: 'stale' },
]
const one = { low: 1, high: 1 }
const points = { bilirubin: one, albumin: one, coagulation: one, ascites: one, encephalopathy: one }
/** As the register keeps it: written out, so that a change of what is frozen shows. */
const body = {
  inputs,
  coagulation_variant: 'inr',
  derived: [
    {
      name: 'child_pugh',
      value: { low: 5, high: 5 },
      points,
      coag_variant: 'inr',
      formula_id: 'cp',
      formula_version: 'v1',
    },
    { name: 'bclc', value: 'C', formula_id: 'bclc2022', formula_version: 'op1' },
    {
      name: 'cnlc',
      value: ['IIIb', 'IIIa', 'none', 'Ia', 'Ib', 'IIa', 'IIb'],
      formula_id: 'cnlc',
      formula_version: 'v1',
    },
  ],
  rule_results: [
    {
      id: 'I1',
      kind: 'indication',
      result: true,
      downgrade: null,
      outcome: null,
      evidence: [{ name: 'diagnosis_hcc', value: 'confirmed' }],
    },
    {
      id: 'C1',
      kind: 'absolute',
      result: false,
      downgrade: null,
      outcome: 'absent',
      evidence: [{ name: 'child_pugh', value: { low: 5, high: 5 } }],
    },
    {
      id: 'W1',
      kind: 'advisory',
      result: true,
      downgrade: null,
      outcome: null,
      evidence: [{ name: 'ecog', value: 1 }],
    },
  ],
  verdict: 'ELIGIBLE',
  indications_fired: ['I1'],
  advisories: [{ id: 'W1' }],
}
const [childPugh, bclc, cnlc] = body.derived
const again = (changes: object = {}) => judgeFrozen({ ...body, ...changes }, ruleset)
function judged(changes: object = {}) {
  const answer = again(changes)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

it('freezes what the ruleset said, and gives it once more from the known inputs', () => {
  const { derived, rule_results, verdict, indications_fired } = body
  expect(frozenJudgement(judged())).toEqual({ derived, rule_results, verdict, indications_fired })
  const { name, value } = { name: 'n_tumours', value: 2 }
  const facts = Object.fromEntries(inputs.map((input) => [input.name, input.value]))
  expect(judged()).toEqual(explainEligibility(ruleset, { ...facts, [name]: null, coag_variant: 'inr' }))
  expect(judged({ inputs: [...inputs, known(name, value)] })).toEqual(
    explainEligibility(ruleset, { ...facts, coag_variant: 'inr' }),
  )
})

describe('the coagulation test that Child-Pugh takes', () => {
  const scored = (coag_variant: unknown) => ({ derived: [bclc, { ...childPugh, coag_variant }] })
  it.each<[string, object, string, number]>([
    ['as frozen', { coagulation_variant: 'pt' }, 'pt', 7],
    ['as frozen, whatever was scored', { coagulation_variant: 'inr', ...scored('pt') }, 'inr', 5],
    [
      'as scored, where the choice was not frozen yet',
      { coagulation_variant: undefined, ...scored('pt') },
      'pt',
      7,
    ],
    ['INR, where neither was', { coagulation_variant: undefined, ...scored(null) }, 'inr', 5],
    ['INR, where nothing was scored', { coagulation_variant: undefined, derived: [] }, 'inr', 5],
  ])('is %s', (_, changes, variant, low) => {
    expect(judged(changes).childPughScore).toMatchObject({ coagVariant: variant, low })
  })
})

describe('a snapshot that cannot be read', () => {
  it.each<[string, object]>([
    ...Object.keys(body)
      .filter((name) => name !== 'coagulation_variant')
      .map((name): [string, object] => [`without ${name}`, { [name]: undefined }]),
    ['of an unknown coagulation test', { coagulation_variant: 'aptt' }],
    ['scored by one', { derived: [{ ...childPugh, coag_variant: 'aptt' }] }],
    ['with a score without a name', { derived: [{ ...childPugh, name: undefined }] }],
    ['with a score without a formula', { derived: [{ ...childPugh, formula_id: undefined }] }],
    ['with a score without a version', { derived: [{ ...childPugh, formula_version: undefined }] }],
    ['with an input without a name', { inputs: [{ value: 1, status: 'known' }] }],
    ['with an input without a value', { inputs: [{ name: 'ecog', status: 'known' }] }],
    ['with an input without a status', { inputs: [{ name: 'ecog', value: 1 }] }],
    ['with indications that are no names', { indications_fired: [1] }],
    ['with an advisory without a name', { advisories: [{}] }],
    ['with a verdict that is no word', { verdict: 1 }],
    ['with a fact that nobody knows', { inputs: [known('mood', 1)] }],
    ['with a name that every object has', { inputs: [known('toString', 1)] }],
    ['with a word for a number', { inputs: [...inputs, known('wbc', 'low')] }],
    ['with a word out of nowhere', { inputs: [known('infection', 'severe')] }],
  ])('%s', (_, changes) => expect(again(changes)).toEqual({ ok: false, error: { code: 'unreadable' } }))

  it.each<[string, object]>([
    ['with a value below the limits of today', { inputs: [...inputs, known('wbc', 0)] }],
    ['with a value above them', { inputs: [...inputs, known('ecog', 5)] }],
    [
      'with what no rule reads any more, where it was not known',
      { inputs: [{ name: 'mood', value: 1, status: 'unknown' }] },
    ],
    ['with more than is read', { engine: { version: '1' }, advisories: [{ id: 'W1', label: 'ECOG' }] }],
  ])('but one %s can', (_, changes) => expect(again(changes)).toMatchObject({ ok: true }))
})

describe('a snapshot against what is judged again', () => {
  it.each<[string, object, 'verdict' | 'rules' | null]>([
    ['the same', {}, null],
    ['another verdict', { verdict: 'RELATIVE' }, 'verdict'],
    ['another verdict and other rules', { verdict: 'RELATIVE', rule_results: [] }, 'verdict'],
    ['another result', { rule_results: [{ ...body.rule_results[0], result: false }] }, 'rules'],
    ['another order', { rule_results: body.rule_results.toReversed() }, 'rules'],
    ['another indication', { indications_fired: ['I2'] }, 'rules'],
    ['no advisory', { advisories: [] }, 'rules'],
    ['another advisory', { advisories: [{ id: 'W2' }] }, 'rules'],
    ['an advisory with its words', { advisories: [{ id: 'W1', label: 'ECOG' }] }, null],
    ['another score', { derived: [{ ...childPugh, value: { low: 5, high: 6 } }, bclc, cnlc] }, 'rules'],
    ['another stage', { derived: [childPugh, { ...bclc, value: 'B' }, cnlc] }, 'rules'],
    ['a stage not frozen yet', { derived: [childPugh, cnlc] }, null],
    ['no scores', { derived: [] }, null],
    [
      'a score by an older version of its formula',
      { derived: [{ ...childPugh, value: 6, formula_version: 'v0' }, bclc, cnlc] },
      null,
    ],
    [
      'a score by another formula',
      { derived: [{ ...childPugh, value: 6, formula_id: 'child' }, bclc, cnlc] },
      null,
    ],
  ])('%s', (_, changes, difference) =>
    expect(differenceOf({ ...body, ...changes }, judged())).toBe(difference),
  )
})
