import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import { WorklistScreen } from '../../../src/renderer/worklist/worklist-screen.tsx'
import { type ContactAttempt, ContactDraft, outcomeMeaning } from '../../../src/shared/model/contact.ts'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { patientRecord } from '../../support/patient-record.ts'
import { said } from '../said.ts'
import { openScreen } from '../open-screen.tsx'
import { openDepartment } from '../shell/render-shell.tsx'
import { person, SETTINGS, TODAY, uidOf, waiting, worklistOf } from './worklist-of.ts'

// Nothing has a size here; without one the list would show no row.
beforeEach(() => void vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(640))

function openWorklist(worklist: Worklist, language: Language = 'en', department = openDepartment) {
  let logged: readonly ContactAttempt[] = []
  return openScreen(WorklistScreen, {
    language,
    answers: {
      'department.status': () => department,
      'worklist.show': () => worklist,
      'patients.open': () => patientRecord({ contacts: [...logged] }),
      'reviews.bookings': () => [],
      'settings.show': () => SETTINGS,
      'contacts.log': (attempt) => {
        const contact = {
          uid: uidOf(9),
          madeOn: TODAY,
          madeBy: 'Chen Jing',
          loggedAt: `${TODAY}T09:00:00Z`,
          ...ContactDraft.parse(attempt),
        }
        logged = [contact]
        return { ...contact, patientUid: uidOf(1), ...outcomeMeaning(contact.outcome) }
      },
    },
  })
}

const panel = () => within(screen.getByRole('complementary'))
const selectedRow = () => document.querySelector('tr[aria-selected="true"]')?.textContent ?? ''

const twoLate = worklistOf({ overdue: [waiting(1, 'Anna Berg', 79), waiting(2, 'Jo Park', 45)] })

it('says how late each review is, in words and by group', async () => {
  await openWorklist({ ...twoLate, inWindow: { done: 171, of: 198 } })
  expect(await screen.findByText('37 d over')).toBeDefined()
  expect(screen.getByText('3 d over')).toBeDefined()
  expect(screen.getByText('1 critical')).toBeDefined()
  expect(screen.getByText('window passed at D+42; critical after D+56')).toBeDefined()
  expect(document.querySelector('.worklist-in-window')?.textContent).toContain('171 of 198')
})

it('walks the rows by key, shows the one it stands on, and opens its review with Enter', async () => {
  const user = userEvent.setup()
  const { path } = await openWorklist(twoLate)
  await waitFor(() => expect(selectedRow()).toContain('Anna Berg'))
  await user.keyboard('j')
  expect(selectedRow()).toContain('Jo Park')
  expect(panel().getByText('Jo Park')).toBeDefined()
  expect(panel().getByText('Review overdue by 3 days')).toBeDefined()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(path()).toBe(`/reviews/${uidOf(1002)}`))
})

it('logs the attempt of the selected row with one key, by the way of contact that is chosen', async () => {
  const user = userEvent.setup()
  const { host } = await openWorklist(twoLate)
  await waitFor(() => expect(selectedRow()).toContain('Anna Berg'))
  await user.keyboard('j')
  await user.click(panel().getByRole('radio', { name: 'Letter' }))
  await user.click(panel().getByPlaceholderText('Spoken to'))
  // Typing is not logging.
  await user.keyboard('wife at 3')
  expect(host.asked.some(({ name }) => name === 'contacts.log')).toBe(false)
  await user.click(screen.getByRole('heading', { name: 'Worklist' }))
  await user.keyboard('3')
  expect(await panel().findByText('Letter, No answer')).toBeDefined()
  expect(said()).toEqual({ text: 'Logged: Letter, No answer.', isSaved: true })
  expect(host.asked.find(({ name }) => name === 'contacts.log')?.input).toMatchObject({
    reviewUid: uidOf(1002),
    channel: 'letter',
    outcome: 'no_answer',
    spokenTo: 'wife at 3',
  })
})

it('does not log a contact while a review is being closed', async () => {
  const user = userEvent.setup()
  const { host } = await openWorklist(twoLate)
  await user.click(await screen.findByRole('button', { name: 'Close…' }))
  await user.click(screen.getByRole('heading', { name: 'Worklist' }))
  await user.keyboard('1')
  expect(host.asked.some(({ name }) => name === 'contacts.log')).toBe(false)
})

it('asks for another day, and offers the way back', async () => {
  const user = userEvent.setup()
  const { host } = await openWorklist(twoLate)
  const day = await screen.findByLabelText('As of')
  fireEvent.change(day, { target: { value: '2014-03-05' } })
  await waitFor(() =>
    expect(host.asked.findLast(({ name }) => name === 'worklist.show')?.input).toMatchObject({
      asOf: '2014-03-05',
    }),
  )
  await user.click(screen.getByRole('button', { name: 'Back to today' }))
  expect(screen.getByLabelText('As of')).toHaveProperty('value', TODAY)
})

it('counts what waits for a signature, and leads to the session with the signature asked for', async () => {
  const user = userEvent.setup()
  const record = {
    sessionUid: uidOf(78),
    patient: person(5, 'Eva Roth'),
    performedOn: '2026-11-18',
    sessionNo: 2,
    procedureType: 'cTACE',
    operator: 'Chen Jing',
    loggedAt: '2026-11-18T10:00:00Z',
    loggedBy: 'Li Na',
  }
  const { path, search } = await openWorklist(worklistOf({ unsigned: [record] }))
  expect(await screen.findByRole('button', { name: 'To sign 1' })).toBeDefined()
  expect(screen.getByText('complete sessions that wait for your signature')).toBeDefined()
  await waitFor(() => expect(selectedRow()).toContain('Eva Roth'))
  expect(panel().getByText(/2026-11-18 .*, Li Na/)).toBeDefined()
  expect(selectedRow()).toContain('5 d')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(path()).toBe(`/patients/${uidOf(5)}`))
  expect(search()).toBe(`?sign=${uidOf(78)}`)
})

it('names what an incomplete record lacks and leads to where it is filled in', async () => {
  const user = userEvent.setup()
  const record = {
    kind: 'session' as const,
    sessionUid: uidOf(77),
    patient: person(4, 'Ida Lund'),
    performedOn: '2026-11-18',
    procedureType: 'cTACE',
    operator: null,
    missing: ['dapGyCm2', 'arteries.0.endpoint', 'arteries.1.endpoint'],
    mandatory: 22,
    savedAt: null,
  }
  const { path } = await openWorklist(worklistOf({ incomplete: [record] }))
  expect((await screen.findAllByText('Dose-area product, Endpoint')).length).toBeGreaterThan(0)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(path()).toBe(`/patients/${uidOf(4)}/session`))
})

it('says in one sentence that nobody waits, in the language of the reader', async () => {
  await openWorklist(worklistOf({}), 'zh')
  expect(await screen.findByText(`${TODAY} 没有待复查的患者，也没有不完整或等待您签名的记录。`)).toBeDefined()
  expect(screen.getByRole('button', { name: '记录治疗' })).toBeDefined()
})

it('lets an auditor read the attempts and log none', async () => {
  const user = userEvent.setup()
  const auditor = { uid: uidOf(5), name: 'Audit', role: 'auditor' as const }
  const { host } = await openWorklist(twoLate, 'en', { ...openDepartment, user: auditor })
  expect(await screen.findByText('Contact attempts')).toBeDefined()
  await user.keyboard('1')
  expect(host.asked.some(({ name }) => name === 'contacts.log')).toBe(false)
})
