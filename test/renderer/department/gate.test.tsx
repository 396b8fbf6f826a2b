import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { Gate } from '../../../src/renderer/department/gate.tsx'
import { isSameGroup, twoGroups } from '../../../src/renderer/department/recovery-groups.ts'
import { fakeHost } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'
import { openDepartment } from '../shell/render-shell.tsx'

const KEY = 'QX4M-71ZC-0F9H-KT2B-8YRD-3W5N-VAJG-6PES-1C4T'
const PASSPHRASE = 'seven blue lanterns at dusk'
let state: Answer<'department.status'>['state']
beforeEach(() => localStorage.removeItem('embolog.user'))

function renderGate(first: typeof state, userNames = ['Chen Jing']) {
  state = first
  const { user, ...shut } = openDepartment
  const host = fakeHost({
    'department.status': () => ({ ...shut, ...(state === 'open' && user ? { user } : {}), userNames, state }),
    'department.create': () => {
      state = 'open'
      return { recoveryKey: KEY }
    },
    'department.recover': () => {
      state = 'open'
      return { recoveryKey: KEY }
    },
    'department.confirmRecoveryKey': () => ({ confirmed: true }),
    'department.unlock': ({ userName }) => {
      state = 'open'
      return { uid: '01936f00-0000-7000-8000-000000000001', name: userName, role: 'admin' }
    },
  })
  renderInApp(
    <Gate>
      <p>the records</p>
    </Gate>,
    host,
  )
  return host
}

const label = (name: RegExp | string) => screen.getByLabelText(name, { selector: 'input' })

async function typeBackTheKey() {
  const groups = KEY.split('-')
  for (const field of screen.getAllByLabelText<HTMLInputElement>(/^Group \d$/)) {
    const number = Number(/\d/.exec(field.labels?.[0]?.textContent ?? '')?.[0])
    await userEvent.type(field, (groups[number - 1] ?? '').toLowerCase())
  }
}

it('sets up, and lets nobody in who has not written the recovery key down', async () => {
  const host = renderGate('absent', [])
  await screen.findByText('Set up this department')
  await userEvent.type(label('Department'), 'Interventional Radiology')
  await userEvent.type(label('Your name'), '陈静')
  await userEvent.type(label('Passphrase'), PASSPHRASE)
  await userEvent.type(label('Passphrase again'), `${PASSPHRASE}{Enter}`)
  await screen.findByText('Write down the recovery key')
  expect(
    screen
      .getAllByRole('listitem')
      .map((item) => item.textContent?.slice(1))
      .join('-'),
  ).toBe(KEY)
  await userEvent.click(screen.getByText('It is written down, go on'))
  expect(screen.queryByText('the records')).toBeNull()
  await typeBackTheKey()
  await userEvent.click(screen.getByText('It is written down, go on'))
  await screen.findByText('the records')
  expect(host.asked.find(({ name }) => name === 'department.create')?.input).toEqual({
    departmentName: 'Interventional Radiology',
    userName: '陈静',
    passphrase: PASSPHRASE,
  })
  expect(host.asked.some(({ name }) => name === 'department.confirmRecoveryKey')).toBe(true)
})

it('says why a passphrase is refused, at the passphrase', async () => {
  const host = renderGate('absent', [])
  host.refuseNext('department.create', { code: 'weak-passphrase', reason: 'wordByItself' })
  await screen.findByText('Set up this department')
  await userEvent.type(label('Department'), 'IR')
  await userEvent.type(label('Your name'), 'Li Na')
  await userEvent.type(label('Passphrase'), 'interventional')
  await userEvent.type(label('Passphrase again'), 'interventional{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('One word alone is guessed early.')
})

it('names everything that is missing when set-up is pressed too early, and goes to the first', async () => {
  const host = renderGate('absent', [])
  await screen.findByText('Set up this department')
  await userEvent.type(label('Department'), 'IR')
  await userEvent.type(label('Passphrase'), 'short')
  await userEvent.type(label('Passphrase again'), 'shor')
  await userEvent.click(screen.getByRole('button', { name: 'Set up' }))
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    'Your name is missing.',
    '7 characters more.',
    'The two passphrases are not the same.',
  ])
  expect(document.activeElement).toBe(label('Your name'))
  expect(host.asked.some(({ name }) => name === 'department.create')).toBe(false)
})

it('unlocks for the chosen user', async () => {
  const host = renderGate('locked')
  await screen.findByText('Chen Jing')
  await userEvent.type(label('Passphrase'), `${PASSPHRASE}{Enter}`)
  await screen.findByText('the records')
  expect(host.asked.find(({ name }) => name === 'department.unlock')?.input).toEqual({
    userName: 'Chen Jing',
    passphrase: PASSPHRASE,
  })
})

it('names the person whose passphrase was wrong, and empties the field', async () => {
  const host = renderGate('locked')
  await screen.findByText('Chen Jing')
  host.refuseNext('department.unlock', { code: 'wrong-passphrase' })
  await userEvent.type(label('Passphrase'), 'a guess{Enter}')
  expect((await screen.findByRole('alert')).textContent).toBe('This is not the passphrase of Chen Jing.')
  expect((label('Passphrase') as HTMLInputElement).value).toBe('')
})

it('does not even ask again before the delay is over', async () => {
  const host = renderGate('locked')
  await screen.findByText('Chen Jing')
  host.refuseNext('department.unlock', { code: 'wait', seconds: 30 })
  await userEvent.type(label('Passphrase'), 'a guess{Enter}')
  expect((await screen.findByRole('alert')).textContent).toMatch(/Try again in (30|29) seconds/)
  await userEvent.type(label('Passphrase'), `${PASSPHRASE}{Enter}`)
  expect(host.asked.filter(({ name }) => name === 'department.unlock')).toHaveLength(1)
})

it('lets a forgotten passphrase be replaced by the recovery key, and shows the new key', async () => {
  const host = renderGate('locked')
  await userEvent.click(await screen.findByText('Passphrase forgotten? Use the recovery key'))
  await userEvent.type(label('Recovery key'), KEY)
  await userEvent.type(label('New passphrase'), PASSPHRASE)
  await userEvent.type(label('Passphrase again'), `${PASSPHRASE}{Enter}`)
  await screen.findByText('Write down the new recovery key')
  await typeBackTheKey()
  await userEvent.click(screen.getByText('It is written down, go on'))
  expect(await screen.findByText('the records')).toBeTruthy()
  expect(host.asked.find(({ name }) => name === 'department.recover')?.input).toEqual({
    recoveryKey: KEY,
    userName: 'Chen Jing',
    passphrase: PASSPHRASE,
  })
})

it('closes over the records when another window or the clock locks them', async () => {
  const host = renderGate('open')
  await screen.findByText('the records')
  state = 'locked'
  act(() => host.announce({ type: 'locked' }))
  await waitFor(() => expect(screen.queryByText('the records')).toBeNull())
  expect(screen.getByRole('heading', { name: 'Unlock' })).toBeTruthy()
})

it('asks back two different groups, and reads them as the host reads a key', () => {
  for (let round = 0; round < 200; round++) {
    const [first, second] = twoGroups(9)
    expect(first).toBeGreaterThanOrEqual(0)
    expect(second).toBeGreaterThan(first)
    expect(second).toBeLessThan(9)
  }
  expect(isSameGroup(' of9h ', '0F9H')).toBe(true)
  expect(isSameGroup('lc4t', '1C4T')).toBe(true)
  expect(isSameGroup('', '')).toBe(false)
  expect(isSameGroup('QX4', 'QX4M')).toBe(false)
})
