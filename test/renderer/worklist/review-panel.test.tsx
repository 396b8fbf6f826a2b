import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { WorklistScreen } from '../../../src/renderer/worklist/worklist-screen.tsx'
import { type ContactAttempt, ContactDraft, outcomeMeaning } from '../../../src/shared/model/contact.ts'
import type { WorklistReview } from '../../../src/shared/model/worklist.ts'
import { patientRecord, review as reviewOf, session } from '../../support/patient-record.ts'
import type { FakeAnswers } from '../fake-transport.ts'
import { openScreen } from '../open-screen.tsx'
import { said } from '../said.ts'
import { openDepartment } from '../shell/render-shell.tsx'
import { SETTINGS, TODAY, uidOf, waiting, worklistOf } from './worklist-of.ts'

// Nothing has a size here; without one the list would show no row.
beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640))

const late = waiting(1, 'Anna Berg', 79)

/** The worklist with one overdue patient, at a host that keeps attempts and lets the test take them back. */
async function openPanel(over: Partial<WorklistReview> = {}, answers: FakeAnswers = {}) {
  const row = { ...late, ...over }
  let contacts: ContactAttempt[] = []
  const list = over.imagedOn ? worklistOf({ unread: [row] }) : worklistOf({ overdue: [row] })
  const { host, path } = await openScreen(WorklistScreen, {
    answers: {
      'department.status': () => ({ ...openDepartment, today: TODAY }),
      'worklist.show': () => list,
      'patients.open': () => patientRecord({ contacts: [...contacts] }),
      'reviews.bookings': () => [],
      'reviews.close': () => reviewOf(session(1, row.performedOn)),
      'reviews.markImaged': () => reviewOf(session(1, row.performedOn)),
      'reviews.rebook': () => reviewOf(session(1, row.performedOn)),
      'settings.show': () => SETTINGS,
      'contacts.log': (attempt) => {
        const made = { uid: uidOf(9), madeOn: TODAY, madeBy: 'Li Na', loggedAt: `${TODAY}T09:00:00Z` }
        const contact = { ...made, ...ContactDraft.parse(attempt) }
        contacts = [contact]
        return { ...contact, patientUid: uidOf(1), ...outcomeMeaning(contact.outcome) }
      },
      'contacts.plan': ({ nextStep }) => {
        contacts = contacts.map((contact) => ({ ...contact, nextStep }))
        const [planned] = contacts
        if (planned === undefined) throw new Error('nothing was logged')
        return planned
      },
      ...answers,
    },
  })
  await screen.findByRole('heading', { name: 'Log an attempt' }).catch(() => null)
  const input = (name: string) => host.asked.findLast((each) => each.name === name)?.input
  return {
    host,
    path,
    input,
    user: userEvent.setup(),
    panel: within(screen.getByRole('complementary')),
    takeBack: () => {
      contacts = []
      host.announce({ type: 'changed', nouns: ['patients', 'worklist'] })
    },
  }
}

it('books the CT in the same move: the outcome, then the day that is offered', async () => {
  const { user, panel, input } = await openPanel()
  await user.click(panel.getByRole('button', { name: /^CT booked/ }))
  expect(await panel.findByLabelText('Date of imaging')).toHaveProperty('value', '2026-11-24')
  // No day can meet a window that has closed, so none is held against it.
  expect(panel.queryByText(/^Outside the review window/)).toBeNull()
  await user.click(panel.getByRole('button', { name: 'Confirm' }))
  await waitFor(() =>
    expect(input('contacts.log')).toMatchObject({
      reviewUid: late.reviewUid,
      outcome: 'booked',
      appointmentOn: '2026-11-24',
      nextStep: 'await_images',
    }),
  )
  expect(said()).toEqual({ text: 'Logged: Phone, CT booked 2026-11-24.', isSaved: true })
})

it('says when the day is outside a window that could still be met', async () => {
  const { user, panel } = await openPanel({ windowClosesOn: '2026-12-02', status: 'open' })
  await user.keyboard('5')
  const day = await panel.findByLabelText('Date of imaging')
  await user.clear(day)
  await user.type(day, '2026-12-03')
  expect(await panel.findByText(/^Outside the review window/)).toBeDefined()
})

it('asks for the next step once the attempt is logged, and takes it back at a second press', async () => {
  const { user, panel, input } = await openPanel()
  await user.keyboard('3')
  await user.click(await panel.findByRole('button', { name: 'Call again in the evening' }))
  await waitFor(() =>
    expect(input('contacts.plan')).toEqual({ contactUid: uidOf(9), nextStep: 'call_evening' }),
  )
  await user.click(await panel.findByRole('button', { name: 'Call again in the evening', pressed: true }))
  await waitFor(() => expect(input('contacts.plan')).toEqual({ contactUid: uidOf(9), nextStep: null }))
})

