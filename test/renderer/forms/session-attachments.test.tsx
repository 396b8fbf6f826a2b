import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { SessionAttachments } from '../../../src/renderer/forms/attachments/session-attachments.tsx'
import type { Language } from '../../../src/shared/wording/language.ts'
import { PATIENT_UID } from '../../support/patient-record.ts'
import { fakeHost } from '../fake-transport.ts'
import { renderInApp } from '../render-in-app.tsx'
import { openDepartment } from '../shell/render-shell.tsx'

type Listed = Answer<'attachments.ofPatient'>[number]
const SESSION_UID = '01936f00-0000-7000-8000-0000000000a1'
const OTHER_UID = '01936f00-0000-7000-8000-0000000000a2'
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const PICTURE = 'iVBORw0KGgo='

const listed = (no: number, over: Partial<Listed> = {}): Listed => ({
  uid: `01936f00-0000-7000-8000-00000000000${no}`,
  patientUid: PATIENT_UID,
  sessionUid: SESSION_UID,
  kind: 'image',
  fileName: `file-${no}.png`,
  mediaType: 'image/png',
  sizeBytes: 1_250_000,
  sha256: '0'.repeat(64),
  caption: null,
  addedAt: '2026-11-23T08:00:00Z',
  addedBy: 'Dr Test',
  removedAt: null,
  removedReason: null,
  thumbnail: PICTURE,
  ...over,
})

function open(files: readonly Listed[], { language = 'en' as Language, role = 'admin' } = {}) {
  const { user } = openDepartment
  const host = fakeHost({
    'department.status': () => ({ ...openDepartment, user: user && { ...user, role: role as 'admin' } }),
    'attachments.ofPatient': () => [...files],
    'attachments.read': ({ part = 0 }) => ({
      attachment: listed(1),
      parts: 2,
      base64: part === 0 ? PICTURE.slice(0, 8) : PICTURE.slice(8),
      patientUid: PATIENT_UID,
    }),
    'attachments.remove': () => ({ ...listed(1), removedAt: '2026-11-23T09:00:00Z', removedReason: 'x' }),
    'attachments.add': () => listed(9),
    'imports.upload': () => ({ bytes: 8 }),
  })
  renderInApp(<SessionAttachments patientUid={PATIENT_UID} sessionUid={SESSION_UID} />, host, language)
  return { host, user: userEvent.setup() }
}
const chooseFile = (file: File) =>
  fireEvent.change(document.querySelector('input[type=file]') as Element, { target: { files: [file] } })
const inputOf = (host: ReturnType<typeof fakeHost>, asked: string) =>
  host.asked.findLast(({ name }) => name === asked)?.input

it('lists the files of this session alone, and those that were removed with the reason', async () => {
  open([
    listed(1, { caption: 'A8 before' }),
    listed(2, { sessionUid: OTHER_UID }),
    listed(3, { removedAt: '2026-11-23T09:00:00Z', removedReason: 'Wrong patient', thumbnail: null }),
  ])
  const rows = within(await screen.findByRole('list', { name: 'Attached files' })).getAllByRole('listitem')
  expect(rows).toHaveLength(1)
  expect(rows[0]?.textContent).toContain('A8 before')
  expect(rows[0]?.textContent).toContain('Key image · PNG · 1.25 MB')
  expect(rows[0]?.querySelector('img')?.getAttribute('src')).toBe(`data:image/png;base64,${PICTURE}`)
  expect(screen.getByText(/Wrong patient/).textContent).toContain('file-3.png')
})

it('opens a picture from all of its parts, by keyboard', async () => {
  const { user } = open([listed(1)])
  const button = await screen.findByRole('button', { name: 'Open file-1.png' })
  button.focus()
  await user.keyboard('{Enter}')
  const picture = await screen.findByRole('img', { name: 'file-1.png' })
  expect(picture.getAttribute('src')).toBe(`data:image/png;base64,${PICTURE}`)
})

it('removes a file only with a reason', async () => {
  const { host, user } = open([listed(1)])
  await user.click(await screen.findByRole('button', { name: 'Remove file-1.png' }))
  await user.click(await screen.findByRole('button', { name: /Remove the file/ }))
  expect(inputOf(host, 'attachments.remove')).toBeUndefined()
  await user.type(screen.getByRole('textbox', { name: /Reason/ }), 'Wrong patient')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() =>
    expect(inputOf(host, 'attachments.remove')).toEqual({
      attachmentUid: listed(1).uid,
      reason: 'Wrong patient',
    }),
  )
})

it('attaches a chosen file with its kind and caption', async () => {
  const { host, user } = open([])
  await screen.findByText('No files.')
  chooseFile(new File([PNG], 'angiogram.png'))
  await user.type(await screen.findByRole('textbox', { name: 'Caption of angiogram.png' }), 'After beads')
  await user.click(screen.getByRole('button', { name: 'Attach 1 file' }))
  await waitFor(() =>
    expect(inputOf(host, 'attachments.add')).toMatchObject({
      patientUid: PATIENT_UID,
      sessionUid: SESSION_UID,
      kind: 'image',
      caption: 'After beads',
      source: { fileName: 'angiogram.png' },
    }),
  )
  await waitFor(() => expect(screen.queryByText('angiogram.png')).toBeNull())
})

it('keeps a file that the host refuses, with the sentence', async () => {
  const { host, user } = open([])
  host.refuseNext('attachments.add', {
    code: 'patient-files-full',
    fileName: 'angiogram.png',
    megabytes: 12,
    usedMegabytes: 195,
    limitMegabytes: 200,
  })
  await screen.findByText('No files.')
  chooseFile(new File([PNG], 'angiogram.png'))
  await user.click(await screen.findByRole('button', { name: 'Attach 1 file' }))
  expect((await screen.findByRole('alert')).textContent).toContain('already take 195 MB of at most 200 MB')
  expect(screen.getByRole('textbox', { name: 'Caption of angiogram.png' })).toBeDefined()
})

it('refuses what is no picture, PDF or DICOM before anything is sent, in the language of the page', async () => {
  const { host } = open([], { language: 'zh' })
  await screen.findByText('没有附件。')
  chooseFile(new File(['<svg/>'], '图.png'))
  expect((await screen.findByRole('alert')).textContent).toContain('图.png 的内容不是')
  expect(host.asked.some(({ name }) => name === 'imports.upload')).toBe(false)
})

it('lets an auditor look, and neither add nor remove', async () => {
  open([listed(1)], { role: 'auditor' })
  expect(await screen.findByRole('button', { name: 'Open file-1.png' })).toBeDefined()
  expect(screen.queryByRole('button', { name: /Remove|Add files/ })).toBeNull()
})

it('takes the other files where one cannot be read, and names that one', async () => {
  open([])
  await screen.findByRole('button', { name: /Add files/ })
  const folder = new File(['x'], 'angiograms')
  folder.slice = () =>
    Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new Error('folder')) })
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  fireEvent.change(input ?? document.body, { target: { files: [folder, new File([PNG], 'run-4.png')] } })
  expect((await screen.findByRole('alert')).textContent).toContain('angiograms cannot be read')
  expect(screen.getByText('run-4.png')).toBeDefined()
})
