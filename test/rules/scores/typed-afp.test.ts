import { describe, expect, it } from 'vitest'
import {
  AFP_UNITS,
  afpInput,
  afpNgMl,
  afpReaches,
  TypedAfp,
} from '../../../src/shared/rules/scores/typed-afp.ts'

const afp = (
  value: number,
  unit: (typeof AFP_UNITS)[number] = 'ng/mL',
  comparator: '<' | '>' | null = null,
) => ({ value, comparator, unit }) as const

it.each([
  [20, 'ng/mL', 20],
  [400, 'ug/L', 400],
  [100, '[IU]/mL', 121],
  [330.6, '[IU]/mL', 400.026],
  [50, 'k[IU]/L', 60.5],
] as const)('%s %s is %s ng/mL', (value, unit, ngMl) => {
  expect(afpNgMl(afp(value, unit))).toBe(ngMl)
  expect(afpNgMl(afp(value, unit, '>'))).toBe(ngMl)
})

describe('whether it reaches 400 ng/mL', () => {
  it.each([
    [null, 399.9, false, false],
    [null, 400, false, true],
    [null, 400.1, true, true],
    ['>', 399.9, 'unknown', 'unknown'],
    ['>', 400, true, true],
    ['>', 400.1, true, true],
    ['<', 399.9, false, false],
    ['<', 400, false, false],
    ['<', 400.1, 'unknown', 'unknown'],
  ] as const)('%s %s: above %s, at or above %s', (comparator, value, above, atOrAbove) => {
    const typed = afp(value, 'ng/mL', comparator)
    expect([afpReaches(typed, '>', 400), afpReaches(typed, '>=', 400)]).toEqual([above, atOrAbove])
  })

  it('is not known of an AFP that is missing', () => {
    expect([afpNgMl(null), afpReaches(null, '>', 400), afpInput(null)]).toEqual([
      null,
      'unknown',
      { name: 'afp', value: null, unit: 'ng/mL', points: null },
    ])
  })
})

it('is listed as it was typed', () => {
  expect(afpInput(afp(330, '[IU]/mL'))).toEqual({ name: 'afp', value: 330, unit: '[IU]/mL', points: null })
  expect(afpInput(afp(60_500, 'ng/mL', '>'), 1)).toEqual({
    name: 'afp',
    value: '> 60500',
    unit: 'ng/mL',
    points: 1,
  })
})

describe('as read from outside', () => {
  const read = (typed: unknown) => {
    const parsed = TypedAfp.safeParse(typed)
    return parsed.success ? parsed.data : parsed.error.issues.map(({ code, path }) => [code, path.join('.')])
  }

  it('counts as missing when it is null, has no value or is left out', () => {
    expect([undefined, null, { value: null, unit: 'ng/mL' }].map(read)).toEqual([null, null, null])
  })
  it('has no comparator unless one is given, and reads either Greek mu', () => {
    expect(read({ value: 400, unit: '\u00b5g/L' })).toEqual(afp(400, 'ug/L'))
    expect(read({ value: 400, comparator: '>', unit: '\u03bcg/L' })).toEqual(afp(400, 'ug/L', '>'))
    expect(read({ value: 400, comparator: '>=', unit: 'ng/mL' })).toEqual([['invalid_value', 'comparator']])
    expect(read({ value: 400, unit: 'mg/L' })).toEqual([['invalid_value', 'unit']])
  })
  it.each(AFP_UNITS)('in %s is taken from 0 to 10 million and refused beyond', (unit) => {
    expect([0, 10_000_000].map((value) => read({ value, unit }))).toEqual([
      afp(0, unit),
      afp(10_000_000, unit),
    ])
    expect(read({ value: -0.1, unit })).toEqual([['too_small', 'value']])
    expect(read({ value: 10_000_001, unit })).toEqual([['too_big', 'value']])
  })
})
