import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import { DEFAULT_SHELF_LIFE_DAYS } from '../../../src/shared/model/settings.ts'
import { judgeInputAge } from '../../../src/shared/rules/eligibility/input-age.ts'

const performedOn = '2026-03-02'

describe('the worked table', () => {
  it.each([
    ['laboratory', '2026-03-02', '2026-03-02', 0, 7, 'known'],
    ['laboratory', '2026-02-23', '2026-03-02', 7, 7, 'known'],
    ['laboratory', '2026-02-22', '2026-03-02', 8, 7, 'stale'],
    ['imaging', '2026-01-31', '2026-03-02', 30, 30, 'known'],
    ['imaging', '2026-01-30', '2026-03-02', 31, 30, 'stale'],
    ['ecog', '2026-03-03', '2026-03-02', -1, 7, 'refused-future'],
  ] as const)('%s of %s, procedure %s', (item, datedOn, performedOn, days, limitDays, state) => {
    expect(judgeInputAge({ item, datedOn, performedOn })).toEqual({ state, days, limitDays })
  })
})

describe('each shelf life, on its last day and one either side', () => {
  it.each([
    ['laboratory', 7],
    ['imaging', 30],
    ['ecog', 7],
    ['height', 365],
    ['weight', 30],
  ] as const)('%s: %i days', (item, limit) => {
    const stateAt = (days: number) =>
      judgeInputAge({ item, datedOn: addDays(performedOn, -days), performedOn }).state
    expect(DEFAULT_SHELF_LIFE_DAYS[item]).toBe(limit)
    expect([limit - 1, limit, limit + 1, 0, -1].map(stateAt)).toEqual([
      'known',
      'known',
      'stale',
      'known',
      'refused-future',
    ])
  })
})

it('takes the department’s own limit', () => {
  const question = { item: 'laboratory', datedOn: '2026-02-20', performedOn } as const
  expect(judgeInputAge({ ...question, limitDays: 10 }).state).toBe('known')
  expect(judgeInputAge({ ...question, limitDays: 9 }).state).toBe('stale')
})
