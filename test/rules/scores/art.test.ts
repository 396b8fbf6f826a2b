import { expect, it } from 'vitest'
import { answerArt, ArtInput } from '../../../src/shared/rules/scores/art.ts'

const art = (asked: Parameters<typeof ArtInput.parse>[0]) => answerArt(ArtInput.parse(asked))
type Cells = readonly [
  astBeforeFirst: number | null,
  astBeforeSecond: number | null,
  childPughBeforeFirst: number | null,
  childPughBeforeSecond: number | null,
  radiologicalResponse: boolean | null,
]
const row = (...cells: Cells) => {
  const [astBeforeFirst, astBeforeSecond, childPughBeforeFirst, childPughBeforeSecond, response] = cells
  const childPugh = { childPughBeforeFirst, childPughBeforeSecond }
  return art({ astBeforeFirst, astBeforeSecond, ...childPugh, radiologicalResponse: response })
}

it.each([
  [40, 45, 5, 5, true, 0, 'low'],
  [40, 50, 5, 5, true, 0, 'low'],
  [40, 51, 5, 5, true, 4, 'high'],
  [40, 45, 5, 6, false, 2.5, 'high'],
  [40, 60, 5, 7, false, 8, 'high'],
  [60, 60, 6, 8, true, 3, 'high'],
  [40, 45, 5, 6, true, 1.5, 'low'],
  // A quarter of 36.4 is 9.1: compared as typed, not as a rounded quotient.
  [36.4, 45.5, 5, 5, true, 0, 'low'],
  [36.4, 45.6, 5, 5, true, 4, 'high'],
  [40, 30, 8, 5, false, 1, 'low'],
  [40, 45, 5, 9, true, 3, 'high'],
] as const)('AST %s to %s U/L, Child-Pugh %s to %s, response %s: ART %s, %s', (...cells) => {
  const [before, after, first, second, response, score, group] = cells
  expect(row(before, after, first, second, response)).toMatchObject({
    raw: score,
    shown: score,
    group,
    possible: [group],
  })
})

it('tells how it came about, with its caution at hand', () => {
  expect(row(40, 51, 5, 6, false)).toEqual({
    raw: 6.5,
    shown: 6.5,
    group: 'high',
    possible: ['high'],
    formula: 'art.v1',
    explain: {
      formula: 'art.v1',
      expression:
        'ART = AST rise > 25 %: 4; Child-Pugh + 1 point: 1.5, + 2 or more: 3; no radiological response: 1',
      worked: '4 + 1.5 + 1 = 6.5',
      inputs: [
        { name: 'astBeforeFirst', value: 40, unit: 'U/L', points: null },
        { name: 'astBeforeSecond', value: 51, unit: 'U/L', points: 4 },
        { name: 'childPughBeforeFirst', value: 5, unit: null, points: null },
        { name: 'childPughBeforeSecond', value: 6, unit: null, points: 1.5 },
        { name: 'radiologicalResponse', value: false, unit: null, points: 1 },
      ],
      missing: [],
      source: 'Sieghart, Hepatology 2013;57:2261',
      certainty: 'V',
    },
  })
})

it.each<[Cells, string, string | null]>([
  [[null, 45, 5, 6, true], 'astBeforeFirst', null],
  [[40, null, 5, 5, true], 'astBeforeSecond', null],
  [[40, 45, null, 6, true], 'childPughBeforeFirst', null],
  [[40, 45, 5, null, true], 'childPughBeforeSecond', null],
  [[40, 45, 5, 5, null], 'radiologicalResponse', 'low'],
  // 1.5 without the response, 2.5 with none.
  [[40, 45, 5, 6, null], 'radiologicalResponse', null],
  [[40, 51, null, 6, true], 'childPughBeforeFirst', 'high'],
])('of %j misses %s, and says %s where the rest decides', (cells, missing, group) => {
  expect(row(...cells)).toMatchObject({
    raw: null,
    shown: null,
    group,
    possible: group === null ? ['low', 'high'] : [group],
    explain: { worked: null, missing: [missing] },
  })
})

it('misses everything that was left out', () => {
  expect(art({})).toMatchObject({
    group: null,
    explain: {
      missing: [
        'astBeforeFirst',
        'astBeforeSecond',
        'childPughBeforeFirst',
        'childPughBeforeSecond',
        'radiologicalResponse',
      ],
      inputs: [
        { points: null },
        { points: { low: 0, high: 4 } },
        { points: null },
        { points: { low: 0, high: 3 } },
        { points: { low: 0, high: 1 } },
      ],
    },
  })
})

it.each([4, 5, 15, 16])('takes a Child-Pugh score of %s only from 5 to 15', (childPughBeforeFirst) => {
  expect(ArtInput.safeParse({ childPughBeforeFirst }).success).toBe(
    childPughBeforeFirst >= 5 && childPughBeforeFirst <= 15,
  )
})
