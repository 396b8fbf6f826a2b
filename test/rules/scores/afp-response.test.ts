import { expect, it } from 'vitest'
import { AfpResponseInput, answerAfpResponse } from '../../../src/shared/rules/scores/afp-response.ts'

type Typed = readonly [value: number | null, comparator?: '<' | '>' | null, unit?: string]
const afp = ([value, comparator = null, unit = 'ng/mL']: Typed) => ({ value, comparator, unit })
const response = (baseline: Typed, review: Typed) =>
  answerAfpResponse(AfpResponseInput.parse({ baseline: afp(baseline), review: afp(review) }))

it.each([
  [800, 300, -62.5, 'response'],
  [400, 330, -17.5, 'no-response'],
  [250, 260, 4, 'no-response'],
  [1200, 30, -97.5, 'response'],
  [60, 45, -25, 'not-assessable'],
  // Both limits are strict.
  [200, 10, -95, 'not-assessable'],
  [200.1, 10, -95, 'response'],
  [400, 200, -50, 'no-response'],
  [400, 199.9, -50.03, 'response'],
  [400, 200.1, -49.98, 'no-response'],
  [300, 100, -66.67, 'response'],
])('from %s to %s ng/mL: %s %%, %s', (baseline, review, shown, label) => {
  const answer = response([baseline], [review])
  expect(answer).toMatchObject({ shown, label, formula: 'afp-response.v1' })
  expect(answer.raw).toBeCloseTo(shown, 1)
})

it.each([
  // Above the analyser before, or below it after.
  [[800, '>'], [400], 'response'],
  [[800, '>'], [401], null],
  [[800], [400, '<'], 'response'],
  [[800], [401, '<'], null],
  [[800], [400, '>'], 'no-response'],
  [[800], [399, '>'], null],
  [[800, '>'], [20, '<'], 'response'],
  [[800, '>'], [900, '>'], null],
  // A bound may leave open whether it can be assessed at all.
  [[200, '>'], [100], 'response'],
  [[199, '>'], [10], null],
  [[201, '<'], [150], null],
  [[200, '<'], [150], 'not-assessable'],
] satisfies [Typed, Typed, string | null][])('of %j before and %j after: %s', (baseline, review, label) => {
  expect(response(baseline, review)).toMatchObject({
    raw: null,
    shown: null,
    label,
    explain: {
      worked: null,
      missing: [
        ...(baseline.length > 1 ? ['afpAtBaseline'] : []),
        ...(review.length > 1 ? ['afpAtReview'] : []),
      ],
    },
  })
})

it('compares values typed in different units', () => {
  expect(response([400, null, '[IU]/mL'], [242])).toMatchObject({ raw: -50, label: 'no-response' })
  expect(response([400, null, '[IU]/mL'], [241.9])).toMatchObject({ label: 'response' })
})

it('tells how it came about', () => {
  expect(response([800], [250, null, '[IU]/mL'])).toEqual({
    raw: -62.1875,
    shown: -62.19,
    label: 'response',
    formula: 'afp-response.v1',
    explain: {
      formula: 'afp-response.v1',
      expression:
        'change = (AFP at review − AFP at baseline) ÷ AFP at baseline; response: fall > 50 %, baseline > 200 ng/mL',
      worked: '(302.5 − 800) ÷ 800 = −62.1875 %',
      inputs: [
        { name: 'afpAtBaseline', value: 800, unit: 'ng/mL', points: null },
        { name: 'afpAtReview', value: 250, unit: '[IU]/mL', points: null },
      ],
      missing: [],
      source: 'Riaz, J Clin Oncol 2009;27:5734',
      certainty: 'K',
    },
  })
})

it.each([
  [[null], [300], 'afpAtBaseline', null],
  [[800], [null], 'afpAtReview', null],
  [[100], [null], 'afpAtReview', 'not-assessable'],
] satisfies [Typed, Typed, string, string | null][])(
  'of %j before and %j after misses %s',
  (baseline, review, missing, label) => {
    expect(response(baseline, review)).toMatchObject({
      raw: null,
      shown: null,
      label,
      explain: { worked: null, missing: [missing] },
    })
  },
)

it('has no change from a baseline of nothing', () => {
  expect(response([0], [5])).toMatchObject({ raw: null, label: 'not-assessable', explain: { missing: [] } })
})
