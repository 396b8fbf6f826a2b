import { expect, it } from 'vitest'
import { isRow, neighbour, worklistItems } from '../../../src/renderer/worklist/worklist-items.ts'
import { waiting, worklistOf } from './worklist-of.ts'

const worklist = worklistOf({
  overdue: [waiting(1, 'A', 79), waiting(2, 'B', 45)],
  open: [waiting(3, 'C', 35)],
})
const kinds = (filter: Parameters<typeof worklistItems>[1], list = worklist) =>
  worklistItems(list, filter).map((item) => `${item.kind} ${item.kind === 'review' ? item.group : item.key}`)

it('puts a head above each group and leaves empty groups out', () => {
  expect(kinds('all')).toEqual([
    'group overdue',
    'review overdue',
    'review overdue',
    'group open',
    'review open',
  ])
  expect(kinds('open')).toEqual(['group open', 'review open'])
  expect(kinds('incomplete')).toEqual([])
})

it('says how many rows of a group were left out by the limit', () => {
  const cut = { ...worklist, counts: { ...worklist.counts, overdue: 5 } }
  expect(worklistItems(cut, 'overdue').at(-1)).toMatchObject({ kind: 'more', hidden: 3 })
})

it('steps over the heads of groups and stops at both ends', () => {
  const items = worklistItems(worklist, 'all')
  const keys = items.filter(isRow).map((row) => row.key)
  expect(neighbour(items, null, 1)?.key).toBe(keys[0])
  expect(neighbour(items, keys[1] ?? null, 1)?.key).toBe(keys[2])
  expect(neighbour(items, keys[2] ?? null, 1)?.key).toBe(keys[2])
  expect(neighbour(items, keys[0] ?? null, -1)?.key).toBe(keys[0])
  expect(neighbour([], null, 1)).toBeUndefined()
})
