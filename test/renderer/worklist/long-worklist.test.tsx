import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { WorklistScreen } from '../../../src/renderer/worklist/worklist-screen.tsx'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import { patientRecord } from '../../support/patient-record.ts'
import { openScreen } from '../open-screen.tsx'
import { SETTINGS, waiting, worklistOf } from './worklist-of.ts'

// Nothing has a size here; without one the list would show no row.
beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640))

const TEN_THOUSAND = 10_000
/** So few at the end that the keys need not be pressed thousands of times to come over the head between. */
const OPEN = 4
const OVERDUE = TEN_THOUSAND - OPEN
const numbers = (from: number, length: number) => Array.from({ length }, (_, at) => from + at)
const whole = worklistOf({
  overdue: numbers(1, OVERDUE).map((no) => waiting(no, `Overdue ${no}`, 60)),
  open: numbers(OVERDUE + 1, OPEN).map((no) => waiting(no, `Open ${no}`, 35)),
})
const cut = (worklist: Worklist, limit: number): Worklist => ({
  ...worklist,
  overdue: worklist.overdue.slice(0, limit),
  open: worklist.open.slice(0, limit),
})

async function openLong() {
  const opened = await openScreen(WorklistScreen, {
    answers: {
      'worklist.show': ({ limit = 2_000 }) => cut(whole, limit),
      'patients.open': () => patientRecord(),
      'reviews.bookings': () => [],
      'settings.show': () => SETTINGS,
    },
  })
  const grid = await screen.findByRole('grid')
  // The rows that the first question left out follow by themselves.
  await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe(String(TEN_THOUSAND + 3)))
  return { ...opened, grid, box: grid.parentElement as HTMLElement, user: userEvent.setup() }
}

const panelName = () => screen.getByRole('complementary').querySelector('h2')?.textContent?.trim()
const rowsOnPage = () => document.querySelectorAll('tr[data-row]').length

it('holds ten thousand rows with no more than a screen of them on the page', async () => {
  await openLong()
  expect(rowsOnPage()).toBeLessThan(60)
  expect(screen.queryByRole('button', { name: /more/i })).toBeNull()
})

it('keeps the selected row while somebody scrolls away from it', async () => {
  const { box, user } = await openLong()
  await user.keyboard('jj')
  expect(panelName()).toBe('Overdue 3')
  box.scrollTop = 200_000
  fireEvent.scroll(box)
  await waitFor(() => expect(screen.getByText('Overdue 5552')).toBeDefined())
  expect(panelName()).toBe('Overdue 3')
  expect(rowsOnPage()).toBeLessThan(60)
})

it('walks by arrow keys through the heads of groups, to the last row and back', async () => {
  const { user } = await openLong()
  await user.keyboard('{End}')
  expect(panelName()).toBe(`Open ${TEN_THOUSAND}`)
  await user.keyboard('{Home}')
  expect(panelName()).toBe('Overdue 1')
  await user.keyboard('{End}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}')
  expect(panelName()).toBe(`Overdue ${OVERDUE}`)
  await user.keyboard('{ArrowDown}')
  expect(panelName()).toBe(`Open ${OVERDUE + 1}`)
})

it('finds one row of ten thousand by what is typed, and goes back to all with Escape', async () => {
  const { grid, user } = await openLong()
  await user.keyboard('f9999')
  await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe('3'))
  expect(panelName()).toBe('Open 9999')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe(String(TEN_THOUSAND + 3)))
  expect(panelName()).toBe('Open 9999')
})
