import { describe, expect, it } from 'vitest'
import { answerBodySurface, BodySurfaceInput } from '../../../src/shared/rules/scores/body-surface.ts'

const ask = (asked: Parameters<typeof BodySurfaceInput.parse>[0]) =>
  answerBodySurface(BodySurfaceInput.parse(asked))

describe('the worked values', () => {
  it.each([
    [170, 65, 1.751983, 1.75, 1.753598, 1.75],
    [160, 50, 1.490712, 1.49, 1.501121, 1.5],
    [180, 90, 2.12132, 2.12, 2.098901, 2.1],
    [155, 42, 1.344743, 1.34, 1.36219, 1.36],
    [175, 72.5, 1.877313, 1.88, 1.875912, 1.88],
    [190, 120, 2.516611, 2.52, 2.466691, 2.47],
  ])('%s cm and %s kg', (heightCm, weightKg, mosteller, shownMosteller, duBois, shownDuBois) => {
    const byMosteller = ask({ heightCm, weightKg })
    expect(byMosteller).toMatchObject({
      shown: shownMosteller,
      method: 'mosteller',
      formula: 'bsa-mosteller.v1',
    })
    expect(byMosteller.raw).toBeCloseTo(mosteller, 6)
    const byDuBois = ask({ heightCm, weightKg, method: 'dubois' })
    expect(byDuBois).toMatchObject({ shown: shownDuBois, method: 'dubois', formula: 'bsa-dubois.v1' })
    expect(byDuBois.raw).toBeCloseTo(duBois, 6)
  })
})

it.each([
  ['mosteller', 1.751983, '√(170 × 65 ÷ 3600) = 1.751983'],
  ['dubois', 1.753598, '0.007184 × 65^0.425 × 170^0.725 = 1.753598'],
] as const)('tells how %s came about', (method, raw, worked) => {
  const answer = ask({ heightCm: 170, weightKg: 65, method })
  expect(answer.raw).toBeCloseTo(raw, 6)
  expect(answer.explain).toMatchObject({
    formula: answer.formula,
    worked,
    inputs: [
      { name: 'heightCm', value: 170, unit: 'cm', points: null },
      { name: 'weightKg', value: 65, unit: 'kg', points: null },
    ],
    missing: [],
    certainty: 'K',
  })
})

it.each([
  [{ heightCm: 170 }, ['weightKg']],
  [{ weightKg: 65 }, ['heightCm']],
  [{}, ['heightCm', 'weightKg']],
])('gives no number for %j', (asked, missing) => {
  expect(ask(asked)).toMatchObject({ raw: null, shown: null, explain: { worked: null, missing } })
})

it.each([
  ['heightCm', 99.9, false],
  ['heightCm', 100, true],
  ['heightCm', 230, true],
  ['heightCm', 230.1, false],
  ['weightKg', 19.9, false],
  ['weightKg', 20, true],
  ['weightKg', 300, true],
  ['weightKg', 300.1, false],
])('takes %s %s: %s', (name, value, isTaken) => {
  expect(BodySurfaceInput.safeParse({ [name]: value }).success).toBe(isTaken)
})
