import { expect, it } from 'vitest'
import { refractorinessFacts } from '../../../src/shared/rules/timeline/refractoriness-facts.ts'
import { byImagingDay, reviewOfSession, timelineLanes } from '../../../src/shared/rules/timeline/timeline.ts'
import { courseOf } from '../../../src/shared/rules/timeline/timeline-course.ts'
import { lesion, patientRecord, review, session } from '../../support/patient-record.ts'

/** A session whose one-month review was put off on paper and done early, and whose follow-up came after it. */
const treated = session(1, '2026-01-10')
const area = (changeFromBaselinePct: number) => ({
  areaResponse: {
    criteria: 'EASL' as const,
    baselineMm2: 1000,
    nadirMm2: 1000,
    currentMm2: 1000 + changeFromBaselinePct * 10,
    target: 'SD',
    overall: 'SD' as const,
    changeFromBaselinePct,
    changeFromNadirPct: changeFromBaselinePct,
  },
})
const oneMonth = review(
  treated,
  { on: '2026-02-20', overall: 'SD' },
  { dueOn: '2026-05-11', newLesion: false, ...area(4) },
)
const followUp = review(
  treated,
  { on: '2026-04-15', overall: 'PD' },
  { dueOn: '2026-04-15', kind: 'follow_up', newLesion: true, ...area(30) },
)
// The record has its reviews by due date.
const record = patientRecord({
  sessions: [treated],
  reviews: [followUp, oneMonth],
  lesions: [lesion(1, { '2026-01-05': 40 })],
})

it('orders the reviews of a session by their images, those not done first', () => {
  const waiting = review(treated, null, { kind: 'follow_up' })
  expect(byImagingDay([followUp, oneMonth, waiting])).toEqual([waiting, oneMonth, followUp])
})

it('knows the one-month review of a session among its follow-ups', () => {
  expect(reviewOfSession(record, treated.uid)).toEqual(oneMonth)
  expect(reviewOfSession({ reviews: [followUp] }, treated.uid)).toBeUndefined()
})

it('shows both on the timeline, and says the response of the later image', () => {
  expect(timelineLanes(record).reviews.map(({ on, overall }) => [on, overall])).toEqual([
    ['2026-02-20', 'SD'],
    ['2026-04-15', 'PD'],
  ])
  expect(courseOf(record, '2026-06-01').lastResponse).toEqual({ overall: 'PD', on: '2026-04-15' })
})

it('judges refractoriness by the later image', () => {
  const settings = { coagulationVariant: 'inr', fiveMmRule: false } as const
  const { intrahepaticGrowthPct, growthOf, sessions } = refractorinessFacts(record, settings, '2026-06-01')
  expect([intrahepaticGrowthPct, growthOf]).toEqual([30, 'area'])
  expect(sessions).toMatchObject([{ moreLesions: true, imagedAfterDays: 95 }])
})
