import { expect, it } from 'vitest'
import { answerPivkaBand, PivkaBandInput } from '../../../src/shared/rules/scores/pivka-band.ts'

const MAU_ML = "m[arb'U]/mL"
type Typed = readonly [value: number | null, unit: string, comparator?: '<' | '>' | null]
const pivka = ([value, unit, comparator = null]: Typed, upperLimit?: number) =>
  answerPivkaBand(PivkaBandInput.parse({ pivka: { value, unit, comparator }, upperLimit }))

it.each([
  [40, 1, false],
  [40.1, 1, true],
  [39.9, 1, false],
  [86, 2.15, true],
])('%s mAU/mL is %s times the usual limit; above it: %s', (value, shown, isAbove) => {
  expect(pivka([value, MAU_ML])).toMatchObject({ shown, isAbove, upperLimit: 40, formula: 'pivka-band.v1' })
})

it('takes the limit of the kit, in the unit of the kit', () => {
  expect(pivka([86, MAU_ML], 32)).toMatchObject({ raw: 2.6875, shown: 2.69, upperLimit: 32 })
  expect(pivka([7.5, 'ng/mL'], 7.5)).toMatchObject({ raw: 1, isAbove: false, upperLimit: 7.5 })
})

it('knows no usual limit in ng/mL, and converts nothing', () => {
  expect(pivka([86, 'ng/mL'])).toMatchObject({
    raw: null,
    shown: null,
    isAbove: null,
    upperLimit: null,
    explain: { worked: null, missing: ['upperLimit'] },
  })
})

it.each([
  ['<', 40, false],
  ['<', 41, null],
  ['>', 40, true],
  ['>', 39, null],
] as const)('a bound of %s %s is above the limit: %s', (comparator, value, isAbove) => {
  expect(pivka([value, MAU_ML, comparator])).toMatchObject({
    raw: null,
    isAbove,
    explain: {
      worked: null,
      missing: ['pivka'],
      inputs: [{ value: `${comparator} ${value}` }, { value: 40 }],
    },
  })
})

it('misses the value beside the limit where one is a bound and the other not known', () => {
  expect(pivka([400, 'ng/mL', '>'])).toMatchObject({
    raw: null,
    explain: { missing: ['pivka', 'upperLimit'] },
  })
})

it('tells how it came about', () => {
  expect(pivka([86, MAU_ML]).explain).toEqual({
    formula: 'pivka-band.v1',
    expression: 'PIVKA-II ÷ upper limit of the kit, both in the unit of the kit; above: > 1',
    worked: '86 ÷ 40 = 2.15',
    inputs: [
      { name: 'pivka', value: 86, unit: MAU_ML, points: null },
      { name: 'upperLimit', value: 40, unit: MAU_ML, points: null },
    ],
    missing: [],
    source: 'Usual upper limit of kits that report mAU/mL; the kit’s own limit counts',
    certainty: 'K',
  })
})

it('answers nothing of a value that is missing', () => {
  const missing = { raw: null, isAbove: null, upperLimit: 40, explain: { missing: ['pivka'] } }
  expect(pivka([null, MAU_ML])).toMatchObject(missing)
  expect(answerPivkaBand(PivkaBandInput.parse({}))).toMatchObject(missing)
})

it.each([
  [10_000_000, true],
  [10_000_001, false],
  [-1, false],
])('takes a value of %s: %s', (value, isTaken) => {
  expect(PivkaBandInput.safeParse({ pivka: { value, unit: MAU_ML } }).success).toBe(isTaken)
})

it.each([0, -1])('refuses a limit of %s', (upperLimit) => {
  expect(PivkaBandInput.safeParse({ upperLimit }).success).toBe(false)
})
