import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { makeClient } from '../../../src/renderer/api/client.ts'
import { useAsk } from '../../../src/renderer/api/use-ask.ts'
import { useCommand } from '../../../src/renderer/api/use-command.ts'
import { fakeHost } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'

const contact = {
  reviewUid: '01936f00-0000-7000-8000-000000000001',
  channel: 'phone',
  outcome: 'no_answer',
} as const
const attempt = {
  reached: false,
  closeReason: null,
  ...contact,
  uid: '01936f00-0000-7000-8000-000000000002',
  patientUid: '01936f00-0000-7000-8000-000000000003',
  spokenTo: null,
  appointmentOn: null,
  nextStep: null,
  madeOn: '2026-11-23',
  madeBy: 'Li',
  loggedAt: '2026-11-23T08:00:00Z',
}

function Counts() {
  const { value, error } = useAsk('patients.count', {})
  return <p>{error === null ? (value?.patients ?? 'asking') : error.code}</p>
}

it('asks once for the same question, and again when its noun has changed', async () => {
  let patients = 1
  const host = fakeHost({ 'patients.count': () => ({ patients: patients++, sessions: 0 }) })
  renderInApp(
    <>
      <Counts />
      <Counts />
    </>,
    host,
  )
  await waitFor(() => expect(screen.getAllByText('1')).toHaveLength(2))
  expect(host.asked).toHaveLength(1)
  act(() => host.announce({ type: 'changed', nouns: ['sessions'] }))
  expect(host.asked).toHaveLength(1)
  act(() => host.announce({ type: 'changed', nouns: ['patients'] }))
  await waitFor(() => expect(screen.getAllByText('2')).toHaveLength(2))
})

it('keeps what it knows beside the reason why it could not ask again', async () => {
  const host = fakeHost({ 'patients.count': () => ({ patients: 7, sessions: 0 }) })
  function Both() {
    const { value, error } = useAsk('patients.count', {})
    return <p>{`${value?.patients} ${error?.code}`}</p>
  }
  renderInApp(<Both />, host)
  await screen.findByText('7 undefined')
  host.refuseNext('patients.count', { code: 'busy' })
  act(() => host.announce({ type: 'changed', nouns: ['patients'] }))
  expect(await screen.findByText('7 busy')).toBeTruthy()
})

function LogCall() {
  const { run, retry, error, value, isRunning } = useCommand('contacts.log')
  return (
    <>
      <button onClick={() => void run(contact)}>log</button>
      <button onClick={() => void retry()}>retry</button>
      <p>{isRunning ? 'running' : (error?.code ?? value?.madeBy ?? 'idle')}</p>
    </>
  )
}

it('retries a command under its own id, and gives the next command another', async () => {
  const host = fakeHost({ 'contacts.log': () => attempt })
  host.refuseNext('contacts.log', { code: 'host-unreachable' })
  renderInApp(<LogCall />, host)
  await userEvent.click(screen.getByText('log'))
  await screen.findByText('host-unreachable')
  await userEvent.click(screen.getByText('retry'))
  await screen.findByText('Li')
  await userEvent.click(screen.getByText('log'))
  await waitFor(() => expect(host.asked).toHaveLength(3))
  const [first, second, third] = host.asked.map(({ commandId }) => commandId)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
  expect(first).toMatch(/^[\da-f]{8}-[\da-f]{4}-7/)
})

it('asks again for what a command of this window touched, without waiting for an event', async () => {
  let shown = 0
  const host = fakeHost({
    'contacts.log': () => attempt,
    'contacts.ofReview': () => Array.from({ length: shown++ }, () => attempt),
  })
  function Attempts() {
    return <p>{`${useAsk('contacts.ofReview', { reviewUid: contact.reviewUid }).value?.length} attempts`}</p>
  }
  renderInApp(
    <>
      <Attempts />
      <LogCall />
    </>,
    host,
  )
  await screen.findByText('0 attempts')
  await userEvent.click(screen.getByText('log'))
  expect(await screen.findByText('1 attempts')).toBeTruthy()
})

it('speaks the contract as functions', async () => {
  const host = fakeHost({ 'contacts.log': () => attempt })
  const { api } = makeClient(host)
  const reply = await api.contacts.log(contact, 'my-id')
  expect(reply).toEqual({ ok: true, value: attempt })
  expect(host.asked).toEqual([{ name: 'contacts.log', input: contact, commandId: 'my-id' }])
})
