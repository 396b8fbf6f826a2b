import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { RULESET_SHA256, RULESETS } from '../../../src/shared/rules/eligibility/rulesets.ts'
import { lab, PATIENT_UID } from '../../support/patient-record.ts'
import { fieldAt, fill, inputAt, openSessionForm, TODAY } from './open-session-form.tsx'

const verdictOf = () => document.querySelector('.verdict')?.textContent ?? ''

it('judges while typing, and names what an undecided rule still waits for', async () => {
  const user = userEvent.setup()
  await openSessionForm()
  expect(verdictOf()).toContain('Insufficient data')
  fill('labs.bilirubin', '300')
  fill('labs.albumin', '20')
  fill('labs.inr', '2.6')
  await user.click(within(fieldAt('findings.ascites')).getByRole('radio', { name: 'Severe' }))
  await waitFor(() => expect(verdictOf()).toContain('Absolute contraindication'))
})

it('takes an albumin of 3.5 g/L for g/dL only when asked to, and judges by neither until then', async () => {
  const user = userEvent.setup()
  await openSessionForm()
  await user.type(inputAt('labs.albumin'), '3.5')
  expect(await screen.findByText(/Probably 3\.5/)).toBeDefined()
  await user.keyboard('{Enter}')
  expect(within(fieldAt('labs.albumin')).getByRole('combobox')).toHaveProperty('value', 'g/L')
  await user.keyboard('{Alt>}u{/Alt}')
  await waitFor(() =>
    expect(within(fieldAt('labs.albumin')).getByRole('combobox')).toHaveProperty('value', 'g/dL'),
  )
  await waitFor(() => expect(screen.queryByText(/Probably 3\.5/)).toBeNull())
})

it('acts by key on the value that was typed last, before anything is said about it', async () => {
  await openSessionForm()
  const albumin = inputAt('labs.albumin')
  albumin.focus()
  fill('labs.albumin', '3.5')
  expect(screen.queryByText(/Probably 3\.5/)).toBeNull()
  fireEvent.keyDown(albumin, { key: 'u', code: 'KeyU', altKey: true })
  expect(within(fieldAt('labs.albumin')).getByRole('combobox')).toHaveProperty('value', 'g/dL')
})

it('shows a value on file with its day, and one past its shelf life as stale', async () => {
  await openSessionForm({
    record: { labs: [lab('platelets', '2026-11-15', 98), lab('inr', '2026-11-22', 1.1)] },
  })
  expect(inputAt('labs.platelets').value).toBe('98')
  expect(fieldAt('labs.platelets').textContent).toContain('8 days old')
  expect(fieldAt('labs.inr').dataset['state']).toBeUndefined()
})

it('sends what was typed and goes to the patient, and keeps everything when the host refuses', async () => {
  const user = userEvent.setup()
  const { host, path } = await openSessionForm()
  fill('labs.platelets', '120')
  await user.keyboard('{Control>}{Enter}{/Control}')
  // Without a verdict the save asks for an override first.
  fill('eligibility.responsiblePhysician', 'Li Na')
  fill('eligibility.secondPerson', 'Wang Fang')
  await user.type(inputAt('eligibility.overrideCode'), 'emerg{Enter}')
  host.refuseNext('sessions.log', { code: 'session-after-death', performedOn: TODAY, diedOn: '2026-11-01' })
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(fieldAt('procedure.performedOn').textContent).toContain('2026-11-01'))
  expect(inputAt('labs.platelets').value).toBe('120')
  expect(path()).toContain('/session')
  const sent = host.asked.findLast(({ name }) => name === 'sessions.log')?.input
  expect(sent).toMatchObject({
    labs: [{ code: 'platelets', value: 120, unit: '10*9/L', sampledOn: TODAY }],
    review: { kind: 'book' },
    eligibility: { override: { code: 'emergency', secondPerson: 'Wang Fang' } },
  })
})

