import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { showStatus } from '../../../src/renderer/ui/status-message.ts'
import { openDepartment, renderShell } from './render-shell.tsx'

const change = {
  auditSeq: 412,
  endpoint: 'sessions.log',
  at: '2026-11-23T08:00:00Z',
  userName: 'Chen Jing',
  uid: '01936f00-0000-7000-8000-000000000002',
  patientUid: '01936f00-0000-7000-8000-000000000003',
  patient: { hospitalNo: '0051877', name: '何志远' },
}
const offered = { ...change, refusal: null }
const last = (over: Partial<Answer<'changes.last'>>) => () => ({ undo: null, redo: null, ...over })
const answers = { 'changes.undo': () => change, 'changes.redo': () => change }
const bar = () => screen.getByRole('contentinfo').textContent

it('takes back the last saved action on Ctrl+Z, and names it and its patient', async () => {
  const { host } = await renderShell({ ...answers, 'changes.last': last({ undo: offered }) })
  await userEvent.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(bar()).toContain('Undone: Logged a session: 何志远'))
  expect(host.asked.find(({ name }) => name === 'changes.undo')?.input).toEqual({ auditSeq: 412 })
})

it.each(['{Control>}{Shift>}z{/Shift}{/Control}', '{Control>}y{/Control}'])(
  'brings it back on %s',
  async (keys) => {
    const { host } = await renderShell({ ...answers, 'changes.last': last({ redo: offered }) })
    await userEvent.keyboard(keys)
    await waitFor(() => expect(bar()).toContain('Redone: Logged a session: 何志远'))
    expect(host.asked.find(({ name }) => name === 'changes.redo')?.input).toEqual({ auditSeq: 412 })
  },
)

it('says why it cannot be taken back, and asks for nothing then', async () => {
  const refusal = { code: 'session-signed' as const, signedBy: 'Li Na', signedAt: '2026-11-23T09:00:00Z' }
  const { host } = await renderShell({ 'changes.last': last({ undo: { ...change, refusal } }) })
  await userEvent.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(bar()).toContain('Not done (Logged a session: 何志远).'))
  expect(bar()).toContain('signed by Li Na')
  expect(host.asked.some(({ name }) => name === 'changes.undo')).toBe(false)
})

it('says so where there is nothing to take back', async () => {
  await renderShell({ 'changes.last': last({}) })
  await userEvent.keyboard('{Control>}z{/Control}')
  await waitFor(() => expect(bar()).toContain('Nothing of yours was saved lately to undo.'))
})

it('leaves Ctrl+Z to the text that somebody types', async () => {
  const { host } = await renderShell({ 'changes.last': last({ undo: offered }) })
  screen.getByRole('combobox').focus()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(host.asked.some(({ name }) => name === 'changes.last')).toBe(false)
})

it('stays silent on a page where something is typed that is not saved', async () => {
  const { host, path } = await renderShell({ 'changes.last': last({ undo: offered }) })
  await userEvent.keyboard('n')
  await waitFor(() => expect(path()).toBe('/patients/new'))
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(host.asked.some(({ name }) => name === 'changes.last')).toBe(false)
})

it('offers Undo beside what was just saved', async () => {
  const { host } = await renderShell({ ...answers, 'changes.last': last({ undo: offered }) })
  act(() => showStatus({ text: 'Session 2 is saved.', isSaved: true }))
  await userEvent.click(await screen.findByRole('button', { name: /Undo/ }))
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'changes.undo')).toBe(true))
})

it('is listed among the keys and the commands', async () => {
  await renderShell()
  await waitFor(() => expect(bar()).toContain('Chen Jing'))
  await userEvent.keyboard('?')
  expect((await screen.findByRole('dialog')).textContent).toContain('Undo the last saved action')
})

it('is not offered to an auditor', async () => {
  const user = openDepartment.user && { ...openDepartment.user, role: 'auditor' as const }
  const { host } = await renderShell({
    'department.status': () => ({ ...openDepartment, ...(user ? { user } : {}) }),
  })
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(host.asked.some(({ name }) => name === 'changes.last')).toBe(false)
})
