import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import type { Language } from '../../../src/shared/wording/language.ts'
import { PATIENT_UID, patientRecord, session } from '../../support/patient-record.ts'
import { openPatientPage } from './open-patient-page.tsx'

type Listed = Answer<'attachments.ofPatient'>[number]
const tace = session(1, '2026-10-08')
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const listed = (no: number, over: Partial<Listed> = {}): Listed => ({
  uid: `01936f00-0000-7000-8000-00000000000${no}`,
  patientUid: PATIENT_UID,
  sessionUid: null,
  kind: 'consent',
  fileName: `file-${no}.pdf`,
  mediaType: 'application/pdf',
  sizeBytes: 1_250_000,
  sha256: '0'.repeat(64),
  caption: null,
  addedAt: '2026-11-23T08:00:00Z',
  addedBy: 'Chen Jing',
  removedAt: null,
  removedReason: null,
  thumbnail: null,
  ...over,
})

async function open(language: Language = 'en') {
  const page = await openPatientPage(patientRecord({ sessions: [tace] }), {
    language,
    answers: {
      'attachments.ofPatient': () => [listed(1), listed(2, { sessionUid: tace.uid })],
      'attachments.add': () => listed(3),
      'imports.upload': () => ({ bytes: 8 }),
    },
  })
  const asked = (endpoint: string) => page.host.asked.filter(({ name }) => name === endpoint)
  return { ...page, asked, user: userEvent.setup() }
}
/** A picture that lies in the clipboard, pasted wherever the focus is. */
function pastePicture() {
  const files = [new File([PNG], 'shot.png', { type: 'image/png' })]
  act(() => void fireEvent.paste(document.body, { clipboardData: { files, types: ['Files'] } }))
}

it('asks for no file before the part is unfolded, then lists those of no session', async () => {
  const { asked, user } = await open()
  expect(asked('attachments.ofPatient')).toEqual([])
  await user.click(screen.getByText('Files of the patient'))
  const rows = within(await screen.findByRole('list', { name: 'Attached files' })).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual([expect.stringContaining('file-1.pdf')])
})

it('attaches a file to the patient, and to no session', async () => {
  const { asked, user } = await open('zh')
  await user.click(screen.getByText('患者附件'))
  await screen.findByRole('list', { name: '已添加的附件' })
  pastePicture()
  await user.click(await screen.findByRole('button', { name: '添加 1 个附件' }))
  await waitFor(() => expect(asked('attachments.add')).toHaveLength(1))
  expect(asked('attachments.add')[0]?.input).toMatchObject({ patientUid: PATIENT_UID, sessionUid: null })
})

it('leaves what is pasted into the sheet of a session to that session', async () => {
  const { asked, user } = await open()
  await user.click(screen.getByText('Files of the patient'))
  await screen.findByRole('list', { name: 'Attached files' })
  screen.getByRole('row', { name: 'TACE 1' }).focus()
  await user.keyboard('{Enter}')
  const sheet = await screen.findByRole('dialog')
  await within(sheet).findByText('file-2.pdf')
  pastePicture()
  await user.click(await screen.findByRole('button', { name: 'Attach 1 file' }))
  await waitFor(() => expect(asked('attachments.add')).toHaveLength(1))
  expect(asked('attachments.add')[0]?.input).toMatchObject({ sessionUid: tace.uid })
})

it('says before a file is removed that this cannot be undone', async () => {
  const { user } = await open()
  await user.click(screen.getByText('Files of the patient'))
  await user.click(await screen.findByRole('button', { name: 'Remove file-1.pdf' }))
  expect((await screen.findByRole('dialog')).textContent).toContain('cannot be brought back')
})
