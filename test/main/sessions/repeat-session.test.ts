import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { ARTERIES } from '../../../src/shared/model/artery.ts'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { ARTERY, patientInput, procedureInput, sessionInput } from './session-draft.ts'

type Offer = z.output<typeof sessions.repeatLast.output>
type Logged = z.output<typeof sessions.log.output>

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterEach(() => app.close())

const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
const log = (over: Parameters<typeof procedureInput>[0]) =>
  app.value<Logged>('sessions.log', {
    ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
    procedure: procedureInput(over),
  })
const repeat = (performedOn = '2026-03-02') =>
  app.value<Offer>('sessions.repeatLast', { patientUid, performedOn })

it('offers the last session by procedure date, not by order of saving', async () => {
  await log({ performedOn: '2026-01-05', operator: 'Later' })
  await log({ performedOn: '2025-11-03', operator: 'Earlier' })
  expect(await repeat()).toMatchObject({
    copiedFrom: '2026-01-05',
    sessionNo: 3,
    procedure: { operator: 'Later' },
  })
  expect(await repeat('2026-01-04')).toMatchObject({ copiedFrom: '2025-11-03' })
  expect(await repeat('2026-01-05')).toMatchObject({ copiedFrom: '2026-01-05' })
})

it('passes over aborted and voided sessions', async () => {
  await log({ performedOn: '2025-11-03' })
  await log({ performedOn: '2026-01-05', procedureType: 'aborted', arteries: [] })
  const { session } = await log({ performedOn: '2026-02-02' })
  await app.value('sessions.void', { sessionUid: session.uid, reason: 'Logged twice' })
  expect((await repeat()).copiedFrom).toBe('2025-11-03')
})

it('marks every carried value, down to the dose in an artery, as unconfirmed', async () => {
  await log({ performedOn: '2026-01-05' })
  const { procedure, unconfirmed } = await repeat()
  expect(procedure).toMatchObject({ performedOn: '2026-03-02', arteries: [ARTERY], accessSite: 'CFA_R' })
  expect(unconfirmed).toEqual([
    'procedureType',
    'intent',
    'urgency',
    'operator',
    'room',
    'angiographyUnit',
    'accessSite',
    'sheathCh',
    'baseCatheter',
    'microcatheterUsed',
    'microcatheterCh',
    'arteries.0.node',
    'arteries.0.selectivity',
    'arteries.0.endpoint',
    'arteries.0.agents.0.agent',
    'arteries.0.agents.0.amount',
    'arteries.0.drugs.0.drug',
    'arteries.0.drugs.0.doseMg',
    'arteries.0.drugs.0.volumeMl',
    'arteries.0.drugs.0.vehicle',
    'contrastAgent',
    'contrastMgIPerMl',
  ])
})

it('carries nothing that was measured, signed or achieved on the day', async () => {
  await log({
    performedOn: '2026-01-05',
    noComplication: false,
    complications: [{ term: 'ARTERY_SPASM', onset: 'during', onsetOn: '2026-01-05', cirseGrade: '1' }],
    note: 'Difficult anatomy',
    residualBlush: 'none',
    dsaRuns: 12,
  })
  expect((await repeat()).procedure).toMatchObject({
    startedAt: null,
    endedAt: null,
    consentOn: null,
    checklistDone: null,
    completion: null,
    residualBlush: null,
    contrastMl: null,
    fluoroscopyMin: null,
    dapGyCm2: null,
    airKermaMgy: null,
    dsaRuns: null,
    noComplication: false,
    complications: [],
    note: null,
  })
})

it('proposes the next stage of a plan that is not finished', async () => {
  await log({ performedOn: '2026-01-05', stageNo: 1, stageOf: 2 })
  expect((await repeat()).procedure).toMatchObject({ stageNo: 2, stageOf: 2 })
  await log({ performedOn: '2026-02-02', stageNo: 2, stageOf: 2 })
  expect((await repeat()).procedure).toMatchObject({ stageNo: null, stageOf: null })
})

it('names whole arteries where single values would be too many to send back', async () => {
  const arteries = ARTERIES.slice(0, 30).map(({ code }) => ({ ...ARTERY, node: code, agents: [] }))
  await log({
    performedOn: '2026-01-05',
    procedureType: 'HAIC',
    arteries: arteries.map((one) => ({
      ...one,
      drugs: [{ drug: 'epirubicin', doseMg: 1, volumeMl: 1, vehicle: 'infusion' }],
    })),
  })
  const { unconfirmed } = await repeat()
  expect(unconfirmed.length).toBeLessThanOrEqual(200)
  expect(unconfirmed).toContain('arteries.29')
})

