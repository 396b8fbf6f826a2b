import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { ExportsScreen } from '../../../src/renderer/exports/exports-screen.tsx'
import { openScreen } from '../open-screen.tsx'

const column = (name: string, en: string) => ({ name, en, zh: en, unit: null, terms: [] })

const open = () =>
  openScreen(ExportsScreen, {
    answers: {
      'exports.columns': ({ identifiers }) =>
        identifiers === 'full'
          ? [column('hospital_no', 'Hospital number'), column('name', 'Name')]
          : [column('patient_pseudonym', 'Pseudonym')],
      'exports.sessionsCsv': () => ({
        path: '/home/chen/sessions.csv',
        dictionaryPath: '/home/chen/dictionary.csv',
        rows: 3962,
        columns: 1,
        sha256: '9f3c'.repeat(16),
      }),
    },
  })

it('leaves names out unless they are asked for, and says what follows when they are', async () => {
  const user = userEvent.setup()
  await open()
  expect(await screen.findByText('1 column leaves')).toBeDefined()
  expect(screen.getByText('Pseudonym')).toBeDefined()
  await user.click(screen.getByRole('radio', { name: 'Names and numbers' }))
  expect(await screen.findByText('2 columns leave')).toBeDefined()
  expect(screen.getByText(/leave this computer unencrypted/)).toBeDefined()
})

it('shows where the file is and its checksum once it is written', async () => {
  const user = userEvent.setup()
  const { host } = await open()
  await screen.findByText('1 column leaves')
  await user.click(screen.getByRole('radio', { name: 'Last year' }))
  await user.click(screen.getByRole('button', { name: /Write the file/ }))
  expect(await screen.findByText('/home/chen/sessions.csv')).toBeDefined()
  expect(screen.getByText('9f3c'.repeat(16))).toBeDefined()
  expect(screen.getByText('3,962')).toBeDefined()
  const year = new Date().getFullYear() - 1
  expect(host.asked.find(({ name }) => name === 'exports.sessionsCsv')?.input).toEqual({
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    identifiers: 'pseudonymised',
  })
})

it('words a refusal of the folder', async () => {
  const user = userEvent.setup()
  const { host } = await open()
  await screen.findByText('1 column leaves')
  host.refuseNext('exports.sessionsCsv', { code: 'folder-not-found', folder: '/nowhere' })
  await user.type(screen.getByRole('textbox', { name: 'Folder' }), '/nowhere')
  await user.click(screen.getByRole('button', { name: /Write the file/ }))
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('There is no folder /nowhere.'))
})
