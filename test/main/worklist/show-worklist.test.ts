import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

const D = '2025-03-03'

let app: TestApp
let registered: number
beforeEach(async () => {
  app = await openTestApp()
  registered = 0
})
afterEach(() => app.close())

const OVERRIDE = { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' } as const
const register = async () =>
  (
    await app.value<Patient>('patients.register', {
      patient: patientInput({ hospitalNo: `H${(registered += 1)}`, birthDate: null }),
      notADuplicate: true,
    })
  ).uid
const logFor = (patientUid: string, performedOn: string, over: object = {}) =>
  app.value<{ session: { uid: string }; review: { uid: string } }>('sessions.log', {
    ...sessionInput(patientUid, { labs: [], eligibility: { override: OVERRIDE } }),
    procedure: procedureInput({ performedOn }),
    ...over,
  })
const logOn = async (performedOn: string, over: object = {}) => logFor(await register(), performedOn, over)
const show = (asOf: string, limit?: number) =>
  app.value<Worklist>('worklist.show', { asOf, ...(limit && { limit }) })
/** The group, status and day that a session of D is shown under so many days later. */
async function standing(days: number) {
  const list = await show(addDays(D, days))
  const [group, line] =
    (['overdue', 'dueThisWeek', 'open', 'planned'] as const)
      .flatMap((name) => list[name].map((review) => [name, review] as const))
      .at(0) ?? []
  return [group ?? 'gone', line?.status, line?.day]
}

describe('a review of a session on a Monday, due on Wednesday of the fifth week', () => {
  beforeEach(() => logOn(D))

  it.each([
    [27, ['planned', 'scheduled', 27]],
    [28, ['dueThisWeek', 'open', 28]],
    [34, ['dueThisWeek', 'open', 34]],
    [35, ['open', 'open', 35]],
    [42, ['open', 'open', 42]],
    [43, ['overdue', 'overdue', 43]],
    [56, ['overdue', 'overdue', 56]],
    [57, ['overdue', 'critical', 57]],
  ])('stands at D+%i as %j', async (days, expected) => {
    expect(await standing(days)).toEqual(expected)
  })
})

it('counts the calendar week from Monday to Sunday', async () => {
  await logOn(D)
  const due = '2025-04-02'
  expect((await show('2025-03-30')).dueThisWeek).toEqual([])
  for (const day of ['2025-03-31', due, '2025-04-06'])
    expect((await show(day)).dueThisWeek).toMatchObject([{ dueOn: due }])
  expect(await show('2025-04-07')).toMatchObject({ dueThisWeek: [], open: [{ dueOn: due }] })
})

it('keeps a review in sight whose own due date has passed before the window opens', async () => {
  await logOn(D, { review: { kind: 'book', dueOn: '2025-03-14', reason: 'Early CT wanted' } })
  expect(await show('2025-03-09')).toMatchObject({ counts: { planned: 1 }, open: [], dueThisWeek: [] })
  expect(await show('2025-03-14')).toMatchObject({ planned: [], dueThisWeek: [{ status: 'scheduled' }] })
  expect(await show('2025-03-17')).toMatchObject({ planned: [], open: [{ status: 'scheduled' }] })
})

it('puts the longest wait first, cuts a list at its limit, and still counts all', async () => {
  for (const day of ['2025-03-05', '2025-03-03', '2025-03-04']) await logOn(day)
  const list = await show('2025-06-02', 2)
  expect(list.overdue.map(({ performedOn }) => performedOn)).toEqual(['2025-03-03', '2025-03-04'])
  expect(list.counts).toMatchObject({ overdue: 3, dueThisWeek: 0, open: 0, incomplete: 3, unsigned: 0 })
  expect(list.incomplete).toHaveLength(2)
})

it('leaves out what is done, closed, superseded or void', async () => {
  const done = await logOn(D)
  await app.value('reviews.record', {
    reviewUid: done.review.uid,
    findings: {
      doneOn: '2025-04-02',
      modality: 'CT_4_PHASE',
      readings: [],
      reader: 'Wang',
      nextPlan: 'OBSERVE',
    },
  })
  const closed = await logOn(D)
  await app.value('reviews.close', {
    reviewUid: closed.review.uid,
    reason: 'transfer',
    closedOn: '2025-03-20',
  })
  const voided = await logOn(D)
  await app.value('sessions.void', { sessionUid: voided.session.uid, reason: 'Twice' })
  const list = await show('2025-06-02')
  expect(list).toMatchObject({ overdue: [], dueThisWeek: [], open: [], planned: [] })
  expect(list.incomplete.map(({ sessionUid }) => sessionUid)).not.toContain(voided.session.uid)
})

it('tells the last attempt’s next step, how many there were, and the appointment', async () => {
  const { review } = await logOn(D)
  const attempt = (over: object) =>
    app.value('contacts.log', { reviewUid: review.uid, channel: 'phone', outcome: 'no_answer', ...over })
  await attempt({ nextStep: 'Call the son' })
  await attempt({ nextStep: 'Call again on Friday' })
  expect((await show('2025-06-02')).overdue).toMatchObject([
    { nextStep: 'Call again on Friday', attempts: 2 },
  ])
  await attempt({ outcome: 'booked', appointmentOn: '2025-06-05' })
  expect((await show('2025-06-02')).overdue).toMatchObject([
    { nextStep: null, attempts: 3, appointmentOn: '2025-06-05' },
  ])
})

it('lists incomplete sessions with what they lack, and the drafts of who asks', async () => {
  const patientUid = await register()
  await logFor(patientUid, D, {
    procedure: procedureInput({ performedOn: D, dapGyCm2: null, airKermaMgy: null }),
    unconfirmed: ['operator'],
  })
  await app.value('drafts.save', {
    kind: 'session',
    subjectUid: patientUid,
    body: { form: { procedure: { performedOn: '2025-04-01', procedureType: 'cTACE', operator: '' } } },
  })
  const { incomplete, counts } = await show('2025-06-02')
  expect(incomplete).toMatchObject([
    { kind: 'draft', sessionUid: null, performedOn: '2025-04-01', procedureType: 'cTACE', operator: null },
    { kind: 'session', performedOn: D, operator: 'Chen Jing' },
  ])
  expect(incomplete[1]?.missing).toEqual(expect.arrayContaining(['dapGyCm2', 'labs.bilirubin', 'operator']))
  expect(incomplete[1]?.mandatory).toBeGreaterThan(30)
  expect(counts.incomplete).toBe(2)
})

it('survives a draft of any shape', async () => {
  const patientUid = await register()
  for (const body of [7, 'text', [], { form: null }, { form: { procedure: { performedOn: 'soon' } } }]) {
    await app.value('drafts.save', { kind: 'session', subjectUid: patientUid, body })
    expect((await show('2025-06-02')).incomplete).toMatchObject([{ kind: 'draft', performedOn: null }])
  }
})

describe('the share of reviews done inside their window', () => {
  const reviewed = async (performedOn: string, doneOn: string) => {
    const { review } = await logOn(performedOn)
    await app.value('reviews.record', {
      reviewUid: review.uid,
      findings: { doneOn, modality: 'CT_4_PHASE', readings: [], reader: 'Wang', nextPlan: 'OBSERVE' },
    })
  }

  it('counts D+28 to D+42, and open reviews as not done', async () => {
    for (const days of [27, 28, 42, 43]) await reviewed(D, addDays(D, days))
    await logOn(D)
    expect((await show('2025-06-02')).inWindow).toEqual({ done: 2, of: 5 })
  })

  it.each([
    ['dead', { done: 1, of: 1 }],
    ['transplant', { done: 1, of: 1 }],
    ['transfer', { done: 1, of: 1 }],
    ['withdrawal', { done: 1, of: 1 }],
    ['lost', { done: 1, of: 2 }],
  ])('with one review closed as %s is %j', async (reason, inWindow) => {
    await reviewed(D, addDays(D, 28))
    const { review } = await logOn(D)
    await app.value('reviews.close', {
      reviewUid: review.uid,
      reason,
      closedOn: '2025-03-20',
      note: 'As the family said',
    })
    expect((await show('2025-04-14')).inWindow).toEqual({ done: 0, of: 0 })
    expect((await show('2025-04-15')).inWindow).toEqual(inWindow)
  })

  it('leaves out the review of a voided session', async () => {
    await reviewed(D, addDays(D, 28))
    const { session } = await logOn(D)
    await app.value('sessions.void', { sessionUid: session.uid, reason: 'Wrong patient' })
    expect((await show('2025-04-15')).inWindow).toEqual({ done: 1, of: 1 })
  })

  it('begins the day after the window closed and ends after twelve months', async () => {
    await reviewed(D, '2025-04-02')
    const closes = '2025-04-14'
    expect((await show(closes)).inWindow).toEqual({ done: 0, of: 0 })
    expect((await show(addDays(closes, 1))).inWindow).toEqual({ done: 1, of: 1 })
    expect((await show('2026-04-14')).inWindow).toEqual({ done: 1, of: 1 })
    expect((await show('2026-04-15')).inWindow).toEqual({ done: 0, of: 0 })
  })
})

it('takes thirteen statements however long it is', async () => {
  for (const day of ['2025-03-03', '2025-04-28', '2025-05-05', '2025-05-26']) await logOn(day)
  const raw = app.vault.open?.register.store.raw
  if (!raw) throw new Error('not open')
  const all = vi.spyOn(Object.getPrototypeOf(raw.prepare('SELECT 1')) as { all: () => unknown }, 'all')
  await show('2025-06-05')
  expect(all).toHaveBeenCalledTimes(13)
  all.mockRestore()
})

it('looks from today when no day is given', async () => {
  expect((await app.value<Worklist>('worklist.show')).asOf).toBe('2026-03-02')
})
