import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

const register = (over: Parameters<typeof patientInput>[0] = {}, notADuplicate = false) =>
  app.ask('patients.register', { patient: patientInput(over), notADuplicate })
const error = async (reply: ReturnType<typeof register>) => {
  const settled = await reply
  return settled.ok ? undefined : settled.error
}

describe('registering', () => {
  it('writes the name in pinyin, surname first, and the year of birth', async () => {
    expect(
      await app.value('patients.register', { patient: patientInput({ name: '欧阳娜娜' }) }),
    ).toMatchObject({
      namePinyin: 'Ouyang Nana',
      birthYear: 1965,
      registeredAt: '2026-03-02T08:00:00.000Z',
      imported: false,
    })
  })

  it('reads a surname as a surname and leaves other names without pinyin', async () => {
    const pinyinOf = async (name: string, hospitalNo: string) =>
      (await app.value<Patient>('patients.register', { patient: patientInput({ name, hospitalNo }) }))
        .namePinyin
    expect(await pinyinOf('单田芳', '1')).toBe('Shan Tianfang')
    expect(await pinyinOf('仇英', '22')).toBe('Qiu Ying')
    expect(await pinyinOf('John Smith', '333')).toBeNull()
  })

  it('takes a birth today and refuses one tomorrow', async () => {
    const patient = patientInput({ birthDate: '2026-03-02', hospitalNo: '1' })
    const newborn = { patient, acknowledged: ['below-usual:age:0'] }
    expect(await app.ask('patients.register', newborn)).toMatchObject({ ok: true })
    expect(await error(register({ birthDate: '2026-03-03', hospitalNo: '77' }))).toEqual({
      code: 'birth-date-in-future',
      birthDate: '2026-03-03',
    })
  })

  it('refuses a hospital number that somebody has, whatever else is said', async () => {
    const first = await app.value<Patient>('patients.register', { patient: patientInput() })
    expect(await error(register({ name: '李娜', birthDate: null }, true))).toEqual({
      code: 'hospital-no-taken',
      hospitalNo: '0048213',
      patientUid: first.uid,
    })
  })
})

describe('a hospital number typed another way', () => {
  const SAME = ['a1002003', 'Ａ１００２００３', ' A100 2003 ', 'a100\u30002003']

  it.each(SAME)('%s is A1002003 at registration', async (hospitalNo) => {
    const first = await app.value<Patient>('patients.register', {
      patient: patientInput({ hospitalNo: 'A1002003' }),
    })
    expect(await error(register({ hospitalNo, name: '李娜', birthDate: null }, true))).toEqual({
      code: 'hospital-no-taken',
      hospitalNo: hospitalNo.trim(),
      patientUid: first.uid,
    })
  })

  it('stays as it was typed, and is refused when a patient is corrected to it', async () => {
    const typed = await app.value<Patient>('patients.register', {
      patient: patientInput({ hospitalNo: 'a100 2003' }),
    })
    expect(typed).toMatchObject({ hospitalNo: 'a100 2003' })
    expect(typed).not.toHaveProperty('hospitalNoKey')
    const other = await app.value<Patient>('patients.register', {
      patient: patientInput({ hospitalNo: '777', name: '李娜', birthDate: null }),
    })
    const correct = (patientUid: string, hospitalNo: string) =>
      app.ask('patients.correct', {
        patientUid,
        patient: patientInput({ hospitalNo }),
        reason: 'Typing error',
      })
    expect(await correct(other.uid, 'A1002003')).toMatchObject({ error: { code: 'hospital-no-taken' } })
    expect(await correct(typed.uid, 'A1002003')).toMatchObject({ value: { hospitalNo: 'A1002003' } })
  })

  it('is somebody alike before anything is saved', async () => {
    await register({ hospitalNo: 'A1002003' })
    const alike = (hospitalNo: string) =>
      app.value('patients.findAlike', { hospitalNo, name: null, birthDate: null })
    for (const typed of ['a1002003', 'ａ0100 2003'])
      expect(await alike(typed)).toMatchObject([{ hospitalNo: 'A1002003' }])
    expect(await alike('b1002003')).toEqual([])
  })
})

