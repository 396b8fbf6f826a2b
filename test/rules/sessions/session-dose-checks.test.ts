import { describe, expect, it } from 'vitest'
import {
  emulsionRatio,
  judgeDosePair,
  judgeEmulsion,
  judgeIodizedOil,
} from '../../../src/shared/rules/sessions/session-dose-checks.ts'

describe('the emulsion, as worked', () => {
  it.each([
    [10, 5, '2.00', undefined],
    [10, 10, '1.00', undefined],
    [15, 5, '3.00', undefined],
    [4, 8, '0.50', 'below-usual'],
    [20, 4, '5.00', 'above-usual'],
    [20, 5, '4.00', undefined],
    [20.1, 5, '4.02', 'above-usual'],
    [9.9, 10, '0.99', 'below-usual'],
    [10, 0, undefined, undefined],
  ])('%s mL oil, %s mL aqueous drug are %s:1', (oilMl, aqueousMl, ratio, code) => {
    expect(emulsionRatio(oilMl, aqueousMl)?.toFixed(2)).toBe(ratio)
    expect(judgeEmulsion(oilMl, aqueousMl)?.code).toBe(code)
  })
  it('says the ratio', () => {
    expect(judgeEmulsion(4, 12)).toEqual({
      code: 'below-usual',
      severity: 'warn',
      field: 'emulsionRatio',
      value: 0.333333,
      limit: 1,
      unit: '1',
    })
  })
})

describe('DAP over reference air kerma, as worked', () => {
  it.each([
    [189, 1186, undefined],
    [238, 1400, undefined],
    [238, 14, 'above-usual'],
    [23_800, 1400, 'above-usual'],
    [60, 2500, undefined],
    [400, 1900, undefined],
    [60, 3000, undefined],
    [59.9, 3000, 'below-usual'],
    [600, 1000, undefined],
    [600.1, 1000, 'above-usual'],
    [600, 0, undefined],
  ])('%s Gy.cm2 and %s mGy', (dapGyCm2, airKermaMgy, code) => {
    expect(judgeDosePair(dapGyCm2, airKermaMgy)?.code).toBe(code)
  })
  it('says the field area', () => {
    expect(judgeDosePair(238, 14)).toEqual({
      code: 'above-usual',
      severity: 'warn',
      field: 'dapPerAirKermaCm2',
      value: 17_000,
      limit: 600,
      unit: 'cm2',
    })
  })
})

it('asks about iodized oil above 20 mL and again above 30 mL of a session', () => {
  const limits = [0.5, 1, 20, 20.1, 30, 30.1, 60, 60.1].map((sessionMl) => judgeIodizedOil(sessionMl)?.limit)
  expect(limits).toEqual([1, undefined, undefined, 20, 20, 30, 30, 60])
})
