import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { review } from '../../support/patient-record.ts'
import { measured, openReview, second, shown } from './open-review.ts'

const image = {
  measuredOn: '2025-12-03',
  longestMm: 31,
  viableMm: 12,
  evaluable: true,
  oilFilledPct: 90,
  oilPeripheralDefect: false,
  viableAcrossMm: null,
  lrTr: null,
}
const done = review(
  second,
  { on: '2025-12-03', overall: 'PR' },
  {
    modality: 'MRI_GADOXETATE',
    nonTarget: 'none',
    reader: 'Wang Lei',
    nextPlan: 'OBSERVE',
    note: 'as read',
    symptoms: ['fatigue'],
  },
)
const recorded = shown({
  review: done,
  lesions: [{ ...measured, measurements: [...measured.measurements, { ...image, reviewUid: done.uid }] }],
  labs: [
    {
      uid: '01936f00-0000-7000-8000-0000000000aa',
      code: 'afp',
      value: 96,
      comparator: null,
      unit: 'ng/mL',
      sampledOn: '2025-12-03',
      source: 'review',
      sessionUid: null,
      reviewUid: done.uid,
      recordedAt: '2025-12-03T08:00:00Z',
      recordedBy: 'Wang Lei',
    },
  ] as never,
})

test('a recorded review opens for a correction as it was filled in, and changes what was typed alone', async () => {
  const user = userEvent.setup()
  const { host } = await openReview(recorded)
  const sent = () => host.asked.filter(({ name }) => name === 'reviews.correct').map(({ input }) => input)
  await user.click(await screen.findByRole('button', { name: /Correct review/ }))
  const viable = screen.getByRole('textbox', { name: 'L1 Viable now' })
  expect(viable).toHaveProperty('value', '12')
  await user.clear(viable)
  await user.type(viable, '21')

  await user.click(screen.getByRole('button', { name: /Save review/ }))
  expect(sent()).toEqual([])
  expect(screen.getByRole('textbox', { name: /Reason/ }).getAttribute('aria-invalid')).toBe('true')

  await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Measured again')
  await user.click(screen.getByRole('button', { name: /Save review/ }))
  expect(sent()).toMatchObject([
    {
      reviewUid: done.uid,
      reason: 'Measured again',
      findings: {
        doneOn: '2025-12-03',
        modality: 'MRI_GADOXETATE',
        reader: 'Wang Lei',
        nextPlan: 'OBSERVE',
        note: 'as read',
        symptoms: ['fatigue'],
        readings: [{ longestMm: 31, viableMm: 21, oilFilledPct: 90, oilPeripheralDefect: false }],
        labs: [{ code: 'afp', value: 96, unit: 'ng/mL', sampledOn: '2025-12-03' }],
      },
    },
  ])
})
