import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { ArteryHistory } from '../../../src/shared/rules/timeline/artery-history.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { logged } from '../sessions/logged-session.ts'
import { ARTERY, patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const RIGHT = { node: 'RHA', origin: 'replaced', arisesFrom: 'SMA' }

it('keeps the origins on the patient and derives the Michels type from them', async () => {
  const set = await app.value<Patient>('patients.setArteries', { patientUid, arterialVariants: [RIGHT] })
  expect(set).toMatchObject({ michelsType: 'III', arterialVariants: [RIGHT] })
  const { patient } = await app.value<{ patient: Patient }>('patients.open', { patientUid })
  expect(patient).toMatchObject({ michelsType: 'III', arterialVariants: [RIGHT] })
})

it('lets a stated type stand whatever the origins say', async () => {
  const set = await app.value<Patient>('patients.setArteries', {
    patientUid,
    michelsType: 'other',
    arterialVariants: [RIGHT],
  })
  expect(set.michelsType).toBe('other')
})

it('keeps the origins when a session states their type, and learns those that its rows state', async () => {
  const turned = [
    { node: 'LHA', origin: 'replaced', arisesFrom: 'LGA' },
    { node: 'RHA', origin: 'accessory', arisesFrom: 'SMA' },
  ]
  await app.value('patients.setArteries', { patientUid, arterialVariants: turned })
  const onFile = async () => (await app.value<{ patient: Patient }>('patients.open', { patientUid })).patient
  const session = await logged(app, patientUid, {
    labs: [],
    procedure: procedureInput({ michelsType: 'VIII' }),
  })
  expect(await onFile()).toMatchObject({ michelsType: 'VIII', arterialVariants: turned })

  const complete = (over: Parameters<typeof procedureInput>[0]) =>
    app.value('sessions.complete', {
      sessionUid: session.uid,
      procedure: procedureInput(over),
      labs: [],
      findings: {},
      unconfirmed: [],
      acknowledged: [],
    })
  const seen = { ...ARTERY, node: 'CHA' as const, origin: 'replaced' as const, arisesFrom: 'SMA' as const }
  await complete({ michelsType: null, arteries: [ARTERY, { ...seen, selectivity: '0' }] })
  expect(await onFile()).toMatchObject({
    michelsType: 'other',
    arterialVariants: [...turned, { node: 'CHA', origin: 'replaced', arisesFrom: 'SMA' }],
  })
  await complete({ michelsType: 'III' })
  expect(await onFile()).toMatchObject({ michelsType: 'III', arterialVariants: [RIGHT] })
})

it('refuses a patient who is not on file', async () => {
  const unknown = '01936f00-0000-7000-8000-00000000ffff'
  for (const [name, more] of [
    ['patients.setArteries', { arterialVariants: [] }],
    ['sessions.arteryHistory', {}],
  ] as const)
    expect(await app.ask(name, { patientUid: unknown, ...more })).toMatchObject({
      ok: false,
      error: { code: 'patient-not-found' },
    })
})

it('tells the history of an artery and of its segment after a session was logged', async () => {
  await app.value('sessions.log', {
    ...sessionInput(patientUid, {
      labs: [],
      eligibility: {
        override: { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' },
      },
    }),
    procedure: procedureInput({ performedOn: '2026-01-05' }),
  })
  const history = await app.value<ArteryHistory>('sessions.arteryHistory', { patientUid })
  expect(history.arteries).toMatchObject([{ node: ARTERY.node, times: 1, lastOn: '2026-01-05' }])
  expect(history.segments).toMatchObject([{ segment: 'VIII', times: 1 }])
})
