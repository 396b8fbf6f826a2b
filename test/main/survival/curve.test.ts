import { afterAll, beforeAll, expect, it } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import type { Lesion } from '../../../src/shared/model/lesion.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { SurvivalAnswer, SurvivalQuestion } from '../../../src/shared/model/survival.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

type Logged = z.output<typeof sessions.log.output>

const START = '2025-09-01'
const day = (days: number) => addDays(START, days)
const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const

let app: TestApp
/** Six patients treated on one day, named by what became of them. */
beforeAll(async () => {
  app = await openTestApp()
  await treat('silent')
  await reviewed('progressed', 40, 60)
  await died('died', 100)
  await died('responded-and-died', 120, (await reviewed('responded-and-died', 40, 10)).patientUid)
  const failing = await treat('decompensated')
  const hit = { term: 'LIVER_FAILURE', onset: 'within_30d', onsetOn: day(20), cirseGrade: '4' }
  await app.value('aftercare.addComplication', { sessionUid: failing.session.uid, event: hit })
  const told = await treat('told-dead')
  await app.value('contacts.log', { reviewUid: told.review?.uid, channel: 'phone', outcome: 'dead' })
  await treat('aborted', { procedureType: 'aborted' })
  await treat('balloon', { procedureType: 'BTACE', operator: 'Li Na' })
  const voided = await treat('voided')
  await app.value('sessions.void', { sessionUid: voided.session.uid, reason: 'Wrong patient' })
})
afterAll(() => app.close())

let registered = 0
async function treat(name: string, over: object = {}) {
  const hospitalNo = `S${(registered += 1)}`
  const patient = patientInput({ hospitalNo, name, birthDate: `1960-01-${10 + registered}` })
  const { uid: patientUid } = await app.value<Patient>('patients.register', { patient, notADuplicate: true })
  await app.value<Lesion>('lesions.record', {
    patientUid,
    lesion: { segments: ['8'], role: 'target', firstSeenOn: day(-10), longestMm: 40, viableMm: 40 },
  })
  const logged = await app.value<Logged>('sessions.log', {
    ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
    procedure: procedureInput({ performedOn: START, ...over }),
  })
  return { ...logged, patientUid }
}

async function reviewed(name: string, days: number, viableMm: number) {
  const treated = await treat(name)
  const { lesions } = await app.value<{ lesions: Lesion[] }>('patients.open', {
    patientUid: treated.patientUid,
  })
  await app.value('reviews.record', {
    reviewUid: treated.review?.uid,
    findings: {
      doneOn: day(days),
      modality: 'CT_4_PHASE',
      readings: [{ lesionUid: lesions[0]?.uid, viableMm, longestMm: viableMm }],
      reader: 'Wang Lei',
      nextPlan: 'OBSERVE',
    },
    acknowledged: [],
  })
  return treated
}

async function died(name: string, days: number, known?: string) {
  const patientUid = known ?? (await treat(name)).patientUid
  const { patient } = await app.value<{ patient: Patient }>('patients.open', { patientUid })
  const { hospitalNo, sex, birthDate, aetiology, cirrhosis } = patient
  await app.value('patients.correct', {
    patientUid,
    patient: { ...patientInput(), hospitalNo, name: patient.name, sex, birthDate, aetiology, cirrhosis },
    diedOn: day(days),
    reason: 'Told by the family',
  })
}

const ask = (input: Partial<SurvivalQuestion> = {}) => app.value<SurvivalAnswer>('survival.curve', input)
async function observed(input: Partial<SurvivalQuestion>) {
  const { curves, excluded } = await ask(input)
  return {
    curve: Object.fromEntries(
      curves.flatMap(({ subjects }) =>
        subjects.map(({ name, days, hasEvent }) => [name, `${days}${hasEvent ? ' event' : ''}`]),
      ),
    ),
    excluded: Object.fromEntries(
      excluded.map(({ reason, patients }) => [reason, patients.map(({ name }) => name)]),
    ),
  }
}

it('observes survival until death or the last contact, and leaves out what is no treatment', async () => {
  expect(await observed({})).toEqual({
    curve: {
      silent: '0',
      progressed: '40',
      died: '100 event',
      'responded-and-died': '120 event',
      decompensated: '20',
      balloon: '0',
    },
    excluded: { 'death-undated': ['told-dead'] },
  })
})

it('takes progression from the reading, and says who was never read', async () => {
  expect(await observed({ endpoint: 'progression' })).toEqual({
    curve: { progressed: '40 event', 'responded-and-died': '120' },
    excluded: { 'never-assessed': ['silent', 'died', 'decompensated', 'told-dead', 'balloon'] },
  })
  expect((await observed({ endpoint: 'progression-free' })).curve).toMatchObject({
    progressed: '40 event',
    died: '90',
    'responded-and-died': '120 event',
  })
})

it('takes decompensation from the complication, and whichever comes first for event-free survival', async () => {
  expect((await observed({ endpoint: 'decompensation' })).curve).toMatchObject({
    decompensated: '20 event',
    progressed: '40',
    died: '100',
  })
  expect((await observed({ endpoint: 'event-free' })).curve).toMatchObject({
    decompensated: '20 event',
    progressed: '40 event',
    'responded-and-died': '120 event',
  })
})

it('knows on an earlier day only what had happened by then', async () => {
  const { asOf, curves } = await ask({ asOf: day(110) })
  expect(asOf).toBe(day(110))
  expect(curves[0]?.events).toBe(1)
  expect(curves[0]?.subjects.at(-1)).toMatchObject({ name: 'responded-and-died', days: 110, hasEvent: false })
  expect((await ask({ asOf: '2099-01-01' })).asOf).toBe('2026-03-02')
})

it('keeps to the period, the technique and the operator', async () => {
  expect((await ask({ from: START, to: START })).patients).toBe(7)
  expect((await ask({ from: day(1) })).patients).toBe(0)
  expect((await ask({ to: day(-1) })).patients).toBe(0)
  expect(Object.keys((await observed({ technique: 'BTACE' })).curve)).toEqual(['balloon'])
  expect(Object.keys((await observed({ operator: 'li na' })).curve)).toEqual(['balloon'])
  expect((await ask({ lineNo: 2 })).patients).toBe(0)
  const reversed = await app.ask('survival.curve', { from: '2026-02-01', to: '2026-01-31' })
  expect(reversed).toMatchObject({ ok: false, error: { code: 'period-reversed' } })
})

it('tells patients apart by technique, by the response up to the landmark, and by what was frozen', async () => {
  const byTechnique = await ask({ strata: 'technique' })
  expect(byTechnique.curves.map(({ stratum }) => stratum)).toEqual(['cTACE', 'BTACE'])
  const byResponse = await ask({ strata: 'response', landmarkDays: 90 })
  expect(byResponse.curves).toMatchObject([{ stratum: 'PR', subjects: [{ days: 30, hasEvent: true }] }])
  expect(byResponse.excluded.map(({ reason, patients }) => [reason, patients.length])).toEqual([
    ['death-undated', 1],
    ['before-landmark', 4],
    ['stratum-unknown', 1],
  ])
  const byStage = await ask({ strata: 'cnlc' })
  const known = byStage.curves.map(({ stratum, subjects }) => [stratum, subjects.length])
  const unknown = byStage.excluded.find(({ reason }) => reason === 'stratum-unknown')?.patients.length ?? 0
  expect(known.reduce((sum, [, count]) => sum + Number(count), unknown)).toBe(6)
})
