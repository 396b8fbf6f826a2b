import { describe, expect, it } from 'vitest'
import type { LesionMeasurement } from '../../../src/shared/model/lesion.ts'
import { unreadLesions } from '../../../src/shared/rules/response/unread-lesions.ts'

type Seen = Parameters<typeof unreadLesions>[0][number]

const REVIEW = '01936f00-0000-7000-8000-0000000000bb'
const OTHER_REVIEW = '01936f00-0000-7000-8000-0000000000cc'
const reviewed = (doneOn: string | null) => ({ uid: REVIEW, doneOn })

const image = (measuredOn: string, parts: Partial<LesionMeasurement> = {}): LesionMeasurement => ({
  measuredOn,
  reviewUid: null,
  longestMm: 40,
  viableMm: 20,
  viableAcrossMm: null,
  evaluable: true,
  oilFilledPct: null,
  oilPeripheralDefect: null,
  lrTr: null,
  ...parts,
})
const lesion = (parts: Partial<Seen> = {}): Seen => ({
  role: 'target',
  firstSeenOn: '2026-01-10',
  measurements: [image('2026-01-10')],
  ...parts,
})
const isUnread = (one: Seen, until?: string | null) =>
  unreadLesions([one], reviewed('2026-04-01'), until).length === 1

describe('a lesion that a review of 2026-04-01 says nothing of', () => {
  it.each([
    ['target', '2026-01-10', true],
    ['non_target', '2026-01-10', true],
    ['watch', '2026-01-10', false],
    ['target', '2026-03-31', true],
    ['target', '2026-04-01', false],
    ['target', '2026-04-02', false],
  ] as const)('a %s first seen on %s: %s', (role, firstSeenOn, unread) => {
    expect(isUnread(lesion({ role, firstSeenOn }))).toBe(unread)
  })

  it.each([
    ['the day before', '2026-03-31', undefined, true],
    ['the day itself', '2026-04-01', undefined, false],
    ['the day after', '2026-04-02', undefined, true],
    ['the day before, asked until a later day', '2026-03-31', '2026-05-01', true],
    ['the day itself, asked until a later day', '2026-04-01', '2026-05-01', false],
    ['a later day', '2026-04-30', '2026-05-01', false],
    ['the last day asked for', '2026-05-01', '2026-05-01', false],
    ['the day after that', '2026-05-02', '2026-05-01', true],
  ])('is shown or not by an image of %s', (_day, measuredOn, until, unread) => {
    const measurements = [image('2026-01-10'), image(measuredOn, { reviewUid: OTHER_REVIEW })]
    expect(isUnread(lesion({ measurements }), until)).toBe(unread)
  })

  it.each([
    ['both diameters', {}, false],
    ['the viable part alone', { longestMm: null }, false],
    ['a viable part of nothing', { longestMm: null, viableMm: 0 }, false],
    ['the whole diameter alone', { viableMm: null }, false],
    ['no diameter', { longestMm: null, viableMm: null }, true],
    ['that it is not evaluable', { longestMm: null, viableMm: null, evaluable: false }, false],
  ])('is read with %s: unread %s', (_what, parts, unread) => {
    const own = image('2026-04-01', { reviewUid: REVIEW, ...parts })
    expect(isUnread(lesion({ measurements: [own] }))).toBe(unread)
  })

  it('is read by the review itself, whatever day its image is filed under', () => {
    for (const measuredOn of ['2026-03-31', '2026-04-02'])
      expect(isUnread(lesion({ measurements: [image(measuredOn, { reviewUid: REVIEW })] }))).toBe(false)
  })
})

it('lists the lesions themselves, in their order, and reads none into a review that is not done', () => {
  const [first, read, last] = [
    lesion(),
    lesion({ measurements: [image('2026-04-01', { reviewUid: REVIEW })] }),
    lesion({ measurements: [] }),
  ]
  const lesions = [first, read, last]
  expect(unreadLesions(lesions, reviewed('2026-04-01'))).toEqual([first, last])
  expect(unreadLesions(lesions, reviewed(null))).toEqual([])
  expect(unreadLesions(lesions, reviewed(null), '2026-05-01')).toEqual([])
  expect(unreadLesions(lesions, reviewed('2026-04-01'), null)).toEqual([])
})
