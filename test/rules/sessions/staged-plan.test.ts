import { describe, expect, it } from 'vitest'
import { earlierStages, laterStages } from '../../../src/shared/rules/sessions/staged-plan.ts'

type Row = readonly [id: number, performedOn: string, stageNo: number | null, stageOf: number | null]
const stage = ([id, performedOn, stageNo, stageOf]: Row) => ({ id, performedOn, stageNo, stageOf })
const ids = (stages: readonly { readonly id: number }[]) => stages.map(({ id }) => id)

const PLAN: readonly Row[] = [
  [2, '2026-02-01', 2, 3],
  [1, '2026-01-01', 1, 3],
  [3, '2026-03-01', 3, 3],
]
const of = (session: Row, others: readonly Row[]) => [
  ids(earlierStages(stage(session), others.map(stage))),
  ids(laterStages(stage(session), others.map(stage))),
]

it('finds the stages before, newest first, and after, next one first', () => {
  expect(
    of(
      [9, '2026-01-15', 2, 3],
      [
        [1, '2026-01-01', 1, 3],
        [3, '2026-03-01', 3, 3],
      ],
    ),
  ).toEqual([[1], [3]])
  expect(of([9, '2026-04-01', 4, 3], PLAN)).toEqual([[3, 2, 1], []])
  expect(of([9, '2025-12-01', 0, 3], PLAN)).toEqual([[], [1, 2, 3]])
})

it('orders the stages of one day by their numbers', () => {
  const oneDay: readonly Row[] = [
    [1, '2026-01-01', 1, 4],
    [3, '2026-01-01', 3, 4],
    [2, '2026-01-01', 2, 4],
  ]
  expect(of([9, '2026-01-01', 4, 4], oneDay)[0]).toEqual([3, 2, 1])
  expect(of([9, '2026-01-01', 0, 4], oneDay)[1]).toEqual([1, 2, 3])
})

describe('a plan ends', () => {
  it.each<[string, Row, readonly Row[], number[][]]>([
    ['where the session has no stage', [9, '2026-04-01', null, 3], PLAN, [[], []]],
    [
      'at a session on demand in between',
      [9, '2026-04-01', 3, 3],
      [
        [2, '2026-03-01', null, null],
        [1, '2026-02-01', 1, 3],
      ],
      [[], []],
    ],
    [
      'at a stage without a number of the same plan',
      [9, '2026-04-01', 3, 3],
      [
        [2, '2026-03-01', null, 3],
        [1, '2026-02-01', 1, 3],
      ],
      [[], []],
    ],
    ['at a plan of another length', [9, '2026-04-01', 3, 3], [[2, '2026-03-01', 2, 2]], [[], []]],
    ['where the number does not go down', [9, '2026-04-01', 2, 3], [[2, '2026-03-01', 2, 3]], [[], []]],
    ['where it goes up before', [9, '2026-04-01', 2, 3], [[3, '2026-03-01', 3, 3]], [[], []]],
    ['where it does not go up', [9, '2026-01-01', 2, 3], [[2, '2026-03-01', 2, 3]], [[], []]],
    ['where it goes down after', [9, '2026-01-01', 2, 3], [[1, '2026-03-01', 1, 3]], [[], []]],
    [
      'with the first stage of the plan before it',
      [9, '2026-05-01', 2, 2],
      [
        [3, '2026-04-01', 1, 2],
        [2, '2026-03-01', 2, 2],
        [1, '2026-02-01', 1, 2],
      ],
      [[3], []],
    ],
  ])('%s', (_name, session, others, stages) => {
    expect(of(session, others)).toEqual(stages)
  })
})

it('orders a session on demand of the same day below any stage', () => {
  const sameDay: readonly Row[] = [
    [5, '2026-01-01', null, 3],
    [1, '2026-01-01', 1, 3],
  ]
  expect(of([9, '2026-01-01', 2, 3], sameDay)).toEqual([[1], []])
})
