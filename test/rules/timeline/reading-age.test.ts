import { expect, it } from 'vitest'
import { DEFAULT_SHELF_LIFE_DAYS } from '../../../src/shared/model/settings.ts'
import { ageOfNewest } from '../../../src/shared/rules/timeline/reading-age.ts'
import type { ChangeItem } from '../../../src/shared/rules/timeline/timeline-compare.ts'

const aged = (item: ChangeItem, on: string, shelfLifeDays = DEFAULT_SHELF_LIFE_DAYS) =>
  ageOfNewest(
    { item, now: { on, value: 1, comparator: null, unit: '', grade: null, explain: null } },
    '2026-11-23',
    shelfLifeDays,
  )

it.each([
  ['ast', '2026-11-16', 'known', 7],
  ['child-pugh', '2026-11-15', 'stale', 8],
  ['ecog', '2026-11-16', 'known', 7],
  ['ecog', '2026-11-15', 'stale', 8],
  ['viable-sum', '2026-10-24', 'known', 30],
  ['viable-sum', '2026-10-23', 'stale', 31],
  ['largest-diameter', '2026-10-23', 'stale', 31],
] as const)('%s of %s is %s after %s days', (item, on, state, days) => {
  expect(aged(item, on)).toMatchObject({ state, days })
})

it("goes by the department's own limits, and has no age of what is not on file", () => {
  const own = { ...DEFAULT_SHELF_LIFE_DAYS, laboratory: 14, ecog: 3 }
  expect(aged('ast', '2026-11-09', own)).toEqual({ state: 'known', days: 14, limitDays: 14 })
  expect(aged('ecog', '2026-11-19', own)).toEqual({ state: 'stale', days: 4, limitDays: 3 })
  expect(ageOfNewest({ item: 'afp', now: null }, '2026-11-23')).toBeNull()
})
