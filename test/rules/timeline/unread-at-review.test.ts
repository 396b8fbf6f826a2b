import { expect, it } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { unreadAtLastReview } from '../../../src/shared/rules/timeline/unread-at-review.ts'
import { lesion, patientRecord, review, session } from '../../support/patient-record.ts'

const [first, second] = [session(1, '2026-01-10'), session(2, '2026-03-10')]
const unread = (parts: Partial<PatientRecord>, asOf = '2026-06-01') =>
  unreadAtLastReview(
    patientRecord({
      sessions: [first, second],
      // Stored in any order: the last one is the one imaged last.
      reviews: [review(second, { on: '2026-04-15' }), review(first, { on: '2026-02-20' })],
      ...parts,
    }),
    asOf,
  )

it.each([
  ['read', { '2026-01-05': 30, '2026-04-15': 20 }, {}, null],
  ['not evaluable', { '2026-01-05': 30, '2026-04-15': null }, {}, null],
  ['left out', { '2026-01-05': 30, '2026-02-20': 25 }, {}, [3]],
  ['watched', { '2026-01-05': 7 }, { role: 'watch' }, null],
  ['read on a later image', { '2026-01-05': 30, '2026-05-01': 25 }, {}, null],
  ['read after the day asked for', { '2026-01-05': 30, '2026-06-02': 25 }, {}, [3]],
  ['first seen the day before', {}, { firstSeenOn: '2026-04-14' }, [3]],
  ['first seen that day', {}, { firstSeenOn: '2026-04-15' }, null],
] as const)('a lesion %s', (_, images, parts, nos) => {
  const lesions = [lesion(3, images, parts)]
  expect(unread({ lesions })).toEqual(nos && { on: '2026-04-15', lesionNos: nos })
})

it('takes an empty row for no reading, and a row of the review itself for one whatever its day', () => {
  const one = lesion(3, { '2026-01-05': 30, '2026-04-15': 20 })
  const [base, row] = one.measurements
  if (!base || !row) throw new Error('two images')
  const judged = review(second, { on: '2026-04-15' })
  const withRow = (changed: Partial<typeof row>) =>
    unread({ reviews: [judged], lesions: [{ ...one, measurements: [base, { ...row, ...changed }] }] })
  expect(withRow({ viableMm: null, longestMm: null })?.lesionNos).toEqual([3])
  expect(withRow({ viableMm: null })).toBeNull()
  expect(withRow({ measuredOn: '2026-04-13', reviewUid: judged.uid })).toBeNull()
  expect(withRow({ measuredOn: '2026-04-13' })?.lesionNos).toEqual([3])
})

it('asks only of the line that goes on', () => {
  const old = lesion(1, { '2026-01-05': 30, '2026-01-10': 30 })
  const sessions = [first, { ...second, lineNo: 2 }]
  expect(unread({ sessions, lesions: [old, lesion(2, { '2026-01-11': 12 })] })?.lesionNos).toEqual([2])
  expect(unread({ sessions, lesions: [old] })).toBeNull()
  expect(unread({ lesions: [old], reviews: [] })).toBeNull()
  expect(unread({ lesions: [old] }, '2026-02-19')).toBeNull()
})
