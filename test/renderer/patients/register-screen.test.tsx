import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { Answer } from '../../../src/renderer/api/client.ts'
import { RegisterScreen } from '../../../src/renderer/patients/register-screen.tsx'
import type { Language } from '../../../src/shared/wording/language.ts'
import { patientRecord, PATIENT_UID } from '../../support/patient-record.ts'
import type { FakeAnswers } from '../fake-transport.ts'
import { openScreen } from '../open-screen.tsx'

const onFile: Answer<'patients.findAlike'>[number] = {
  uid: PATIENT_UID,
  hospitalNo: '0051877',
  name: '何志远',
  namePinyin: 'He Zhiyuan',
  sex: 'male',
  birthDate: '1963-05-12',
  birthYear: 1963,
  sessionCount: 5,
  lastSessionOn: '2026-10-08',
}

function open(answers: FakeAnswers = {}, language: Language = 'en', patientUid?: string) {
  const address = patientUid === undefined ? {} : { pattern: '/patients/$patientUid/correct' }
  return openScreen(RegisterScreen, {
    language,
    ...address,
    ...(patientUid === undefined ? {} : { at: `/patients/${patientUid}/correct` }),
    answers: {
      'drafts.load': () => null,
      'drafts.save': () => ({ savedAt: '2026-11-23T09:00:00Z' }),
      'drafts.discard': () => ({ discarded: true }),
      'patients.findAlike': () => [],
      'patients.register': () => patientRecord().patient,
      'patients.correct': () => patientRecord().patient,
      'patients.open': () => patientRecord(),
      ...answers,
    },
  })
}

const inputAt = (name: string) => {
  const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)
  if (input === null) throw new Error(`no field ${name}`)
  return input
}
const fieldAt = (name: string) =>
  document.querySelector<HTMLElement>(`[data-field="${name}"]`) ?? document.body
const fill = (name: string, value: string) => fireEvent.change(inputAt(name), { target: { value } })
const saveKeys = '{Control>}{Enter}{/Control}'

async function fillIn(user: ReturnType<typeof userEvent.setup>) {
  await screen.findByText('New patient')
  fill('hospitalNo', '0099')
  fill('name', '何志远')
  await user.click(within(fieldAt('sex')).getByRole('radio', { name: 'Male' }))
  await user.click(within(fieldAt('cirrhosis')).getByRole('radio', { name: 'Cirrhosis' }))
}

it('names field, value, limit and unit under a value that cannot be, and offers centimetres for metres', async () => {
  const user = userEvent.setup()
  await open()
  await screen.findByText('New patient')
  fill('weightKg', '12')
  expect(fieldAt('weightKg').textContent).toContain('Weight 12\u202fkg is below the limit of 20\u202fkg.')
  fill('heightCm', '1.7')
  await user.click(within(fieldAt('heightCm')).getByRole('button', { name: /Use 170/ }))
  expect(inputAt('heightCm').value).toBe('170')
  fill('heightCm', '68')
  expect(fieldAt('heightCm').textContent).toContain('Was Weight 68\u202fkg, or 68\u202fin')
  expect(within(fieldAt('heightCm')).queryByRole('button')).toBeNull()
  fill('weightKg', '144')
  await user.click(within(fieldAt('weightKg')).getByRole('button', { name: /Use 72/ }))
  expect(inputAt('weightKg').value).toBe('72')
})

it('names what is missing only once saving was tried, and sends nothing then', async () => {
  const user = userEvent.setup()
  const { host } = await open()
  await screen.findByText('New patient')
  expect(fieldAt('hospitalNo').textContent).not.toContain('missing')
  await user.keyboard(saveKeys)
  expect(fieldAt('hospitalNo').textContent).toContain('Hospital number is missing.')
  expect(fieldAt('sex').textContent).toContain('Sex is missing.')
  expect(host.asked.some(({ name }) => name === 'patients.register')).toBe(false)
})

it('puts somebody alike beside the person typed, and registers anyway only when told to', async () => {
  const user = userEvent.setup()
  const { host, path } = await open()
  await fillIn(user)
  host.refuseNext('patients.register', { code: 'possible-duplicate', candidates: [onFile] })
  await user.keyboard(saveKeys)
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('0099')).toBeDefined()
  expect(dialog.getByText('0051877')).toBeDefined()
  await user.click(dialog.getByRole('button', { name: 'Not the same: register anyway' }))
  await waitFor(() => expect(path()).toBe(`/patients/${PATIENT_UID}`))
  expect(host.asked.findLast(({ name }) => name === 'patients.register')?.input).toMatchObject({
    notADuplicate: true,
    patient: { hospitalNo: '0099', name: '何志远', sex: 'male', birthDate: null },
  })
  expect(host.asked.some(({ name }) => name === 'drafts.discard')).toBe(true)
})

