import { expect, it } from 'vitest'
import { nearestName } from '../../src/shared/kit/nearest-name.ts'

const names = ['scores.childPugh', 'scores.albi', 'reviews.correct', 'reviews.record', 'inr']

it.each([
  ['scores.childPughs', 'scores.childPugh'],
  ['Scores.childpug', 'scores.childPugh'],
  ['scores.alib', 'scores.albi'],
  ['childPugh', 'scores.childPugh'],
  ['inn', 'inr'],
  ['reviews.forget', null],
  ['scores.childPugh123', null],
  ['i', null],
  ['alb', null],
])('takes %s for %s', (typed, meant) => {
  expect(nearestName(typed, names)).toBe(meant)
})
