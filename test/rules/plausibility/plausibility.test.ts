import { describe, expect, it } from 'vitest'
import { DRUGS } from '../../../src/shared/model/agent.ts'
import { LABS } from '../../../src/shared/model/lab.ts'
import {
  hardLimits,
  judgeRange,
  RANGES,
  rangeOf,
} from '../../../src/shared/rules/plausibility/plausibility.ts'
import {
  judgeDosePair,
  judgeEmulsion,
  judgeIodizedOil,
} from '../../../src/shared/rules/sessions/session-dose-checks.ts'

describe('the ranges as specified', () => {
  it.each([
    ['age', 'a', [18, 90], [0, 115]],
    ['heightCm', 'cm', [140, 200], [100, 230]],
    ['weightKg', 'kg', [35, 130], [20, 300]],
    ['bilirubin', 'umol/L', [3, 85], [0.5, 1000]],
    ['bilirubin', 'mg/dL', [0.2, 5], [0.03, 58]],
    ['albumin', 'g/L', [22, 55], [5, 80]],
    ['albumin', 'g/dL', [2.2, 5.5], [0.5, 8]],
    ['inr', '1', [0.8, 2], [0.5, 20]],
    ['platelets', '10*9/L', [50, 450], [1, 2000]],
    ['wbc', '10*9/L', [2.5, 15], [0.1, 200]],
    ['haemoglobin', 'g/L', [80, 175], [20, 250]],
    ['creatinine', 'umol/L', [40, 150], [10, 2000]],
    ['creatinine', 'mg/dL', [0.45, 1.7], [0.1, 23]],
    ['procedureMin', 'min', [20, 240], [5, 720]],
    ['microcatheterCh', 'Ch', [1.5, 3], [1.2, 4]],
    ['iodized_oil', 'mL', [1, 20], [0.1, 60]],
    ['DEB', 'um', [40, 700], [20, 1200]],
    ['doxorubicin', 'mg', [null, 100], [0, 200]],
    ['doxorubicin_deb', 'mg', [null, 150], [0, 300]],
    ['contrastMl', 'mL', [30, 250], [0, 700]],
    ['fluoroscopyMin', 'min', [3, 60], [0.1, 300]],
    ['dapGyCm2', 'Gy.cm2', [10, 500], [0.01, 5000]],
    ['airKermaMgy', 'mGy', [50, 3000], [0, 30_000]],
  ])('%s in %s', (field, unit, warn, hard) => expect(rangeOf(field, unit)).toMatchObject({ warn, hard }))

  it('name every field once per unit, with the usual inside the hard limits', () => {
    const keys = RANGES.map(({ field, unit }) => `${field} ${unit}`)
    expect(new Set(keys).size).toBe(keys.length)
    const upsideDown = RANGES.filter(({ warn: [from, to], hard: [low, high] }) => {
      const ladder = [low, from, to, high].filter((limit) => limit !== null)
      return ladder.some((limit, at) => at > 0 && limit < (ladder[at - 1] ?? limit))
    })
    expect(upsideDown).toEqual([])
  })
  it('cover every laboratory value in each of its units, and every drug', () => {
    const labs = LABS.flatMap(({ code, units }) =>
      units.filter((unit) => !rangeOf(code, unit)).map((unit) => `${code} ${unit}`),
    )
    expect(labs).toEqual([])
    expect(DRUGS.filter(({ code }) => !rangeOf(code, 'mg'))).toEqual([])
  })
})

describe('every limit is inclusive', () => {
  const step = 1e-6
  const bounded = RANGES.flatMap((range) =>
    (['warn', 'hard'] as const).flatMap((kind) =>
      range[kind].map((limit, side) => ({ range, kind, limit, side })),
    ),
  ).filter((row) => row.limit !== null)

  it('accepts each limit and reports one step beyond it', () => {
    const wrong = bounded.filter(({ range: { field, unit, warn, hard }, kind, limit, side }) => {
      if (limit === null) return false
      const codes =
        side === 0
          ? { warn: 'below-usual', hard: 'below-hard-limit' }
          : { warn: 'above-usual', hard: 'above-hard-limit' }
      const beyond = judgeRange(field, limit + (side === 0 ? -step : step), unit)
      const at = judgeRange(field, limit, unit)
      // Where both limits are one number, leaving the usual range is leaving the hard one.
      const expected = kind === 'warn' && warn[side] === hard[side] ? codes.hard : codes[kind]
      return beyond?.code !== expected || at?.code === codes[kind]
    })
    expect(wrong).toEqual([])
  })
  it('says what was passed', () => {
    expect(judgeRange('platelets', 459_000, '10*9/L')).toEqual({
      code: 'above-hard-limit',
      severity: 'block',
      field: 'platelets',
      value: 459_000,
      limit: 2000,
      unit: '10*9/L',
    })
    expect(judgeRange('wbc', 2.4, '10*9/L')).toMatchObject({
      code: 'below-usual',
      severity: 'warn',
      limit: 2.5,
    })
  })
  it('has no opinion on what it does not know', () => {
    expect(judgeRange('shoeSize', 99, '1')).toBeNull()
    expect(judgeRange('platelets', 1, 'mg')).toBeNull()
    expect(() => hardLimits('debLoadingMin', 'min')).toThrow('no hard limits')
  })
})

describe('the emulsion, as worked', () => {
  it.each([
    [10, 5, undefined],
    [10, 10, undefined],
    [15, 5, undefined],
    [4, 8, 'below-usual'],
    [20, 4, 'above-usual'],
    [20, 5, undefined],
    [20.1, 5, 'above-usual'],
    [9.9, 10, 'below-usual'],
  ])('%s mL oil, %s mL aqueous drug', (oilMl, aqueousMl, code) => {
    expect(judgeEmulsion(oilMl, aqueousMl)?.code).toBe(code)
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
  ])('%s Gy.cm2 and %s mGy', (dapGyCm2, airKermaMgy, code) => {
    expect(judgeDosePair(dapGyCm2, airKermaMgy)?.code).toBe(code)
  })
})

it('asks about iodized oil above 20 mL and again above 30 mL of a session', () => {
  const limits = [20, 20.1, 30, 30.1, 60, 60.1].map((sessionMl) => judgeIodizedOil(sessionMl)?.limit)
  expect(limits).toEqual([undefined, 20, 20, 30, 30, 60])
})
