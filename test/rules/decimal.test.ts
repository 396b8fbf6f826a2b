import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  roundHalfAway,
  subtractDecimals,
  sumOf,
  toNumber,
} from '../../src/shared/kit/decimal.ts'

describe('what was typed stays what it is', () => {
  it.each([
    [0.1, '0.1'],
    [-2.5955, '-2.5955'],
    [459000, '459000'],
    [1e-7, '0.0000001'],
    [1e21, '1000000000000000000000'],
    ['3.0', '3.0'],
    ['+0.50', '0.50'],
    [-0.05, '-0.05'],
  ])('%s', (value, text) => expect(decimalText(decimal(value))).toBe(text))

  it.each([Number.NaN, Number.POSITIVE_INFINITY, '', '1,5', '.5', '0x10'])('refuses %s', (value) => {
    expect(() => decimal(value)).toThrow(RangeError)
  })
})

it('computes without binary drift', () => {
  expect(decimalText(addDecimals(decimal(0.1), decimal(0.2)))).toBe('0.3')
  expect(decimalText(subtractDecimals(decimal(60), decimal(42.6)))).toBe('17.4')
  expect(decimalText(multiplyDecimals(decimal(14.1), decimal(0.7)))).toBe('9.87')
  expect(sumOf([12.3, 4.4, 3.3, 0.1, 0.2])).toBe(20.3)
  expect(sumOf([])).toBe(0)
})

it('orders decimals of different lengths', () => {
  expect(compareDecimals(decimal('3.0'), decimal(3))).toBe(0)
  expect(compareDecimals(decimal(2.99), decimal(3))).toBe(-1)
  expect(compareDecimals(decimal(-1), decimal('-1.01'))).toBe(1)
})

describe('rounds half away from zero', () => {
  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [2.4999, 0, 2],
    [-2.5955, 2, -2.6],
    [1.005, 2, 1.01],
    [-28.75, 1, -28.8],
    [-68.75, 1, -68.8],
    [0.04, 1, 0],
    [7, 2, 7],
  ])('%s to %i places is %s', (value, places, rounded) => expect(roundHalfAway(value, places)).toBe(rounded))

  it('in quotients too', () => {
    const quotient = (a: number, b: number, places: number) =>
      toNumber(divideDecimals(decimal(a), decimal(b), places))
    expect([quotient(1, 8, 2), quotient(-1, 8, 2), quotient(2, 3, 4), quotient(0.001, 0.02, 1)]).toEqual([
      0.13, -0.13, 0.6667, 0.1,
    ])
    expect(() => quotient(1, 0, 2)).toThrow(RangeError)
  })
})

it('agrees with whole-number arithmetic on hundredths', () => {
  const hundredths = fc.integer({ min: -1e9, max: 1e9 })
  fc.assert(
    fc.property(hundredths, hundredths, (a, b) => {
      const [x, y] = [decimal(a / 100), decimal(b / 100)]
      expect(toNumber(addDecimals(x, y))).toBe((a + b) / 100)
      expect(compareDecimals(x, y)).toBe(Math.sign(a - b))
    }),
  )
})
