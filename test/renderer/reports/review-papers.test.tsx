import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ReviewPapers } from '../../../src/renderer/reports/review-papers.tsx'
import { WeekCalendar } from '../../../src/renderer/reports/week-calendar.tsx'
import type { FakeHost } from '../fake-transport.ts'
import { openScreen } from '../open-screen.tsx'

const REVIEW = '01936f00-0000-7000-8000-000000000001'
const SHA256 = '0'.repeat(64)
const saved: { readonly name: string; readonly type: string }[] = []
let blob: Blob | undefined
beforeEach(() => {
  saved.length = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob
    return 'blob:paper'
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (blob !== undefined) saved.push({ name: this.download, type: blob.type })
  })
})
afterEach(() => vi.restoreAllMocks())

const paper = (fileName: string) => () => ({ fileName, path: null, pdf: btoa('%PDF-1.3'), sha256: SHA256 })
const calendar = () => ({
  fileName: 'reviews.ics',
  path: null,
  ics: 'BEGIN:VCALENDAR\r\n',
  events: 1,
  cancelled: 0,
  sha256: SHA256,
})

const inputs = (host: FakeHost, asked: string) =>
  host.asked.filter(({ name }) => name === asked).map(({ input }) => input)

it('saves the letter, the slip and the day of a review, in the language chosen for the paper', async () => {
  const user = userEvent.setup()
  const { host } = await openScreen(() => <ReviewPapers reviewUid={REVIEW} />, {
    answers: {
      'reports.recallLetter': paper('letter.pdf'),
      'reports.patientSlip': paper('slip.pdf'),
      'reports.calendar': calendar,
    },
  })
  await user.click(await screen.findByRole('radio', { name: '中' }))
  for (const [at, name] of ['Letter', 'Slip', 'Calendar'].entries()) {
    await user.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(saved).toHaveLength(at + 1))
  }
  expect(saved).toEqual([
    { name: 'letter.pdf', type: 'application/pdf' },
    { name: 'slip.pdf', type: 'application/pdf' },
    { name: 'reviews.ics', type: 'text/calendar' },
  ])
  for (const name of ['reports.recallLetter', 'reports.patientSlip', 'reports.calendar'] as const)
    expect(inputs(host, name)).toEqual([{ reviewUid: REVIEW, language: 'zh' }])
})

it('saves the week from Monday to Sunday, whichever of its days is shown', async () => {
  const user = userEvent.setup()
  const { host } = await openScreen(
    () => (
      <>
        <WeekCalendar asOf="2026-11-23" />
        <WeekCalendar asOf="2026-11-29" />
      </>
    ),
    { answers: { 'reports.calendar': calendar } },
  )
  for (const button of await screen.findAllByRole('button', { name: 'Week as calendar' })) {
    await user.click(button)
  }
  await waitFor(() => expect(saved).toHaveLength(2))
  const week = { from: '2026-11-23', to: '2026-11-29', language: 'en' }
  expect(inputs(host, 'reports.calendar')).toEqual([week, week])
})
