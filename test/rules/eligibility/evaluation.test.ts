import { describe, expect, it } from 'vitest'
import { deriveFacts } from '../../../src/shared/rules/eligibility/derived-facts.ts'
import { Evaluation } from '../../../src/shared/rules/eligibility/evaluate.ts'
import type { Facts } from '../../../src/shared/rules/eligibility/facts.ts'
import type { Expression } from '../../../src/shared/rules/eligibility/ruleset-grammar.ts'
import { infected, leukopenia, OWN_RULESET } from './own-ruleset.ts'

const evaluation = (facts: Facts) => new Evaluation(OWN_RULESET, deriveFacts(facts))

/** One nodule of unknown size in a well patient: BCLC 0 or A. */
const unmeasured: Facts = {
  n_tumours: 1,
  ecog: 0,
  mvi: false,
  distant_mets: 'none',
  bili: 20,
  alb: 38,
  inr: 1,
  ascites: 'none',
  he_grade: 0,
}

describe('an expression', () => {
  it.each<[Expression, Facts, boolean | 'unknown', string[], string[]]>([
    [leukopenia, { wbc: 2.9 }, true, ['wbc'], []],
    [leukopenia, { wbc: 3 }, false, ['wbc'], []],
    [leukopenia, {}, 'unknown', ['wbc'], ['wbc']],
    [infected, { infection: 'none' }, false, ['infection'], []],
    [infected, {}, 'unknown', ['infection'], ['infection']],
    [{ ref: 'LOW' }, {}, 'unknown', ['wbc'], ['wbc']],
    [{ not: { ref: 'LOW' } }, { wbc: 3 }, true, ['wbc'], []],
    [{ not: { ref: 'LOW' } }, {}, 'unknown', ['wbc'], ['wbc']],
    // A part that is settled asks for nothing, and a name is listed once.
    [
      { all: [leukopenia, infected, { ref: 'LOW' }] },
      { infection: 'active_treatable' },
      'unknown',
      ['wbc', 'infection'],
      ['wbc'],
    ],
    [{ all: [leukopenia, infected] }, { infection: 'none' }, false, ['wbc', 'infection'], []],
    [
      { any: [leukopenia, infected, { ref: 'LOW' }] },
      { infection: 'none' },
      'unknown',
      ['wbc', 'infection'],
      ['wbc'],
    ],
    [{ any: [leukopenia, infected] }, { wbc: 2 }, true, ['wbc', 'infection'], []],
    [{ any: [{ not: infected }, leukopenia] }, {}, 'unknown', ['infection', 'wbc'], ['infection', 'wbc']],
    [{ cmp: ['cachexia', '==', true] }, { cachexia: true }, true, ['cachexia'], []],
    [{ cmp: ['cachexia', '==', true] }, { cachexia: false }, false, ['cachexia'], []],
    [{ cmp: ['cachexia', '!=', true] }, { cachexia: true }, false, ['cachexia'], []],
    [{ cmp: ['cachexia', '!=', true] }, { cachexia: false }, true, ['cachexia'], []],
    [{ cmp: ['cachexia', '==', false] }, {}, 'unknown', ['cachexia'], ['cachexia']],
    [
      { cmp: ['tumour_share_pct', '>=', 70] },
      { tumour_share_pct: { low: 60, high: 80 } },
      'unknown',
      ['tumour_share_pct'],
      ['tumour_share_pct'],
    ],
    // One of several stages that remain possible.
    [{ in: ['bclc', ['B', 'C']] }, unmeasured, false, ['bclc'], []],
    [{ in: ['bclc', ['A']] }, unmeasured, 'unknown', ['bclc'], ['max_diam_cm']],
    [{ in: ['bclc', ['0', 'A']] }, unmeasured, true, ['bclc'], []],
  ])('%j of %j is %s', (expression, facts, result, inputs, missing) => {
    const read = evaluation(facts)
    expect([read.judge(expression), read.inputs(expression), read.missing(expression)]).toEqual([
      result,
      inputs,
      missing,
    ])
  })

  it.each<[Expression, string]>([
    [{ ref: 'NONE' }, 'no condition NONE'],
    [{ cmp: ['mood', '==', true] }, 'no rule input mood'],
    [{ cmp: ['wbc', '==', true] }, 'wbc cannot be compared with boolean'],
    [{ cmp: ['infection', '==', 1] }, 'infection cannot be compared with number'],
    [{ in: ['wbc', ['3']] }, 'wbc is not a choice'],
  ])('%j is a defect of whoever let it through: %s', (expression, message) => {
    expect(() => evaluation({ wbc: 3, infection: 'none' }).judge(expression)).toThrow(new Error(message))
  })
})

it('follows conditions that refer to one another twice each without walking every way through them', () => {
  const both = (id: string): Expression => ({ all: [{ ref: id }, { ref: id }] })
  const conditions = Array.from({ length: 60 }, (_, at) => ({
    id: `S${at + 1}`,
    label: `step ${at + 1}`,
    when: at === 0 ? leukopenia : both(`S${at}`),
  }))
  const read = new Evaluation({ ...OWN_RULESET, conditions }, deriveFacts({}))
  expect([read.judge(both('S60')), read.inputs(both('S60')), read.missing(both('S60'))]).toEqual([
    'unknown',
    ['wbc'],
    ['wbc'],
  ])
})
