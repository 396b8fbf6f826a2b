import { describe, expect, it } from 'vitest'
import { Certainty } from '../../../src/shared/model/formula.ts'
import { FORMULAS, formulaNamed } from '../../../src/shared/rules/scores/formulas.ts'
import { leastAnswered, SCORE_NAMES } from './every-score.ts'

describe('every formula', () => {
  it.each(FORMULAS.map((formula) => [formula.formula, formula] as const))(
    '%s has a version, words in both languages, an expression, a unit, a source and its certainty',
    (name, formula) => {
      expect(name).toMatch(/^[a-z][a-z0-9.-]*\.[a-z0-9]+$/)
      expect(formula.zh).toMatch(/\p{Script=Han}/u)
      for (const text of [formula.en, formula.expression, formula.unit, formula.source])
        expect(text.trim()).not.toBe('')
      expect(Certainty.safeParse(formula.certainty).success).toBe(true)
      expect(formulaNamed(name)).toBe(formula)
    },
  )
})

it('has a name of its own each, and a name that no version knows has no formula', () => {
  expect(new Set(FORMULAS.map(({ formula }) => formula)).size).toBe(FORMULAS.length)
  expect(formulaNamed('albi.v0')).toBeUndefined()
})

it('warns where a formula needs it, in both languages', () => {
  const cautions = FORMULAS.flatMap(({ caution }) => (caution ? [caution.en.trim(), caution.zh.trim()] : []))
  expect(cautions).not.toContain('')
  expect(formulaNamed('bclc2022.op1')?.caution?.zh).toContain('Child-Pugh')
})

it('lists every score that can be asked for', () => {
  const answered = SCORE_NAMES.map((name) => leastAnswered(name)['formula'] as string)
  expect(answered.filter((formula) => formulaNamed(formula) === undefined)).toEqual([])
})
