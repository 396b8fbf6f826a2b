import { expect, it } from 'vitest'
import type { Narrowing } from '../../../src/renderer/worklist/worklist-groups.ts'
import { isCut, isRow, neighbour, worklistItems } from '../../../src/renderer/worklist/worklist-items.ts'
import { waiting, worklistOf } from './worklist-of.ts'

const zhang = waiting(3, '张伟', 35)
const worklist = worklistOf({
  overdue: [waiting(1, 'Anna Berg', 79), waiting(2, 'Jo Park', 45)],
  open: [{ ...zhang, patient: { ...zhang.patient, namePinyin: 'Zhang Wei' } }],
  planned: [waiting(4, 'Ida Lund', 3)],
})
const EVERYTHING: Narrowing = { filter: 'all', text: '', unfolded: [] }
const lines = (over: Partial<Narrowing>, list = worklist) =>
  worklistItems(list, { ...EVERYTHING, ...over }).map((item) =>
    item.kind === 'review' ? (item.review.patient.name ?? '') : `${item.key} ${item.kind}`,
  )

it('puts a head above each group, leaves empty groups out and folds what is not the work of this week', () => {
  expect(lines({})).toEqual(['overdue group', 'Anna Berg', 'Jo Park', 'open group', '张伟', 'planned group'])
  expect(lines({ unfolded: ['planned'] }).slice(-2)).toEqual(['planned group', 'Ida Lund'])
  expect(lines({ filter: 'planned' })).toEqual(['planned group', 'Ida Lund'])
  expect(lines({ filter: 'incomplete' })).toEqual([])
})

it.each(['张', 'zw', 'zhangw', 'Wei Zhang', ' ZHANG  wei ', '003'])('finds 张伟 by “%s”', (text) => {
  expect(lines({ text })).toEqual(['open group', '张伟'])
})

it('looks for words in folded groups too, and counts what it found', () => {
  expect(worklistItems(worklist, { ...EVERYTHING, text: 'lund' })[0]).toMatchObject({ count: 1, fold: null })
  expect(lines({ text: 'nobody' })).toEqual([])
})

it('says when rows that are wanted were left out by the limit', () => {
  const cut = { ...worklist, counts: { ...worklist.counts, planned: 5 } }
  expect(isCut(cut, EVERYTHING)).toBe(false)
  expect(isCut(cut, { ...EVERYTHING, unfolded: ['planned'] })).toBe(true)
  expect(isCut(cut, { ...EVERYTHING, text: 'lund' })).toBe(true)
})

it('steps over the heads of groups and stops at both ends', () => {
  const rows = worklistItems(worklist, EVERYTHING).filter(isRow)
  const keys = rows.map((row) => row.key)
  expect(neighbour(rows, null, 1)?.key).toBe(keys[0])
  expect(neighbour(rows, keys[1] ?? null, 1)?.key).toBe(keys[2])
  expect(neighbour(rows, keys[2] ?? null, 1)?.key).toBe(keys[2])
  expect(neighbour(rows, keys[0] ?? null, -1)?.key).toBe(keys[0])
  expect(neighbour([], null, 1)).toBeUndefined()
})