it('says while typing whose hospital number it is, and leads there', async () => {
  const user = userEvent.setup()
  const { path } = await open({ 'patients.findAlike': () => [onFile] })
  await screen.findByText('New patient')
  fill('hospitalNo', '0051877')
  expect(await screen.findByText('Hospital number 0051877 belongs to 何志远.')).toBeDefined()
  await user.click(within(fieldAt('hospitalNo')).getByRole('button', { name: /Open this patient/ }))
  await waitFor(() => expect(path()).toBe(`/patients/${PATIENT_UID}`))
})

it('puts a refusal under its field until the field is changed', async () => {
  const user = userEvent.setup()
  const { host } = await open()
  await fillIn(user)
  host.refuseNext('patients.register', {
    code: 'hospital-no-taken',
    hospitalNo: '0099',
    patientUid: PATIENT_UID,
  })
  await user.keyboard(saveKeys)
  await waitFor(() =>
    expect(fieldAt('hospitalNo').textContent).toContain('Hospital number 0099 belongs to another patient.'),
  )
  fill('hospitalNo', '0100')
  expect(fieldAt('hospitalNo').textContent).not.toContain('belongs to another patient')
})

it('goes on from the draft that a crash left behind, and forgets it when asked to', async () => {
  const user = userEvent.setup()
  await open(
    {
      'drafts.load': () => ({
        kind: 'patient',
        subjectUid: null,
        savedAt: '2026-11-23T06:00:00Z',
        body: { hospitalNo: '0077', name: '李娜', heightCm: 165, aetiology: ['HBV'], unknown: 'x' },
      }),
    },
    'zh',
  )
  await screen.findByText('新建患者')
  expect(inputAt('hospitalNo').value).toBe('0077')
  expect(inputAt('heightCm').value).toBe('165')
  expect(fieldAt('aetiology').textContent).toContain('乙型肝炎')
  await user.click(screen.getByRole('button', { name: '清空重新填写' }))
  expect(inputAt('hospitalNo').value).toBe('')
})

it('keeps what is typed as a draft before anything is saved', async () => {
  const { host } = await open()
  await screen.findByText('New patient')
  fill('name', 'Anna')
  fireEvent.focusOut(inputAt('name'))
  await waitFor(() =>
    expect(host.asked.findLast(({ name }) => name === 'drafts.save')?.input).toMatchObject({
      kind: 'patient',
      subjectUid: null,
      body: { name: 'Anna' },
    }),
  )
})

it('corrects a patient on file only with a reason', async () => {
  const user = userEvent.setup()
  const { host } = await open({}, 'en', PATIENT_UID)
  await screen.findByText('Correct patient')
  fill('weightKg', '70')
  await user.keyboard(saveKeys)
  expect(fieldAt('reason').textContent).toContain('Reason is missing.')
  fill('reason', 'Weighed again')
  await user.keyboard(saveKeys)
  await waitFor(() =>
    expect(host.asked.findLast(({ name }) => name === 'patients.correct')?.input).toMatchObject({
      patientUid: PATIENT_UID,
      reason: 'Weighed again',
      patient: { weightKg: 70, hospitalNo: '0051877' },
    }),
  )
})

it('asks for four digits of the year of birth, and offers the date that was meant', async () => {
  const user = userEvent.setup()
  await open()
  await screen.findByText('New patient')
  await user.type(inputAt('birthDate'), '5.3.58')
  expect(within(fieldAt('birthDate')).queryByRole('button')).toBeNull()
  await user.tab()
  expect(fieldAt('birthDate').textContent).toContain('Write the year with four digits')
  await user.click(within(fieldAt('birthDate')).getByRole('button', { name: /Use 1958-03-05/ }))
  expect(inputAt('birthDate').value).toBe('1958-03-05')
})

it('takes a year that stands alone as the year of birth with one press', async () => {
  const user = userEvent.setup()
  await open()
  await screen.findByText('New patient')
  await user.type(inputAt('birthDate'), '1958')
  await user.tab()
  await user.click(within(fieldAt('birthDate')).getByRole('button', { name: /Only the year is known: 1958/ }))
  expect([inputAt('birthDate').value, inputAt('birthYear').value]).toEqual(['', '1958'])
})