describe('asking whether somebody is on file already', () => {
  beforeEach(() => register())

  it.each([
    ['the same name and birth date', { hospitalNo: '777' }],
    ['another spelling of the same pinyin and birth date', { hospitalNo: '777', name: '章威' }],
    ['the number without its leading zeros', { hospitalNo: '48213', name: '李娜', birthDate: null }],
    ['the number with one zero more', { hospitalNo: '00048213', name: '李娜', birthDate: '1970-01-01' }],
    ['one digit of the number wrong, same name', { hospitalNo: '0048218', birthDate: null }],
    ['one digit of the number lost, same birth date', { hospitalNo: '004213', name: '李娜' }],
    ['one digit of the number doubled, same birth date', { hospitalNo: '00482133', name: '李娜' }],
  ])('asks at %s', async (_, over) => {
    const refusal = await error(register(over))
    expect(refusal).toMatchObject({ code: 'possible-duplicate', candidates: [{ hospitalNo: '0048213' }] })
    expect(await register(over, true)).toMatchObject({ ok: true })
  })

  it.each([
    [
      'a neighbouring number of somebody else',
      { hospitalNo: '0048214', name: '李娜', birthDate: '1971-05-05' },
    ],
    ['the same name on another birth date', { hospitalNo: '777', birthDate: '1965-03-03' }],
    ['the same birth date under another name', { hospitalNo: '777', name: '李娜' }],
    ['two unnamed people of one birth date', { hospitalNo: '777', name: null }],
  ])('does not ask at %s', async (_, over) => {
    expect(await register(over)).toMatchObject({ ok: true })
  })

  it('lists the same candidates before anything is saved', async () => {
    const alike = await app.value<{ hospitalNo: string }[]>('patients.findAlike', {
      hospitalNo: '48213',
      name: null,
      birthDate: null,
    })
    expect(alike.map(({ hospitalNo }) => hospitalNo)).toEqual(['0048213'])
  })
})

describe('correcting', () => {
  it('replaces the data and what the patient is found by', async () => {
    const { uid: patientUid } = await app.value<Patient>('patients.register', { patient: patientInput() })
    const corrected = patientInput({ name: '王芳', hospitalNo: '0099999', weightKg: 61.5 })
    expect(
      await app.value('patients.correct', { patientUid, patient: corrected, reason: 'Wrong card' }),
    ).toMatchObject({ uid: patientUid, namePinyin: 'Wang Fang', weightKg: 61.5 })
    const found = async (text: string) =>
      (await app.value<{ patients: unknown[] }>('patients.find', { text })).patients.length
    expect([await found('wf'), await found('9999'), await found('zhw'), await found('48213')]).toEqual([
      1, 1, 0, 0,
    ])
  })

  it('keeps the own number, and refuses a stranger, a taken number and a birth in the future', async () => {
    const { uid: patientUid } = await app.value<Patient>('patients.register', { patient: patientInput() })
    await register({ hospitalNo: '777', name: '李娜' })
    const correct = (over: Parameters<typeof patientInput>[0], uid = patientUid) =>
      app.ask('patients.correct', { patientUid: uid, patient: patientInput(over), reason: 'Typing error' })
    expect(await correct({ note: 'Same number' })).toMatchObject({ ok: true })
    expect(await error(correct({ hospitalNo: '777' }))).toMatchObject({ code: 'hospital-no-taken' })
    expect(await error(correct({ birthDate: '2026-03-03' }))).toMatchObject({ code: 'birth-date-in-future' })
    const stranger = '01936f00-0000-7000-8000-000000000001'
    expect(await error(correct({}, stranger))).toEqual({ code: 'patient-not-found', patientUid: stranger })
  })
})

it('notes a day of death, takes one back, and refuses one tomorrow or before the last session', async () => {
  const { uid: patientUid } = await app.value<Patient>('patients.register', { patient: patientInput() })
  const session = sessionInput(patientUid, { procedure: procedureInput({ performedOn: '2026-03-01' }) })
  await app.value('sessions.log', session)
  const correct = (over: object) =>
    app.ask('patients.correct', { patientUid, patient: patientInput(), reason: 'Registry', ...over })
  expect(await correct({ diedOn: '2026-03-03' })).toMatchObject({ error: { code: 'death-in-future' } })
  expect(await correct({ diedOn: '2026-02-28' })).toMatchObject({
    error: { code: 'death-before-session', diedOn: '2026-02-28', performedOn: '2026-03-01' },
  })
  expect(await correct({ diedOn: '2026-03-01' })).toMatchObject({ value: { diedOn: '2026-03-01' } })
  expect(await correct({})).toMatchObject({ value: { diedOn: '2026-03-01' } })
  expect(await correct({ diedOn: null })).toMatchObject({ value: { diedOn: null } })
})

it('throws the registration draft away once the patient is saved', async () => {
  await app.value('drafts.save', { kind: 'patient', subjectUid: null, body: { name: '张' } })
  await register()
  expect(await app.value('drafts.load', { kind: 'patient', subjectUid: null })).toBeNull()
})