it('saves what still stands in the field as if it had been left', async () => {
  const user = userEvent.setup()
  const { host } = await openSessionForm()
  host.refuseNext('sessions.log', { code: 'patient-not-found', patientUid: '' })
  fill('labs.platelets', '120')
  await user.keyboard('{Control>}{Enter}{/Control}')
  fill('eligibility.responsiblePhysician', 'Li Na')
  fill('eligibility.secondPerson', 'Wang Fang')
  await user.type(inputAt('eligibility.overrideCode'), 'emerg{Enter}')
  const access = document.querySelector<HTMLElement>('[data-block="access"]')
  await user.click(within(access ?? document.body).getByRole('button', { name: /^More/ }))
  await user.type(inputAt('procedure.devices'), 'Progreat 2.4')
  await user.keyboard('{Control>}{Enter}{/Control}')
  const sent = () => host.asked.find(({ name }) => name === 'sessions.log')?.input
  await waitFor(() => expect(sent()).toBeDefined())
  expect(sent()).toMatchObject({ procedure: { devices: [{ device: 'Progreat 2.4', lot: null }] } })
  expect(document.activeElement).toBe(inputAt('procedure.devices'))
})

it('leaves the focus where somebody put it when a device was typed and left', async () => {
  const user = userEvent.setup()
  await openSessionForm()
  const access = document.querySelector<HTMLElement>('[data-block="access"]')
  await user.click(within(access ?? document.body).getByRole('button', { name: /^More/ }))
  await user.type(inputAt('procedure.devices'), 'Progreat 2.4')
  await user.click(inputAt('procedure.nurse'))
  await screen.findByDisplayValue('Progreat 2.4')
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  expect(document.activeElement).toBe(inputAt('procedure.nurse'))
})

it('takes the Enter that ends a word of an input method for no save, and the next one for one', async () => {
  await openSessionForm()
  const operator = inputAt('procedure.operator')
  fireEvent.keyDown(operator, { key: 'Enter', ctrlKey: true, isComposing: true })
  expect(document.querySelector('[data-field="eligibility.overrideCode"]')).toBeNull()
  fireEvent.keyDown(operator, { key: 'Enter', ctrlKey: true })
  expect(fieldAt('eligibility.overrideCode').dataset['state']).toBe('error')
})

it('keeps a draft within a second of a key', async () => {
  const { host } = await openSessionForm()
  fill('procedure.operator', 'Chen Jing')
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'drafts.save')).toBe(true), {
    timeout: 1500,
  })
  const saved = host.asked.findLast(({ name }) => name === 'drafts.save')?.input as { body: unknown }
  expect(saved.body).toMatchObject({ form: { procedure: { operator: 'Chen Jing' } } })
})

it('offers a stored draft with what is in it before anything can be typed over it', async () => {
  const { host } = await openSessionForm()
  fill('procedure.operator', 'Chen Jing')
  await waitFor(() => expect(host.asked.some(({ name }) => name === 'drafts.save')).toBe(true), {
    timeout: 1500,
  })
  const saved = host.asked.findLast(({ name }) => name === 'drafts.save')
  const { body } = (saved?.input ?? {}) as { body: never }
  cleanup()
  await openSessionForm({
    opensWith: /Go on with it/,
    answers: {
      'drafts.load': () => ({
        kind: 'session',
        subjectUid: PATIENT_UID,
        body,
        savedAt: `${TODAY}T09:00:00Z`,
      }),
    },
  })
  expect(screen.getByText(/Chen Jing/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: /Go on with it/ }))
  expect(inputAt('procedure.operator').value).toBe('Chen Jing')
})

it('asks again for what could not be read, and then opens', async () => {
  let isDown = true
  await openSessionForm({
    opensWith: /Try again/,
    answers: {
      'eligibility.inForce': () =>
        isDown
          ? Promise.reject(Object.assign(new Error('no answer'), { code: 'host-unreachable' }))
          : [{ ruleset: RULESETS['cn-nhc-2022'], sha256: RULESET_SHA256['cn-nhc-2022'] }],
    },
  })
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: /Try again/ }))
  expect(await screen.findByRole('button', { name: /Save/ })).toBeDefined()
})
