import { describe, expect, it } from 'vitest'
import {
  answerSevenEleven,
  answerSixAndTwelve,
  answerUpToSeven,
} from '../../../src/shared/rules/scores/burden-sums.ts'
import { answerTumourBurden, tumourBurdenClass } from '../../../src/shared/rules/scores/tumour-burden.ts'
import { TumourExtent } from '../../../src/shared/rules/scores/tumour-extent.ts'

const extent = (largestCm: number | null, nodules: number | null, numberIsMinimum = false): TumourExtent => ({
  largestCm,
  nodules,
  numberIsMinimum,
})
const answers = (typed: TumourExtent) => [
  answerTumourBurden(typed),
  answerUpToSeven(typed),
  answerSixAndTwelve(typed),
  answerSevenEleven(typed),
]

describe('the worked table', () => {
  it.each([
    [2.0, 1, 2.2361, 'low', 3, 'within', 'low', '<=7'],
    [3.0, 1, 3.1623, 'low', 4, 'within', 'low', '<=7'],
    [3.2, 1, 3.3526, 'low', 4.2, 'within', 'low', '<=7'],
    [5.0, 2, 5.3852, 'medium', 7, 'within', 'intermediate', '<=7'],
    [6.0, 1, 6.0828, 'medium', 7, 'within', 'intermediate', '<=7'],
    [6.0, 6, 8.4853, 'medium', 12, 'beyond', 'intermediate', '>11'],
    [6.1, 6, 8.5563, 'medium', 12.1, 'beyond', 'high', '>11'],
    [10.0, 9, 13.4536, 'medium', 19, 'beyond', 'high', '>11'],
    [10.5, 9, 13.8293, 'high', 19.5, 'beyond', 'high', '>11'],
    [13.0, 5, 13.9284, 'high', 18, 'beyond', 'high', '>11'],
    [4.0, 2, 4.4721, 'medium', 6, 'within', 'low', '<=7'],
    [4.0, 3, 5.0, 'medium', 7, 'within', 'intermediate', '<=7'],
  ])('%s cm, %i: TBS %s %s, sum %s %s, %s, %s', (largest, number, score, tbs, sum, seven, twelve, eleven) => {
    const [burden, ...sums] = answers(extent(largest, number))
    expect(burden).toMatchObject({ raw: expect.closeTo(score, 4) as number, class: tbs, possible: [tbs] })
    expect(sums.map(({ raw, shown, ...rest }) => [raw, shown, rest.class, rest.possible])).toEqual(
      [seven, twelve, eleven].map((each) => [sum, sum, each, [each]]),
    )
  })
})

describe('each limit, at it and one step either side', () => {
  it('TBS is medium from 3.36 to 13.74', () => {
    expect([3.359, 3.36, 3.361].map(tumourBurdenClass)).toEqual(['low', 'medium', 'medium'])
    expect([13.739, 13.74, 13.741].map(tumourBurdenClass)).toEqual(['medium', 'medium', 'high'])
  })
  it('TBS is shown with two decimals, and its class comes from the unrounded value', () => {
    expect(answerTumourBurden(extent(3.2, 1))).toMatchObject({ raw: 3.352610923, shown: 3.35, class: 'low' })
    expect(answerTumourBurden(extent(3.206, 1))).toMatchObject({ shown: 3.36, class: 'low' })
  })
  it('up-to-seven, six-and-twelve and seven-eleven', () => {
    const classes = (answer: (typed: TumourExtent) => { class: string | null }, sums: readonly number[]) =>
      sums.map((sum) => answer(extent(Number((sum - 4).toFixed(1)), 4)).class)
    expect(classes(answerUpToSeven, [6.9, 7, 7.1])).toEqual(['within', 'within', 'beyond'])
    expect(classes(answerSixAndTwelve, [5.9, 6, 6.1])).toEqual(['low', 'low', 'intermediate'])
    expect(classes(answerSixAndTwelve, [11.9, 12, 12.1])).toEqual(['intermediate', 'intermediate', 'high'])
    expect(classes(answerSevenEleven, [6.9, 7, 7.1])).toEqual(['<=7', '<=7', '>7-11'])
    expect(classes(answerSevenEleven, [10.9, 11, 11.1])).toEqual(['>7-11', '>7-11', '>11'])
  })
})

