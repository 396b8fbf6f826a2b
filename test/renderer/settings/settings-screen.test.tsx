import { always, DEFAULT_SHELF_LIFE_DAYS } from '../../../src/shared/model/settings.ts'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { SettingsScreen } from '../../../src/renderer/settings/settings-screen.tsx'
import type { Settings } from '../../../src/shared/model/settings.ts'
import type { FakeAnswers } from '../fake-transport.ts'
import { openScreen } from '../open-screen.tsx'
import { openDepartment } from '../shell/render-shell.tsx'

const settings: Settings = {
  departmentName: 'Interventional Radiology',
  activeRulesets: [always('cn-nhc-2022')],
  holidays: [],
  lockAfterMin: 10,
  coagulationVariant: 'inr',
  fiveMmRule: false,
  operators: ['Chen Jing'],
  shelfLifeDays: DEFAULT_SHELF_LIFE_DAYS,
  letterhead: { hospital: null, address: null, phone: null },
  rooms: [],
  angiographyUnits: [],
  wards: [],
}
const backup = {
  name: '2026-11-20T06-00-00Z-daily.db',
  reason: 'daily' as const,
  createdAt: '2026-11-20T06:00:00Z',
  bytes: 48_000_000,
  patients: 1284,
  sessions: 3962,
  auditHead: '4120:9f3c21aa',
}

async function open(answers: FakeAnswers = {}) {
  const user = userEvent.setup()
  const opened = await openScreen(SettingsScreen, {
    answers: {
      'settings.show': () => settings,
      'settings.change': (part) => ({ ...settings, ...(part as Partial<Settings>) }),
      'eligibility.allRulesets': () => [],
      'users.list': () => [],
      'recipes.list': () => [],
      'backups.list': () => [backup],
      'backups.restore': () => ({ restored: backup, lost: { from: 4121, to: 4130 } }),
      ...answers,
    },
  })
  await screen.findByRole('table', { name: 'Rulesets' })
  const sent = (endpoint: string) => opened.host.asked.filter(({ name }) => name === endpoint)
  return { user, sent, ...opened }
}

it('adds a holiday in any usual spelling, once', async () => {
  const { user, sent } = await open()
  await user.type(screen.getByRole('textbox', { name: 'Add a holiday' }), '2027年1月1日{Enter}')
  await waitFor(() => expect(sent('settings.change')).toHaveLength(1))
  expect(sent('settings.change')[0]?.input).toEqual({ holidays: ['2027-01-01'] })
})

it('adds a room and a unit to what a session offers, each once', async () => {
  const { user, sent } = await open({
    'settings.show': () => ({ ...settings, rooms: ['DSA 1'] }),
  })
  await user.type(screen.getByRole('textbox', { name: 'Add a room' }), 'DSA 2{Enter}')
  await waitFor(() => expect(sent('settings.change')).toHaveLength(1))
  await user.type(screen.getByRole('textbox', { name: 'Add a room' }), '{Control>}a{/Control}DSA 1{Enter}')
  await user.type(screen.getByRole('textbox', { name: 'Add a unit' }), 'Azurion 7{Enter}')
  await waitFor(() => expect(sent('settings.change')).toHaveLength(2))
  expect(sent('settings.change').map(({ input }) => input)).toEqual([
    { rooms: ['DSA 1', 'DSA 2'] },
    { angiographyUnits: ['Azurion 7'] },
  ])
})

it('keeps a line of the letterhead when it is left, with the other lines as they were', async () => {
  const letterhead = { hospital: null, address: '5 Harbour Road', phone: null }
  const { user, sent } = await open({ 'settings.show': () => ({ ...settings, letterhead }) })
  await user.type(screen.getByRole('textbox', { name: 'Hospital' }), ' Harbour Hospital ')
  expect(sent('settings.change')).toHaveLength(0)
  await user.tab()
  await waitFor(() => expect(sent('settings.change')).toHaveLength(1))
  expect(sent('settings.change')[0]?.input).toEqual({
    letterhead: { ...letterhead, hospital: 'Harbour Hospital' },
  })
  await user.clear(screen.getByRole('textbox', { name: 'Address' }))
  await user.tab()
  await waitFor(() => expect(sent('settings.change')).toHaveLength(2))
  expect(sent('settings.change')[1]?.input).toMatchObject({ letterhead: { address: null } })
})

it('restores only after the date of the backup was typed, and says what is not in it', async () => {
  const { user, sent } = await open()
  await user.click(screen.getByRole('button', { name: 'Restore…' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByRole('textbox', { name: /Reason/ }), 'Disk replaced')
  await user.click(dialog.getByRole('button', { name: 'Restore this backup' }))
  expect(sent('backups.restore')).toHaveLength(0)
  await user.type(dialog.getByRole('textbox', { name: /type the date/ }), '2026-11-20')
  await user.click(dialog.getByRole('button', { name: 'Restore this backup' }))
  expect(await screen.findByText(/Audit entries 4121 to 4130 are not in this backup/)).toBeDefined()
  expect(sent('backups.restore')[0]?.input).toEqual({ name: backup.name, reason: 'Disk replaced' })
})

it('offers restoring and people to administrators only, and says so', async () => {
  await open({
    'department.status': () => ({
      ...openDepartment,
      user: { uid: '01936f00-0000-7000-8000-000000000002', name: 'Li Na', role: 'operator' },
    }),
  })
  const restore = screen.getByRole('button', { name: 'Restore…' })
  expect(restore.getAttribute('aria-disabled')).toBe('true')
  expect(restore.title).toBe('Only an administrator may do this.')
})

it('puts a wrong passphrase under the field it was typed in', async () => {
  const { user, host } = await open()
  host.refuseNext('users.changePassphrase', { code: 'wrong-passphrase' })
  await user.type(screen.getByLabelText('Passphrase now'), 'not it')
  await user.type(screen.getByLabelText('New passphrase'), 'seven blue lanterns')
  await user.type(screen.getByLabelText('New passphrase again'), 'seven blue lanterns')
  await user.click(screen.getByRole('button', { name: 'Change passphrase' }))
  expect(await screen.findByText('The passphrase is not right.')).toBeDefined()
})
