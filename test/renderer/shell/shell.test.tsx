import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { showStatus } from '../../../src/renderer/ui/status-message.ts'
import { openDepartment, renderShell } from './render-shell.tsx'

it('goes to the main places by one key', async () => {
  const { path } = await renderShell()
  await userEvent.keyboard('n')
  await waitFor(() => expect(path()).toBe('/patients/new'))
  await userEvent.keyboard('l')
  await waitFor(() => expect(path()).toBe('/log'))
})

it('finds a command by its name', async () => {
  const { path } = await renderShell()
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.type(await screen.findByLabelText('Commands', { selector: 'input' }), 'audit{Enter}')
  await waitFor(() => expect(path()).toBe('/audit'))
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('lists the keys of the page and those that work everywhere', async () => {
  await renderShell()
  await userEvent.keyboard('?')
  const dialog = await screen.findByRole('dialog')
  for (const words of ['New patient', 'Log session', 'Lock now', 'Today, in a date field'])
    expect(dialog.textContent).toContain(words)
})

it('says at the bottom edge how much is on file and when it was last copied', async () => {
  await renderShell()
  const bar = screen.getByRole('contentinfo')
  await waitFor(() => expect(bar.textContent).toContain('1,284 patients, 1 session'))
  expect(bar.textContent).toContain('Last good backup 2026-11-20')
  expect(bar.textContent).toContain('Chen Jing')
})

it('offers to undo what was just done, by button and by key', async () => {
  await renderShell()
  const onUndo = vi.fn<() => void>()
  act(() => showStatus({ text: 'Call logged', onUndo }))
  expect(screen.getByText('Call logged')).toBeTruthy()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(onUndo).toHaveBeenCalledOnce()
  expect(screen.queryByText('Call logged')).toBeNull()
})

it('switches the language of the whole window at once and keeps it', async () => {
  await renderShell()
  await userEvent.click(screen.getByText('中文'))
  expect(screen.getByRole('link', { name: '工作台' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('zh')
  expect(localStorage.getItem('embolog.language')).toBe('zh')
  await userEvent.click(screen.getByText('EN'))
  expect(screen.getByRole('link', { name: 'Worklist' })).toBeTruthy()
})

it('locks by key', async () => {
  const { host } = await renderShell({ 'department.lock': () => ({ locked: true }) })
  await userEvent.keyboard('{Control>}{Shift>}l{/Shift}{/Control}')
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'department.lock')).toBe(true))
})

it('warns above every page while something is wrong with the records', async () => {
  await renderShell({ 'department.status': () => ({ ...openDepartment, warnings: ['backup-failed'] }) })
  expect((await screen.findByRole('alert')).textContent).toContain('The last backup did not come about')
})

it('says so when the program behind the window stopped answering', async () => {
  const { host } = await renderShell()
  await screen.findByText('Chen Jing')
  host.refuseNext('patients.count', { code: 'host-unreachable' })
  host.refuseNext('department.status', { code: 'host-unreachable' })
  act(() => host.announce({ type: 'changed', nouns: ['patients'] }))
  expect((await screen.findByRole('alert')).textContent).toContain('does not answer')
  await userEvent.click(screen.getByText('Try again'))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

it('reminds of a recovery key that nobody has confirmed, and takes it', async () => {
  let recoveryConfirmed = false
  await renderShell({
    'department.status': () => ({ ...openDepartment, recoveryConfirmed }),
    'department.confirmRecoveryKey': () => {
      recoveryConfirmed = true
      return { confirmed: true }
    },
  })
  await userEvent.click(await screen.findByText('Recovery key not confirmed'))
  await userEvent.type(await screen.findByLabelText('Recovery key', { selector: 'input' }), 'QX4M{Enter}')
  await waitFor(() => expect(screen.queryByText('Recovery key not confirmed')).toBeNull())
  expect(screen.queryByRole('dialog')).toBeNull()
})
