import { expect, it } from 'vitest'
import { AfpBandInput, answerAfpBand } from '../../../src/shared/rules/scores/afp-band.ts'

const band = (value: number | null, unit: string, comparator: '<' | '>' | null = null) =>
  answerAfpBand(AfpBandInput.parse({ afp: { value, unit, comparator } }))

it.each([
  [20, 'ng/mL', 20, '<=20'],
  [400, 'ug/L', 400, '200-400'],
  [100, '[IU]/mL', 121, '>20 and <200'],
  [330.6, '[IU]/mL', 400.026, '>400'],
  [200, 'ng/mL', 200, '200-400'],
  [50, 'k[IU]/L', 60.5, '>20 and <200'],
  [20.1, 'ng/mL', 20.1, '>20 and <200'],
  [199.9, 'ng/mL', 199.9, '>20 and <200'],
  [400.1, 'ng/mL', 400.1, '>400'],
  [0, 'ng/mL', 0, '<=20'],
])('%s %s is %s ng/mL, band %s', (value, unit, ngMl, name) => {
  expect(band(value, unit)).toMatchObject({ raw: ngMl, shown: ngMl, band: name, formula: 'afp-band.v1' })
})

it('shows three decimals', () => {
  expect(band(1.2345, '[IU]/mL')).toMatchObject({ raw: 1.493745, shown: 1.494 })
})

it.each([
  ['<', 20, '<=20'],
  ['<', 21, null],
  ['<', 200, null],
  ['>', 400, '>400'],
  ['>', 399, null],
  ['>', 20, null],
] as const)('a bound of %s %s ng/mL lies in %s', (comparator, value, name) => {
  expect(band(value, 'ng/mL', comparator)).toMatchObject({
    raw: null,
    shown: null,
    band: name,
    explain: { worked: null, missing: ['afp'] },
  })
})

it('tells how it came about', () => {
  expect(band(330.6, '[IU]/mL').explain).toEqual({
    formula: 'afp-band.v1',
    expression: 'AFP in ng/mL (1 IU/mL = 1.21 ng/mL): ≤ 20; > 20 to < 200; 200 to 400; > 400',
    worked: '330.6 [IU]/mL = 400.026 ng/mL',
    inputs: [{ name: 'afp', value: 330.6, unit: '[IU]/mL', points: null }],
    missing: [],
    source: 'Usual upper limit 20; 200: ABCR and ALBI-TAE; 400: Chinese diagnostic limit and HAP',
    certainty: 'D',
  })
})

it('has no band for an AFP that is missing', () => {
  expect(band(null, 'ng/mL')).toMatchObject({
    raw: null,
    shown: null,
    band: null,
    explain: { missing: ['afp'] },
  })
})