it('offers the closing that a refusal means as one press', async () => {
  const { user, panel, input } = await openPanel()
  await user.keyboard('2')
  await user.click(await panel.findByRole('button', { name: 'Close the review: Withdrew' }))
  await waitFor(() => expect(input('reviews.close')).toMatchObject({ reason: 'withdrawal', closedOn: TODAY }))
})

it('closes for a death only with the day of the death', async () => {
  const { user, panel, input } = await openPanel()
  await user.keyboard('7')
  const close = await panel.findByRole('button', { name: 'Close the review: Died' })
  await user.click(close)
  expect(input('reviews.close')).toBeUndefined()
  await user.type(panel.getByLabelText(/^Died on/), '2026-11-15{Enter}')
  await waitFor(() =>
    expect(input('reviews.close')).toMatchObject({ reason: 'dead', closedOn: '2026-11-15' }),
  )
})

it('shows nothing of an attempt that was taken back, and says it in one place alone', async () => {
  const { user, panel, takeBack } = await openPanel()
  await user.keyboard('3')
  const line = await panel.findByText('Phone, No answer')
  expect(line.closest('output, [role="status"], [aria-live]')).toBeNull()
  takeBack()
  await waitFor(() => expect(panel.queryByText('Phone, No answer')).toBeNull())
})

it('notes images that nobody has read, and takes that back', async () => {
  const { user, panel, input } = await openPanel({ appointmentOn: '2026-11-20' })
  await user.click(panel.getByRole('button', { name: 'Images done…' }))
  await user.click(panel.getByRole('button', { name: 'Wait for reading' }))
  await waitFor(() => expect(input('reviews.markImaged')).toMatchObject({ imagedOn: '2026-11-20' }))
})

it('lets whoever waits for reading be read with Enter, and the images be taken back', async () => {
  const { user, panel, input, path } = await openPanel({ imagedOn: '2026-11-20' })
  expect(panel.getByText('Images of 2026-11-20 wait to be read')).toBeDefined()
  await user.click(panel.getByRole('button', { name: 'No images after all' }))
  await waitFor(() => expect(input('reviews.markImaged')).toMatchObject({ imagedOn: null }))
  await user.click(screen.getByRole('heading', { name: 'Worklist' }))
  await user.keyboard('{Enter}')
  await waitFor(() => expect(path()).toBe(`/reviews/${late.reviewUid}`))
})

it('moves the due date and the window with a reason, and only what was moved', async () => {
  const { user, panel, input } = await openPanel()
  await user.click(panel.getByRole('button', { name: 'Move dates…' }))
  const due = panel.getByLabelText('Due on')
  await user.clear(due)
  await user.type(due, '2026-12-01')
  expect(panel.getByRole('button', { name: 'Move' }).getAttribute('aria-disabled')).toBe('true')
  await user.type(panel.getByLabelText(/^Reason/), 'In hospital elsewhere{Enter}')
  await waitFor(() =>
    expect(input('reviews.rebook')).toEqual({
      reviewUid: late.reviewUid,
      dueOn: '2026-12-01',
      reason: 'In hospital elsewhere',
    }),
  )
})

it('lists every set of dates with who booked it and why', async () => {
  const first = { dueOn: '2026-10-05', windowOpensOn: '2026-10-03', windowClosesOn: '2026-10-17' }
  const made = { bookedAt: '2026-09-05T09:00:00Z', bookedBy: 'Li Na' }
  const { panel } = await openPanel(
    {},
    {
      'reviews.bookings': () => [
        { ...first, ...made, appointmentOn: '2026-10-08', reason: 'Asked for a Thursday' },
        { ...first, ...made, appointmentOn: null, reason: null },
      ],
    },
  )
  expect(await panel.findByText(/Li Na · Asked for a Thursday/)).toBeDefined()
  expect(panel.getByText(/Imaging 10-08/)).toBeDefined()
})

it('says who is lost to follow-up, by which rule and since when', async () => {
  const silence = {
    state: 'lost',
    rule: 'silence',
    since: '2026-11-02',
    lastContactOn: '2026-05-01',
  } as const
  const { panel } = await openPanel({ lost: silence })
  expect(
    panel.getByText(
      'Lost to follow-up since 2026-11-02: no contact of any kind for more than 6 months. Last contact 2026-05-01.',
    ),
  ).toBeDefined()
  expect(screen.getByText('Lost 11-02')).toBeDefined()
})
