import { describe, expect, it } from 'vitest'
import { AlbiInput, answerAlbi, scoreAlbi } from '../../../src/shared/rules/scores/albi.ts'

describe('the worked values', () => {
  it.each([
    [10, 42, -2.91, -2.91, 1, '1'],
    [17, 40, -2.587904, -2.59, 2, '2a'],
    [17.1, 40.1, -2.594723, -2.59, 2, '2a'],
    [25, 36, -2.13736, -2.14, 2, '2b'],
    [30, 33, -1.8301, -1.83, 2, '2b'],
    [34, 30, -1.539224, -1.54, 2, '2b'],
    [60, 25, -0.95142, -0.95, 3, '3'],
    [120, 22, -0.49774, -0.5, 3, '3'],
    [8, 45, -3.228961, -3.23, 1, '1'],
  ])('%s umol/L and %s g/L', (bilirubinUmolL, albuminGL, raw, shown, grade, modifiedGrade) => {
    const score = scoreAlbi({ bilirubinUmolL, albuminGL })
    expect(score).toMatchObject({ shown, grade, modifiedGrade, formula: 'albi.v1' })
    expect(score?.raw).toBeCloseTo(raw, 6)
  })
})

describe('the grade comes from the raw value where the shown one touches the limit', () => {
  it.each([
    [10, 38.4, -2.604, -2.6, 1, '1'],
    [10, 38.3, -2.5955, -2.6, 2, '2a'],
    [20, 36.9, -2.27782, -2.28, 2, '2a'],
    [20, 36.8, -2.26932, -2.27, 2, '2b'],
    [100, 31.9, -1.3915, -1.39, 2, '2b'],
    [100, 31.8, -1.383, -1.38, 3, '3'],
  ])('%s umol/L and %s g/L', (bilirubinUmolL, albuminGL, raw, shown, grade, modifiedGrade) => {
    const score = scoreAlbi({ bilirubinUmolL, albuminGL })
    expect(score).toMatchObject({ shown, grade, modifiedGrade })
    expect(score?.raw).toBeCloseTo(raw, 6)
  })
})

it('takes the better grade at each limit itself', () => {
  // Without bilirubin, log10(1) being 0, albumin alone makes the score.
  const at = (limit: number) => scoreAlbi({ bilirubinUmolL: 1, albuminGL: limit / -0.085 })
  expect([-2.6, -2.27, -1.39].map(at)).toMatchObject([
    { raw: -2.6, grade: 1, modifiedGrade: '1' },
    { raw: -2.27, grade: 2, modifiedGrade: '2a' },
    { raw: -1.39, grade: 2, modifiedGrade: '2b' },
  ])
})

it('shows an exact half away from zero: -2.655 is -2.66', () => {
  expect(scoreAlbi({ bilirubinUmolL: 10, albuminGL: 39 })).toMatchObject({ raw: -2.655, shown: -2.66 })
})

it('gives no number when an input is missing', () => {
  expect(scoreAlbi({ bilirubinUmolL: null, albuminGL: 40 })).toBeNull()
  expect(scoreAlbi({ bilirubinUmolL: 20, albuminGL: null })).toBeNull()
})

describe('as answered', () => {
  it('explains itself with the values as typed, and the line with the converted ones', () => {
    expect(
      answerAlbi({ bilirubin: { value: 1, unit: 'mg/dL' }, albumin: { value: 3.8, unit: 'g/dL' } }),
    ).toEqual({
      ...scoreAlbi({ bilirubinUmolL: 17.104, albuminGL: 38 }),
      explain: {
        formula: 'albi.v1',
        expression: 'ALBI = 0.66 × log10(bilirubin, µmol/L) − 0.085 × (albumin, g/L)',
        worked: '0.66 × log10(17.104) − 0.085 × 38 = −2.4162',
        inputs: [
          { name: 'bilirubin', value: 1, unit: 'mg/dL', points: null },
          { name: 'albumin', value: 3.8, unit: 'g/dL', points: null },
        ],
        missing: [],
        source: 'Johnson, J Clin Oncol 2015;33:550; grades 2a and 2b: Hiraoka 2017',
        certainty: 'V',
      },
    })
  })

  it('names what is missing and gives no part of the score', () => {
    expect(answerAlbi(AlbiInput.parse({ bilirubin: { value: 20, unit: 'umol/L' } }))).toMatchObject({
      raw: null,
      shown: null,
      grade: null,
      modifiedGrade: null,
      formula: 'albi.v1',
      explain: { worked: null, missing: ['albumin'] },
    })
    expect(answerAlbi(AlbiInput.parse({})).explain.inputs.map(({ unit }) => unit)).toEqual(['umol/L', 'g/L'])
  })
})
