import { describe, expect, test } from 'vitest'
import { type Cells, judgeRows } from './judged-visits.ts'

describe('a row beside the others', () => {
  test('is named where it is older than the row before it', () => {
    expect(judgeRows({ visitOn: '2015-03-03' }, {}, { visitOn: '2015-03-03' }, {}).said).toEqual([
      '3 col visitOn: The visit is older than the row before it; visits are sorted by date.',
      '4 col visitOn: The patient has a visit on this day already (line 2); that one is kept.',
      '5 col visitOn: The visit is older than the row before it; visits are sorted by date.',
      '5 col visitOn: The patient has a visit on this day already (line 3); that one is kept.',
    ])
  })
  test('is not heard about survival once it is out', () => {
    const { patient, said } = judgeRows(
      { embolized: '1', sessionNo: '1', died: '1', survivalDays: '10' },
      { died: '1', survivalDays: '90' },
    )
    expect(said).toEqual([
      '3 col visitOn: The patient has a visit on this day already (line 2); that one is kept.',
    ])
    expect(patient?.diedOn).toBe('2015-03-12')
  })
  test('is out when it lies after the death', () => {
    const dead = { died: '1', survivalDays: '10' }
    expect(judgeRows(dead, { visitOn: '2015-03-12' }, { visitOn: '2015-03-13' }).said).toEqual([
      '4 col visitOn: The patient died on 2015-03-12.',
    ])
    expect(judgeRows({ ...dead, died: '0' }, { visitOn: '2015-03-13' }).said).toEqual([])
  })
})

describe('the day of death', () => {
  test.each<[string, Cells[], string | null]>([
    ['alive at the last contact', [{ died: '0', survivalDays: '10' }], null],
    ['dead, nobody knows when', [{ died: '1' }], null],
    ['dead today', [{ visitOn: '2026-11-20', died: '1', survivalDays: '3' }], '2026-11-23'],
    [
      'dead by one row, and no word of it later',
      [{ died: '1', survivalDays: '10' }, { visitOn: '2015-03-10' }],
      '2015-03-12',
    ],
    [
      'alive by the last row',
      [
        { died: '1', survivalDays: '10' },
        { visitOn: '2015-03-10', died: '0', survivalDays: '30' },
      ],
      null,
    ],
    [
      'alive first, dead on another day later',
      [
        { died: '0', survivalDays: '10' },
        { visitOn: '2015-03-10', died: '1', survivalDays: '30' },
      ],
      '2015-04-09',
    ],
  ])('%s', (_, visits, diedOn) => {
    const { patient, said } = judgeRows(...visits)
    expect([patient?.diedOn, said]).toEqual([diedOn, []])
  })
  test('keeps the row out when it lies in the future; a last contact there does not', () => {
    const tomorrow = { visitOn: '2026-11-20', survivalDays: '4' }
    expect(judgeRows({ ...tomorrow, died: '1' })).toEqual({
      patient: null,
      said: ['2 col survivalDays: The date lies in the future.'],
    })
    expect(judgeRows({ ...tomorrow, died: '0' }).said).toEqual([])
  })
  test.each([
    ['68', ['3 col survivalDays: The death falls on another day than by the earlier visits (2015-06-10).']],
    ['69', []],
    ['70', []],
    ['71', []],
    ['72', ['3 col survivalDays: The death falls on another day than by the earlier visits (2015-06-10).']],
  ])('of a second row, %s days on, is held against the first', (survivalDays, expected) => {
    const { said } = judgeRows(
      { died: '1', survivalDays: '100' },
      { visitOn: '2015-04-01', died: '1', survivalDays },
    )
    expect(said).toEqual(expected)
  })
})

test.each([
  ['58', ['3 col age: The age does not agree with an earlier visit (born about 1955); it is left out.']],
  ['59', []],
  ['60', []],
  ['61', []],
  ['62', ['3 col age: The age does not agree with an earlier visit (born about 1955); it is left out.']],
])('an age of %s in the year that the first visit makes 60', (age, expected) => {
  const { patient, said } = judgeRows(
    { age: '60' },
    { visitOn: '2015-09-01', age },
    { visitOn: '2016-01-01' },
  )
  expect([patient?.birthYear, said]).toEqual([1955, expected])
})

test('running numbers follow each other from embolization to embolization', () => {
  const session = (visitOn: string, sessionNo: string) => ({ visitOn, embolized: '1', sessionNo })
  const { said } = judgeRows(
    session('2015-03-02', '1'),
    { visitOn: '2015-03-03', sessionNo: '9' },
    session('2015-03-04', ''),
    session('2015-03-05', '2'),
    session('2015-03-06', '4'),
    session('2015-03-07', '5'),
  )
  expect(said).toEqual([
    '6 col sessionNo: The running number does not follow 2; sessions are numbered by date.',
  ])
})
