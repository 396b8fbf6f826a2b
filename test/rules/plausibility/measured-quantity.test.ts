import { expect, it } from 'vitest'
import { inputIssues } from '../../../src/shared/kit/input-issues.ts'
import { measuredNumber, measuredQuantity } from '../../../src/shared/rules/plausibility/measured-quantity.ts'

const Albumin = measuredQuantity('albumin', ['g/L', 'g/dL'])

it.each([
  [
    { value: 38, unit: 'g/L' },
    { value: 38, unit: 'g/L' },
  ],
  [
    { value: 5, unit: 'g/L' },
    { value: 5, unit: 'g/L' },
  ],
  [
    { value: 80, unit: 'g/L' },
    { value: 80, unit: 'g/L' },
  ],
  [
    { value: 8, unit: 'g/dL' },
    { value: 8, unit: 'g/dL' },
  ],
  [{ value: null, unit: 'g/L' }, null],
  [null, null],
  [undefined, null],
])('takes %j as %j', (typed, quantity) => {
  expect(Albumin.parse(typed)).toEqual(quantity)
})

it('reads a unit with either Greek letter that keyboards write for micro', () => {
  const Bilirubin = measuredQuantity('bilirubin', ['umol/L'])
  expect(Bilirubin.parse({ value: 17, unit: '\u00b5mol/L' })).toEqual({ value: 17, unit: 'umol/L' })
  expect(Bilirubin.parse({ value: 17, unit: '\u03bcmol/L' })).toEqual({ value: 17, unit: 'umol/L' })
})

it.each([
  [
    { value: 4.9, unit: 'g/L' },
    { path: 'value', code: 'too_small', value: 4.9, limit: 5, unit: 'g/L' },
  ],
  [
    { value: 80.1, unit: 'g/L' },
    { path: 'value', code: 'too_big', value: 80.1, limit: 80, unit: 'g/L' },
  ],
  [
    { value: 38, unit: 'g/dL' },
    { path: 'value', code: 'too_big', value: 38, limit: 8, unit: 'g/dL' },
  ],
])('refuses %j, naming the limit of that unit', (typed, issue) => {
  const { error } = Albumin.safeParse(typed)
  expect(error?.issues).toMatchObject([{ origin: 'number', inclusive: true }])
  expect(error && inputIssues(error, Albumin, typed)).toMatchObject([issue])
})

it.each([{ value: 38, unit: 'mg/dL' }, { value: 38, unit: 7 }, { value: 38 }, { value: '38', unit: 'g/L' }])(
  'refuses %j',
  (typed) => expect(Albumin.safeParse(typed).success).toBe(false),
)

it('takes a value of one unit as a bare number, within the limits of that unit', () => {
  const Inr = measuredNumber('inr', '1')
  expect([0.4, 0.5, 20, 20.1].map((inr) => Inr.safeParse(inr).success)).toEqual([false, true, true, false])
  expect([Inr.parse(null), Inr.parse(undefined)]).toEqual([null, undefined])
  const platelets = measuredNumber('platelets', '10*9/L')
  const { error } = platelets.safeParse(459_000)
  expect(error && inputIssues(error, platelets, 459_000)).toMatchObject([{ limit: 2000, unit: '10*9/L' }])
})
