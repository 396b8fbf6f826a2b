import { expect, it } from 'vitest'
import { answerSnacor, SnacorInput } from '../../../src/shared/rules/scores/snacor.ts'

type Asked = Parameters<typeof SnacorInput.parse>[0]
const snacor = (asked: Asked) => answerSnacor(SnacorInput.parse(asked))
const row = (
  largestCm: number,
  nodules: number,
  afp: number,
  childPughClass: 'A' | 'B',
  response: boolean,
) => ({
  largestCm,
  nodules,
  afp: { value: afp, unit: 'ng/mL' },
  childPughClass,
  radiologicalResponse: response,
})

it.each([
  [4.9, 3, 399, 'A', true, 0, 'low'],
  [5, 4, 400, 'B', false, 10, 'high'],
  [6, 2, 100, 'A', false, 4, 'intermediate'],
  [3, 5, 50, 'B', true, 3, 'intermediate'],
  [8, 1, 800, 'A', true, 4, 'intermediate'],
  [2, 1, 10, 'A', false, 3, 'intermediate'],
  // Each item alone, at its limit and one step below.
  [5, 3, 399.9, 'A', true, 1, 'low'],
  [4.9, 4, 399.9, 'A', true, 2, 'low'],
  [4.9, 3, 400, 'A', true, 3, 'intermediate'],
  [5.1, 5, 400.1, 'B', true, 7, 'high'],
  [4.9, 4, 400, 'B', true, 6, 'intermediate'],
] as const)('%s cm, %s nodules, AFP %s, class %s, response %s: SNACOR %s, %s', (...cells) => {
  const [largest, nodules, afp, childPugh, response, score, group] = cells
  expect(snacor(row(largest, nodules, afp, childPugh, response))).toMatchObject({
    raw: score,
    shown: score,
    group,
    possible: [group],
  })
})

it('tells how it came about', () => {
  expect(snacor(row(5, 4, 100, 'B', false))).toEqual({
    raw: 7,
    shown: 7,
    group: 'high',
    possible: ['high'],
    formula: 'snacor.v1',
    explain: {
      formula: 'snacor.v1',
      expression:
        'SNACOR = largest ≥ 5 cm: 1; number ≥ 4: 2; AFP ≥ 400 ng/mL: 3; Child-Pugh B: 1; no objective response: 3',
      worked: '1 + 2 + 0 + 1 + 3 = 7',
      inputs: [
        { name: 'largestCm', value: 5, unit: 'cm', points: 1 },
        { name: 'nodules', value: 4, unit: null, points: 2 },
        { name: 'afp', value: 100, unit: 'ng/mL', points: 0 },
        { name: 'childPughClass', value: 'B', unit: null, points: 1 },
        { name: 'radiologicalResponse', value: false, unit: null, points: 3 },
      ],
      missing: [],
      source: 'Kim 2016; external validation: BMC Cancer 2018;18:489',
      certainty: 'K',
    },
  })
})

const WHOLE = row(5, 4, 400, 'B', true)
it.each([
  ['largestCm', { low: 0, high: 1 }, ['intermediate', 'high']],
  ['nodules', { low: 0, high: 2 }, ['intermediate', 'high']],
  ['afp', { low: 0, high: 3 }, ['intermediate', 'high']],
  ['childPughClass', { low: 0, high: 1 }, ['intermediate', 'high']],
  ['radiologicalResponse', { low: 0, high: 3 }, ['high']],
] as const)('without %s gives no number, and the group if certain', (name, points, possible) => {
  const answer = snacor({ ...WHOLE, [name]: undefined })
  expect(answer).toMatchObject({
    raw: null,
    shown: null,
    group: possible.length === 1 ? possible[0] : null,
    possible,
    explain: { worked: null, missing: [name] },
  })
  expect(answer.explain.inputs.find((input) => input.name === name)?.points).toEqual(points)
})

it.each([
  ['<', 400, 4],
  ['>', 400, 7],
  ['<', 401, null],
  ['>', 399, null],
] as const)('lets an AFP of %s %s decide only if it can: %s', (comparator, value, raw) => {
  expect(snacor({ ...WHOLE, afp: { value, comparator, unit: 'ng/mL' } })).toMatchObject({
    raw,
    explain: { missing: raw === null ? ['afp'] : [] },
  })
})

it.each([
  ['numberIsMinimum', 'nodules', 3, null],
  ['numberIsMinimum', 'nodules', 4, 7],
  ['numberIsMinimum', 'nodules', 5, 7],
  ['largestIsMinimum', 'largestCm', 4.9, null],
  ['largestIsMinimum', 'largestCm', 5, 7],
  ['largestIsMinimum', 'largestCm', 5.1, 7],
] as const)(
  'lets a lower bound (%s) decide only if it can: %s from %s scores %s',
  (flag, name, value, raw) => {
    const { raw: found, explain } = snacor({ ...WHOLE, [flag]: true, [name]: value })
    expect([found, explain.missing]).toEqual([raw, raw === null ? [name] : []])
    expect(explain.inputs.find((input) => input.name === name)?.value).toBe(`≥ ${value}`)
  },
)

it('has nothing to bound where neither size nor number is known', () => {
  const nothing = { ...WHOLE, largestCm: null, nodules: null, largestIsMinimum: true, numberIsMinimum: true }
  expect(snacor(nothing).explain).toMatchObject({
    missing: ['largestCm', 'nodules'],
    inputs: [{ value: null }, { value: null }, {}, {}, {}],
  })
})
