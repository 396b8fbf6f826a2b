import { describe, expect, it } from 'vitest'
import { compareInterval } from '../../src/shared/rules/interval.ts'
import { allOf, anyOf, notOf } from '../../src/shared/rules/three-valued.ts'

const values = [true, false, 'unknown'] as const

describe('Kleene’s tables', () => {
  it.each([
    [true, [true, false, 'unknown'], [true, true, true]],
    [false, [false, false, false], [true, false, 'unknown']],
    ['unknown', ['unknown', false, 'unknown'], [true, 'unknown', 'unknown']],
  ] as const)('%s with true, false, unknown', (left, and, or) => {
    expect(values.map((right) => allOf([left, right]))).toEqual(and)
    expect(values.map((right) => anyOf([left, right]))).toEqual(or)
  })
  it('negates what is known', () => expect(values.map(notOf)).toEqual([false, true, 'unknown']))
})

describe('an interval of 5 to 7', () => {
  it.each([
    ['<', [false, 'unknown', 'unknown', true]],
    ['<=', ['unknown', 'unknown', true, true]],
    ['>', ['unknown', 'unknown', false, false]],
    ['>=', [true, 'unknown', 'unknown', false]],
    ['==', ['unknown', 'unknown', 'unknown', false]],
    ['!=', ['unknown', 'unknown', 'unknown', true]],
  ] as const)('%s 5, 6, 7, 8', (comparison, expected) => {
    const judged = [5, 6, 7, 8].map((constant) => compareInterval({ low: 5, high: 7 }, comparison, constant))
    expect(judged).toEqual(expected)
  })
  it('is known where both ends are one number', () => {
    const ten = { low: 10, high: 10 }
    expect([compareInterval(ten, '==', 10), compareInterval(ten, '!=', 10)]).toEqual([true, false])
  })
})
