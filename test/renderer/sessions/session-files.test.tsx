import { cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { useStatusMessage } from '../../../src/renderer/ui/status-message.ts'
import { PATIENT_UID } from '../../support/patient-record.ts'
import { fill, inputAt, openSessionForm } from './open-session-form.tsx'
import { renderInApp } from '../render-in-app.tsx'

// The whole form is on the page: a loaded machine takes its time over it.
configure({ asyncUtilTimeout: 10_000 })

const SESSION_UID = '01936f00-0000-7000-8000-0000000000a1'
const png = (name: string) =>
  new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], name)

async function openForm(body?: object) {
  const savedAt = '2026-03-02T12:00:00.000Z'
  const opened = await openSessionForm({
    ...(body && { opensWith: /Go on with it/ }),
    answers: {
      'drafts.load': () => (body ? ({ kind: 'session', subjectUid: null, savedAt, body } as never) : null),
      'sessions.log': () => ({ session: { uid: SESSION_UID, no: 3 }, snapshots: [], review: null }) as never,
      'imports.upload': () => ({ bytes: 8 }),
      'attachments.add': () => ({ uid: SESSION_UID }) as never,
    },
  })
  return { ...opened, user: userEvent.setup() }
}

async function choose(name: string) {
  const input = document.querySelector('.session-files input[type=file]')
  fireEvent.change(input as Element, { target: { files: [png(name)] } })
  await screen.findByText(name)
}

/** Without a verdict the save asks for an override first. */
async function save(user: ReturnType<typeof userEvent.setup>) {
  await user.keyboard('{Control>}{Enter}{/Control}')
  fill('eligibility.responsiblePhysician', 'Li Na')
  fill('eligibility.secondPerson', 'Wang Fang')
  await user.type(inputAt('eligibility.overrideCode'), 'emerg{Enter}')
  await user.keyboard('{Control>}{Enter}{/Control}')
}

function Said() {
  return <output>{useStatusMessage()?.text}</output>
}

it('attaches what was chosen to the session once that is saved, and what was taken out not at all', async () => {
  const { host, user, path } = await openForm()
  await choose('angiogram.png')
  await choose('wrong.png')
  await user.click(screen.getByRole('button', { name: 'Take wrong.png out' }))
  expect(host.asked.some(({ name }) => name === 'imports.upload')).toBe(false)
  await save(user)
  await waitFor(() => expect(path()).toBe(`/patients/${PATIENT_UID}`))
  const order = host.asked.map(({ name }) => name).filter((name) => /log|upload|add/.test(name))
  expect(order).toEqual(['sessions.log', 'imports.upload', 'attachments.add'])
  expect(host.asked.find(({ name }) => name === 'attachments.add')?.input).toMatchObject({
    patientUid: PATIENT_UID,
    sessionUid: SESSION_UID,
    source: { fileName: 'angiogram.png' },
  })
})

it('says which file was not attached, and never logs the session twice for it', async () => {
  const { host, user, path } = await openForm()
  await choose('angiogram.png')
  host.refuseNext('attachments.add', { code: 'disk-full' })
  await save(user)
  await waitFor(() => expect(path()).toBe(`/patients/${PATIENT_UID}`))
  expect(host.asked.filter(({ name }) => name === 'sessions.log')).toHaveLength(1)
  renderInApp(<Said />)
  expect(screen.getByRole('status').textContent).toContain(
    'The session is saved. Not attached: angiogram.png',
  )
})

it('says by name which files a draft did not keep, until they are chosen again', async () => {
  const { host, user } = await openForm()
  await choose('angiogram.png')
  await choose('consent.png')
  await user.type(screen.getByRole('textbox', { name: 'Caption of angiogram.png' }), 'A8 after')
  fireEvent.focusOut(document.body)
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'drafts.save')).toBe(true))
  const kept = host.asked.findLast(({ name }) => name === 'drafts.save')?.input as { body: object }
  cleanup()

  const again = await openForm(kept.body)
  expect(screen.getByText(/choose them again: angiogram.png, consent.png/)).toBeDefined()
  await again.user.click(screen.getByRole('button', { name: /Go on with it/ }))
  expect(screen.getByText(/please choose again: angiogram.png, consent.png/)).toBeDefined()
  await choose('angiogram.png')
  expect(screen.getByText(/please choose again: consent.png/)).toBeDefined()
  const caption = screen.getByRole('textbox', { name: 'Caption of angiogram.png' })
  expect((caption as HTMLInputElement).value).toBe('A8 after')
  await again.user.click(screen.getByRole('button', { name: 'Not needed' }))
  expect(screen.queryByText(/please choose again/)).toBeNull()
})