describe('a number that is a minimum', () => {
  it('makes every score a lower bound, and leaves open each class that it may still rise to', () => {
    expect(answerTumourBurden(extent(2.5, 2, true))).toEqual({
      raw: 3.201562119,
      shown: 3.2,
      class: null,
      possible: ['low', 'medium', 'high'],
      isLowerBound: true,
      formula: 'tbs.v1',
      explain: {
        formula: 'tbs.v1',
        expression: 'TBS = √((largest diameter, cm)² + (number of tumours)²)',
        worked: '≥ √(2.5² + 2²) = 3.2016',
        inputs: [
          { name: 'largestCm', value: 2.5, unit: 'cm', points: null },
          { name: 'nodules', value: '≥ 2', unit: null, points: null },
        ],
        missing: [],
        source: expect.stringContaining('Tsilimigras') as string,
        certainty: 'V',
      },
    })
    expect(answerUpToSeven(extent(2.1, 4, true))).toMatchObject({
      raw: 6.1,
      class: null,
      possible: ['within', 'beyond'],
      isLowerBound: true,
      explain: { worked: '≥ 2.1 + 4 = 6.1' },
    })
  })

  it.each([
    [0.5, 10, 'medium high', 'beyond', 'intermediate high', '>7-11 >11'],
    [1.1, 10, 'medium high', 'beyond', 'intermediate high', '>11'],
    [2.1, 10, 'medium high', 'beyond', 'high', '>11'],
    [9.5, 10, 'high', 'beyond', 'high', '>11'],
  ])('%s cm, %i and more: %s, %s, %s, %s', (largest, number, ...possible) => {
    const found = answers(extent(largest, number, true))
    expect(found.map((answer) => answer.possible.join(' '))).toEqual(possible)
    expect(found.map((answer) => answer.class)).toEqual(
      possible.map((all) => (all.includes(' ') ? null : all)),
    )
    expect(found.map(({ isLowerBound }) => isLowerBound)).toEqual([true, true, true, true])
  })
})

describe('what is missing', () => {
  it.each([
    [null, 3, ['largestCm'], 'low medium high', 'within beyond', 'low intermediate high', '<=7 >7-11 >11'],
    [4, null, ['nodules'], 'medium high', 'within beyond', 'low intermediate high', '<=7 >7-11 >11'],
    [
      null,
      null,
      ['largestCm', 'nodules'],
      'low medium high',
      'within beyond',
      'low intermediate high',
      '<=7 >7-11 >11',
    ],
    [14, null, ['nodules'], 'high', 'beyond', 'high', '>11'],
    [null, 14, ['largestCm'], 'high', 'beyond', 'high', '>11'],
  ] as const)(
    '%s cm, %s tumours: no number, missing %j, and the classes still possible',
    (largest, number, missing, ...possible) => {
      for (const isMinimum of [false, true]) {
        const found = answers(extent(largest, number, isMinimum))
        expect(
          found.map(({ raw, shown, isLowerBound, explain }) => [raw, shown, isLowerBound, explain.worked]),
        ).toEqual(Array(4).fill([null, null, false, null]))
        expect(found.map(({ explain }) => explain.missing)).toEqual(Array(4).fill(missing))
        expect(found.map((answer) => answer.possible.join(' '))).toEqual(possible)
      }
    },
  )
})

it('adds the decimals as typed: 4.1 and 2.9 are 7', () => {
  expect(answerUpToSeven(extent(4.1, 3)).raw).toBe(7.1)
  expect(answerSixAndTwelve(extent(2.7, 1))).toMatchObject({ raw: 3.7, explain: { worked: '2.7 + 1 = 3.7' } })
  expect(answerSevenEleven(extent(1.1, 2))).toMatchObject({ raw: 3.1, isLowerBound: false })
})

it('refuses a patient without a tumour and sizes nobody has', () => {
  expect(TumourExtent.parse({})).toEqual({ largestCm: null, nodules: null, numberIsMinimum: false })
  for (const typed of [{ nodules: 0 }, { nodules: 1000 }, { largestCm: 0 }, { largestCm: 40.1 }])
    expect(TumourExtent.safeParse(typed).success).toBe(false)
})
