import { expect, it } from 'vitest'
import {
  compareGrades,
  compareNumbers,
  compareSteps,
  type Reading,
} from '../../../src/shared/rules/timeline/timeline-compare.ts'

/** `<2`, `>60500`, `7` or `7 B7`: a value with its bound or its grade; nothing for no value. */
function reading(text: string): Reading {
  const [, sign, value, grade] = /^([<>]?)(\d*)(?: (\w+))?$/.exec(text) ?? []
  return {
    on: '2026-11-12',
    value: value ? Number(value) : null,
    comparator: sign === '<' || sign === '>' ? sign : null,
    unit: '',
    grade: grade ?? null,
    explain: null,
  }
}

it.each([
  ['100', '129', 'up', 29, null],
  ['100', '130', 'up', 30, 'worse'],
  ['100', '71', 'down', -29, null],
  ['100', '70', 'down', -30, 'better'],
  ['100', '100', 'same', 0, null],
  ['0', '100', 'up', null, null],
  ['>100', '>100', 'same', null, null],
  ['<100', '<100', 'same', null, null],
  ['>100', '<100', null, null, null],
  ['>100', '100', null, null, null],
  ['100', '>100', null, null, null],
  ['>100', '50', 'down', null, 'better'],
  ['>100', '>50', null, null, null],
  ['>100', '<50', 'down', null, 'better'],
  ['>100', '150', null, null, null],
  ['<100', '150', 'up', null, 'worse'],
  ['<100', '>150', 'up', null, 'worse'],
  ['<100', '<150', null, null, null],
  ['100', '>150', 'up', null, 'worse'],
  ['100', '<150', null, null, null],
  ['100', '<50', 'down', null, 'better'],
  ['100', '', null, null, null],
  ['', '100', null, null, null],
] as const)('a number that was %s and is %s: %s, %s %%, %s', (was, is, direction, changePct, effect) => {
  const [before, now] = [reading(was), reading(is)]
  const about = { before, now, direction, changePct }
  expect(compareNumbers('afp', before, now, 'worse')).toEqual({ item: 'afp', ...about, effect })
  const opposite = effect && (effect === 'worse' ? 'better' : 'worse')
  expect(compareNumbers('platelets', before, now, 'better')).toEqual({
    item: 'platelets',
    ...about,
    effect: opposite,
  })
})

it.each([
  ['5', '6', 'up', 'worse'],
  ['6', '5', 'down', 'better'],
  ['6', '6', 'same', null],
  ['', '6', null, null],
  ['6', '', null, null],
] as const)('a score of %s that is %s now went %s, which is %s', (was, is, direction, effect) => {
  const [before, now] = [reading(was), reading(is)]
  const change = { item: 'ecog', before, now, direction, changePct: null, effect }
  expect(compareSteps('ecog', before, now)).toEqual(change)
})

it.each([
  ['20 2a', '25 2b', 'up', 'worse'],
  ['25 2b', '20 2a', 'down', 'better'],
  ['20 2a', '22 2a', 'up', null],
  ['22 2a', '20 2a', 'down', null],
  ['20 2a', '20 2a', 'same', null],
  ['', '20 2a', null, null],
  ['20 2a', '', null, null],
] as const)('ALBI of %s that is %s now went %s, which is %s', (was, is, direction, effect) => {
  const [before, now] = [reading(was), reading(is)]
  const change = { item: 'albi', before, now, direction, changePct: null, effect }
  expect(compareGrades(before, now)).toEqual(change)
})

it('says nothing where there is only one reading', () => {
  const now = reading('6')
  const unknown = { before: null, now, direction: null, changePct: null, effect: null }
  expect([
    compareNumbers('ast', null, now, 'worse'),
    compareSteps('child-pugh', null, now),
    compareGrades(null, now),
  ]).toEqual([
    { item: 'ast', ...unknown },
    { item: 'child-pugh', ...unknown },
    { item: 'albi', ...unknown },
  ])
  expect(compareSteps('ecog', now, null)).toEqual({
    item: 'ecog',
    ...unknown,
    before: now,
    now: null,
  })
})