it('says when there is nobody, or nothing, to repeat', async () => {
  const stranger = '01936f00-0000-7000-8000-000000000001'
  const ask = (uid: string) => app.ask('sessions.repeatLast', { patientUid: uid, performedOn: '2026-03-02' })
  expect(await ask(stranger)).toMatchObject({ error: { code: 'patient-not-found' } })
  expect(await ask(patientUid)).toMatchObject({ error: { code: 'no-earlier-session' } })
})

it('keeps what was changed from the session before, and asks about it anew at the next', async () => {
  await log({ performedOn: '2025-11-03' })
  await log({ performedOn: '2026-01-05', changedFromLast: ['drug', 'feeders'] })
  await log({ performedOn: '2026-02-02', changedFromLast: [] })
  const { sessions: stored } = await app.value<PatientRecord>('patients.open', { patientUid })
  expect(stored.map(({ changedFromLast }) => changedFromLast)).toEqual([null, ['drug', 'feeders'], []])
  expect((await repeat()).procedure.changedFromLast).toBeNull()
})

it('carries how the room works, and nothing that was measured, seen or timed on the day', async () => {
  const usual = {
    room: 'DSA 2',
    angiographyUnit: 'Azurion 7',
    nurse: 'Liu Yan',
    accessGuidance: 'ultrasound',
    baseCatheterCh: 5,
    microcatheterUsed: true,
    microcatheterTip: 'swan_neck',
    anaesthesia: 'conscious_sedation',
    sedationOperator: 'Zhao Min',
    asaClass: '2',
    medications: [{ medication: 'heparin', amount: 3000, name: null }],
    closureMethod: 'device',
    closureDevice: 'angio_seal',
    portalInvasionVp: 'VP2',
  } as const
  const ofTheDay = {
    consentAt: '08:10',
    baselinePainNrs: 2,
    arterioportalShunt: 'slow',
    extrahepaticSites: ['lung'],
    devices: [{ device: 'Microcatheter 2.4 F', lot: '24K1187' }],
    vitalsStart: { systolicMmHg: 130, diastolicMmHg: 80, pulsePerMin: 72, spo2Pct: 98 },
    cbctRuns: 2,
    peakSkinDoseMgy: 640,
    closureSuccess: true,
    closureMin: null,
    bedRestH: 6,
    distalPulses: 'present',
    orders: 'Fluids until the evening',
    unavailable: [{ path: 'airKermaMgy', reason: 'not_displayed' }],
  } as const
  await log({
    performedOn: '2026-01-05',
    ...usual,
    ...ofTheDay,
    medications: [...usual.medications],
    devices: [...ofTheDay.devices],
    extrahepaticSites: [...ofTheDay.extrahepaticSites],
    unavailable: [...ofTheDay.unavailable],
  })
  const { procedure, unconfirmed } = await repeat()
  expect(procedure).toMatchObject(usual)
  expect(unconfirmed).toEqual(
    expect.arrayContaining(['room', 'closureDevice', 'medications.0.medication', 'medications.0.amount']),
  )
  for (const field of Object.keys(ofTheDay) as (keyof typeof ofTheDay)[]) {
    const value = procedure[field]
    expect([field, Array.isArray(value) ? value : (value ?? null)]).toEqual([
      field,
      Array.isArray(value) ? [] : null,
    ])
    expect(unconfirmed.filter((path) => path.split('.')[0] === field)).toEqual([])
  }
})

it('carries the lesions that an artery feeds as one value', async () => {
  await log({ performedOn: '2026-01-05' })
  const { unconfirmed } = await repeat()
  expect(unconfirmed.filter((path) => /Uids\.\d+$/.test(path))).toEqual([])
})

describe('across treatment lines', () => {
  const logNew = (over: Parameters<typeof procedureInput>[0]) =>
    app.value<Logged>('sessions.log', {
      ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE }, newLine: true }),
      procedure: procedureInput(over),
    })

  it('names no line where the last session is of the same one', async () => {
    await log({ performedOn: '2025-11-03' })
    await logNew({ performedOn: '2026-01-05' })
    expect((await repeat()).crossesLine).toBeNull()
  })

  it('names both lines where what would be carried belongs to an earlier one', async () => {
    await log({ performedOn: '2026-01-05' })
    await logNew({ performedOn: '2026-02-02', procedureType: 'aborted', arteries: [] })
    // The aborted session began the second line, and is itself never carried over.
    expect(await repeat()).toMatchObject({ copiedFrom: '2026-01-05', crossesLine: { from: 1, to: 2 } })
  })
})

it('carries nothing that was seen or done in an artery on its day', async () => {
  await log({
    performedOn: '2026-01-05',
    arteries: [{ ...ARTERY, dsaDone: true, cbctDone: true, flow: 'stasis' }],
  })
  const { procedure, unconfirmed } = await repeat()
  expect(procedure.arteries).toMatchObject([{ dsaDone: null, cbctDone: null, flow: null, endpoint: 'III' }])
  expect(unconfirmed.filter((path) => /dsaDone|cbctDone|flow/.test(path))).toEqual([])
})
