import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ReopenReview } from '../../../src/renderer/timeline/reopen-review.tsx'
import type { Review } from '../../../src/shared/model/review.ts'
import { review, session } from '../../support/patient-record.ts'
import { openScreen } from '../open-screen.tsx'
import { openDepartment } from '../shell/render-shell.tsx'

const closed = (closedReason: Review['closedReason']) =>
  review(session(1, '2026-05-04'), null, { state: 'closed', closedReason, closedOn: '2026-08-03' })

const openFor = (of: Review) =>
  openScreen(() => <ReopenReview review={of} />, {
    answers: { 'department.status': () => openDepartment, 'reviews.reopen': () => of },
  })

it('opens a review that was closed as lost again, with how the patient was found', async () => {
  const user = userEvent.setup()
  const lost = closed('lost')
  const { host } = await openFor(lost)
  await user.click(await screen.findByRole('button', { name: 'Found again…' }))
  await user.type(await screen.findByLabelText(/^How the patient was found/), 'Lives with a daughter{Enter}')
  await waitFor(() =>
    expect(host.asked.findLast(({ name }) => name === 'reviews.reopen')?.input).toEqual({
      reviewUid: lost.uid,
      reason: 'Lives with a daughter',
    }),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it.each(['dead', 'superseded'] as const)('offers nothing for a review closed as %s', async (reason) => {
  const { host } = await openFor(closed(reason))
  await waitFor(() => expect(host.asked.length).toBeGreaterThan(0))
  expect(screen.queryByRole('button')).toBeNull()
})
