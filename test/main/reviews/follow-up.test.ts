import { parse } from 'csv-parse/sync'
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { reviews } from '../../../src/shared/contract/reviews.ts'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import type { Lesion } from '../../../src/shared/model/lesion.ts'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { registered } from '../sessions/logged-session.ts'
import { procedureInput, sessionInput } from '../sessions/session-draft.ts'

type Logged = z.output<typeof sessions.log.output>
type Recorded = z.output<typeof reviews.record.output>

let app: TestApp
let patientUid: string
beforeEach(async () => {
  app = await openTestApp()
  patientUid = await registered(app)
})
afterEach(() => app.close())

const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
const log = (performedOn: string, over: object = {}) =>
  app.value<Logged>('sessions.log', {
    ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
    procedure: procedureInput({ performedOn }),
    ...over,
  })
const findings = (doneOn: string, over: object = {}) => ({
  doneOn,
  modality: 'CT_4_PHASE',
  readings: [],
  reader: 'Wang Lei',
  nextPlan: 'OBSERVE',
  ...over,
})
const record = (reviewUid: string | undefined, doneOn: string, over: object = {}) =>
  app.value<Recorded>('reviews.record', { reviewUid, findings: findings(doneOn, over) })
const open = () => app.value<PatientRecord>('patients.open', { patientUid })
const standings = async () => (await open()).reviews.map(({ kind, state }) => [kind, state])

async function withFollowUp(performedOn = '2025-09-01', nextReviewOn = '2025-12-06') {
  const logged = await log(performedOn)
  const { nextReview } = await record(logged.review?.uid, addDays(performedOn, 30), { nextReviewOn })
  if (!nextReview) throw new Error('no follow-up was booked')
  return { logged, followUp: nextReview }
}

it('is booked by the review before it, for the same session, and moves off a weekend', async () => {
  const { logged, followUp } = await withFollowUp()
  expect(followUp).toMatchObject({
    kind: 'follow_up',
    state: 'open',
    sessionUid: logged.session.uid,
    dueOn: '2025-12-08',
    windowOpensOn: '2025-11-22',
    windowClosesOn: '2025-12-20',
    overdueFrom: '2025-12-21',
    criticalFrom: '2026-01-04',
  })
  expect(await app.value('reviews.bookings', { reviewUid: followUp.uid })).toMatchObject([
    { dueOn: '2025-12-08', bookedBy: 'Dr Test' },
  ])
})

it('goes when the review that booked it is taken back', async () => {
  await withFollowUp()
  const { entries } = await app.value<{ entries: { seq: number; endpoint: string }[] }>('audit.list')
  const auditSeq = entries.find(({ endpoint }) => endpoint === 'reviews.record')?.seq
  await app.value('changes.undo', { auditSeq })
  expect(await standings()).toEqual([['one_month', 'open']])
})

it('has to be after the review that books it', async () => {
  const { review } = await log('2025-09-01')
  const on = (nextReviewOn: string) =>
    app.ask('reviews.record', {
      reviewUid: review?.uid,
      findings: findings('2025-10-01', { nextReviewOn }),
    })
  expect(await on('2025-10-01')).toMatchObject({
    error: { code: 'next-review-not-after', nextReviewOn: '2025-10-01', doneOn: '2025-10-01' },
  })
  expect(await on('2025-10-02')).toMatchObject({ ok: true })
})

describe('gives way to the review of the next session', () => {
  it('when that session books one, and comes back when the session is voided', async () => {
    await withFollowUp()
    const { session } = await log('2025-11-03')
    expect(await standings()).toEqual([
      ['one_month', 'done'],
      ['one_month', 'open'],
      ['follow_up', 'superseded'],
    ])
    expect((await open()).reviews[2]).toMatchObject({ closedReason: 'superseded', closedOn: '2025-11-03' })
    await app.value('sessions.void', { sessionUid: session.uid, reason: 'Wrong patient' })
    expect(await standings()).toEqual([
      ['one_month', 'done'],
      ['one_month', 'closed'],
      ['follow_up', 'open'],
    ])
  })

  it('from the start when that session was logged before it is booked', async () => {
    const first = await log('2025-09-01')
    await log('2025-11-03')
    const { nextReview } = await record(first.review?.uid, '2025-10-01', { nextReviewOn: '2025-12-08' })
    expect(nextReview).toMatchObject({ state: 'superseded', closedOn: '2025-11-03' })
  })

  it('and not to a session that books none, or that was performed before its own', async () => {
    await withFollowUp()
    await log('2025-11-03', { review: { kind: 'none', reason: 'Reviewed elsewhere' } })
    await log('2025-07-07')
    expect(await standings()).toEqual([
      ['one_month', 'open'],
      ['one_month', 'done'],
      ['follow_up', 'open'],
    ])
  })
})

it('is moved by a correction of the review that booked it, and left alone by one that names no day', async () => {
  const { logged, followUp } = await withFollowUp()
  const correct = (over: object) =>
    app.value('reviews.correct', {
      reviewUid: logged.review?.uid,
      findings: findings('2025-10-01', over),
      reason: 'Wrong month',
    })
  await correct({})
  expect((await open()).reviews[1]).toMatchObject({ dueOn: followUp.dueOn })
  await correct({ nextReviewOn: '2026-01-07' })
  expect(await standings()).toHaveLength(2)
  expect((await open()).reviews[1]).toMatchObject({ dueOn: '2026-01-07', windowClosesOn: '2026-01-21' })
  const history = await app.value<object[]>('reviews.bookings', { reviewUid: followUp.uid })
  expect(history).toMatchObject([{ dueOn: '2026-01-07', reason: 'Wrong month' }, { dueOn: '2025-12-08' }])
})

it('is judged against the baseline and the nadir of the line, the review before it counted', async () => {
  const target = await app.value<Lesion>('lesions.record', {
    patientUid,
    lesion: { segments: ['8'], role: 'target', firstSeenOn: '2025-08-20', longestMm: 50, viableMm: 40 },
  })
  const reading = (viableMm: number) => ({
    readings: [{ lesionUid: target.uid, viableMm, longestMm: 50 }],
  })
  const logged = await log('2025-09-01')
  const first = await record(logged.review?.uid, '2025-10-01', {
    ...reading(20),
    nextReviewOn: '2025-12-08',
  })
  const second = await record(first.nextReview?.uid, '2025-12-08', reading(25))
  expect(first.responses[0]).toMatchObject({ overall: 'PR', nadirSumMm: 40 })
  expect(second.responses[0]).toMatchObject({ overall: 'PD', baselineSumMm: 40, nadirSumMm: 20 })
})

it('leaves the share of one-month reviews and their columns in an export as they are', async () => {
  const { followUp } = await withFollowUp('2025-09-01', '2025-12-08')
  await record(followUp.uid, '2026-02-20')
  const { inWindow } = await app.value<Worklist>('worklist.show', { asOf: '2026-03-02' })
  expect(inWindow).toEqual({ done: 1, of: 1 })
  const folder = app.dataDir
  const { path } = await app.value<{ path: string }>('exports.sessionsCsv', { identifiers: 'full', folder })
  const [row] = parse(readFileSync(path), { bom: true, columns: true }) as Record<string, string>[]
  expect(row).toMatchObject({ review_done_on: '2025-10-01', review_days: '30', review_in_window: 'true' })
})
