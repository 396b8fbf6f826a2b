import { describe, expect, it } from 'vitest'
import { DOXORUBICIN_HINT, doxorubicinHint } from '../../../src/shared/rules/sessions/doxorubicin-hint.ts'

describe('doxorubicin by bilirubin, as the trial of Llovet gave it', () => {
  it.each([
    [0.8, 'mg/dL', 75],
    [1.4, 'mg/dL', 75],
    [1.5, 'mg/dL', 50],
    [1.6, 'mg/dL', 50],
    [3, 'mg/dL', 50],
    [3.1, 'mg/dL', 25],
    [5, 'mg/dL', 25],
    [5.1, 'mg/dL', 0],
    // 1.5, 3 and 5 mg/dL are 25.656, 51.312 and 85.52 umol/L.
    [25.655, 'umol/L', 75],
    [25.656, 'umol/L', 50],
    [51.312, 'umol/L', 50],
    [51.313, 'umol/L', 25],
    [85.52, 'umol/L', 25],
    [85.53, 'umol/L', 0],
  ] as const)('%s %s: %s mg/m2', (value, unit, mgPerM2) => {
    expect(doxorubicinHint({ value, unit }).mgPerM2).toBe(mgPerM2)
  })

  it('says where it is from, and that it is a hint', () => {
    expect(doxorubicinHint({ value: 2, unit: 'mg/dL' })).toEqual({
      mgPerM2: 50,
      explain: {
        formula: 'doxorubicin-bilirubin.v1',
        expression: DOXORUBICIN_HINT.expression,
        worked: '2 mg/dL → 50 mg/m²',
        inputs: [{ name: 'bilirubin', value: 2, unit: 'mg/dL', points: null }],
        missing: [],
        source: 'Llovet, Lancet 2002;359:1734',
        certainty: 'K',
      },
    })
    expect(DOXORUBICIN_HINT.caution.en).toContain('hint')
  })
  it('hints nothing without a bilirubin', () => {
    expect(doxorubicinHint(null)).toMatchObject({
      mgPerM2: null,
      explain: { worked: null, missing: ['bilirubin'], inputs: [{ value: null, unit: 'mg/dL' }] },
    })
  })
})
