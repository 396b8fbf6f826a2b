import { expect, it } from 'vitest'
import { AbcrInput, answerAbcr } from '../../../src/shared/rules/scores/abcr.ts'

type Asked = Parameters<typeof AbcrInput.parse>[0]
const abcr = (asked: Asked) => answerAbcr(AbcrInput.parse(asked))
const ngMl = (value: number, comparator: '<' | '>' | null = null) => ({ value, comparator, unit: 'ng/mL' })

it.each([
  [50, 'A', 0, true, -3, 'good'],
  [50, 'B', 0, true, -1, 'good'],
  [300, 'B', 0, false, 3, 'intermediate'],
  [300, 'C', 2, false, 6, 'poor'],
  [199.9, 'C', 1, false, 3, 'intermediate'],
  [200, 'B', 2, true, 2, 'intermediate'],
  [200, 'A', 0, false, 1, 'intermediate'],
  [200.1, 'A', 0, false, 1, 'intermediate'],
  [50, 'A', 0, false, 0, 'good'],
  [200, 'C', 0, false, 4, 'poor'],
  [50, 'C', 3, false, 5, 'poor'],
] as const)(
  'AFP %s, BCLC %s, Child-Pugh +%s, response %s: ABCR %s, %s',
  (afp, bclc, rise, response, score, group) => {
    const asked = { afp: ngMl(afp), bclc, childPughIncrease: rise, radiologicalResponse: response }
    expect(abcr(asked)).toMatchObject({ raw: score, shown: score, group, possible: [group] })
  },
)

it('tells how it came about, in the unit typed', () => {
  const afp = { value: 165.3, unit: '[IU]/mL' }
  expect(abcr({ afp, bclc: 'B', childPughIncrease: 2, radiologicalResponse: true })).toEqual({
    raw: 2,
    shown: 2,
    group: 'intermediate',
    possible: ['intermediate'],
    formula: 'abcr.v1',
    explain: {
      formula: 'abcr.v1',
      expression:
        'ABCR = AFP ≥ 200 ng/mL: 1; BCLC A: 0, B: 2, C: 3; Child-Pugh + 2 points or more: 2; radiological response: −3',
      worked: '1 + 2 + 2 − 3 = 2',
      inputs: [
        { name: 'afp', value: 165.3, unit: '[IU]/mL', points: 1 },
        { name: 'bclc', value: 'B', unit: null, points: 2 },
        { name: 'childPughIncrease', value: 2, unit: null, points: 2 },
        { name: 'radiologicalResponse', value: true, unit: null, points: -3 },
      ],
      missing: [],
      source: 'Adhoute, J Hepatol 2015;62:855',
      certainty: 'K',
    },
  })
})

it.each([
  ['<', 200, 3, 'intermediate'],
  ['>', 200, 4, 'poor'],
  ['<', 201, null, null],
  ['>', 199, null, null],
] as const)('lets a bound of %s %s ng/mL decide only if it can: %s, %s', (comparator, afp, score, group) => {
  const rest = { bclc: 'C', childPughIncrease: 0, radiologicalResponse: false } as const
  expect(abcr({ ...rest, afp: ngMl(afp, comparator) })).toMatchObject({
    raw: score,
    group,
    explain: { missing: score === null ? ['afp'] : [] },
  })
})

it.each([
  ['afp', { bclc: 'B', childPughIncrease: 0, radiologicalResponse: true }, { low: 0, high: 1 }, ['good']],
  [
    'bclc',
    { afp: ngMl(50), childPughIncrease: 0, radiologicalResponse: true },
    { low: 0, high: 3 },
    ['good'],
  ],
  [
    'childPughIncrease',
    { afp: ngMl(50), bclc: 'B', radiologicalResponse: false },
    { low: 0, high: 2 },
    ['intermediate', 'poor'],
  ],
  [
    'radiologicalResponse',
    { afp: ngMl(200), bclc: 'C', childPughIncrease: 0 },
    { low: -3, high: 0 },
    ['intermediate', 'poor'],
  ],
] satisfies [string, Asked, object, string[]][])(
  'without %s gives no number, and the group if certain',
  (name, asked, points, possible) => {
    const answer = abcr(asked)
    expect(answer).toMatchObject({
      raw: null,
      shown: null,
      group: possible.length === 1 ? possible[0] : null,
      possible,
      explain: { worked: null, missing: [name] },
    })
    expect(answer.explain.inputs.find((input) => input.name === name)?.points).toEqual(points)
  },
)
