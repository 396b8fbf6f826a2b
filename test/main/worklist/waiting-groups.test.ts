import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import type { sessions } from '../../../src/shared/contract/sessions.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import type { Worklist } from '../../../src/shared/model/worklist.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { LABS, patientInput, procedureInput, sessionInput } from '../sessions/session-draft.ts'

type Logged = z.output<typeof sessions.log.output>

const D = '2025-03-03'
let app: TestApp
let now: Date
let numbered: number
beforeEach(async () => {
  now = new Date('2026-03-02T08:00:00.000Z')
  numbered = 0
  app = await openTestApp({ now: () => now })
})
afterEach(() => app.close())

async function log(performedOn = D, operator = 'Chen Jing', ward: string | null = null) {
  const { uid: patientUid } = await app.value<Patient>('patients.register', {
    patient: patientInput({ hospitalNo: `H${(numbered += 1)}`, birthDate: null, ward }),
    notADuplicate: true,
  })
  const { session, review } = await app.value<Logged>('sessions.log', {
    ...sessionInput(patientUid, { labs: LABS.map((lab) => ({ ...lab, sampledOn: performedOn })) }),
    eligibility: {
      override: { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' },
    },
    procedure: procedureInput({ performedOn, operator }),
  })
  return { patientUid, sessionUid: session.uid, reviewUid: review?.uid ?? '' }
}
const show = (asOf: string, over: object = {}) => app.value<Worklist>('worklist.show', { asOf, ...over })
const GROUPS = ['overdue', 'longOverdue', 'unread', 'dueThisWeek', 'open', 'planned'] as const
/** The groups that are not empty, with the status of each row. */
const groups = async (asOf: string, over: object = {}) => {
  const list = await show(asOf, over)
  for (const group of GROUPS) expect(list.counts[group]).toBe(list[group].length)
  return Object.fromEntries(
    GROUPS.filter((group) => list[group].length > 0).map((group) => [
      group,
      list[group].map(({ status }) => status),
    ]),
  )
}

describe('a review with a window of its own', () => {
  beforeEach(async () => {
    const { reviewUid } = await log()
    const window = { windowOpensOn: '2025-05-05', windowClosesOn: '2025-05-30' }
    await app.value('reviews.rebook', { reviewUid, ...window, dueOn: '2025-05-14', reason: 'Abroad' })
  })

  it.each([
    ['2025-05-04', { planned: ['scheduled'] }],
    ['2025-05-05', { open: ['open'] }],
    ['2025-05-12', { dueThisWeek: ['open'] }],
    ['2025-05-30', { open: ['open'] }],
    ['2025-05-31', { overdue: ['overdue'] }],
    ['2025-06-13', { overdue: ['overdue'] }],
    ['2025-06-14', { overdue: ['critical'] }],
  ])('stands by its own dates on %s: %j', async (asOf, expected) => {
    expect(await groups(asOf)).toEqual(expected)
  })

  it('counts in the share by its own dates', async () => {
    const { overdue } = await show('2025-06-02')
    await app.value('reviews.record', {
      reviewUid: overdue[0]?.reviewUid,
      findings: {
        doneOn: '2025-05-30',
        modality: 'CT_4_PHASE',
        readings: [],
        reader: 'W',
        nextPlan: 'OBSERVE',
      },
    })
    expect((await show('2025-05-30')).inWindow).toEqual({ done: 0, of: 0 })
    expect((await show('2025-05-31')).inWindow).toEqual({ done: 1, of: 1 })
  })
})

it('leaves the superseded review of an earlier stage out of the share', async () => {
  const { patientUid } = await log('2025-01-06')
  for (const [stageNo, performedOn] of [
    [1, '2025-02-03'],
    [2, D],
  ] as const)
    await app.value('sessions.log', {
      ...sessionInput(patientUid, { labs: [] }),
      eligibility: {
        override: { code: 'data_pending', responsiblePhysician: 'Li Na', secondPerson: 'Wang Fang' },
      },
      procedure: procedureInput({ performedOn, stageNo, stageOf: 2 }),
    })
  expect((await show('2025-06-02')).inWindow).toEqual({ done: 0, of: 2 })
})

it('takes a patient whose images wait out of the overdue, the oldest images first', async () => {
  const [first, second] = [await log(), await log()]
  const imaged = (reviewUid: string, imagedOn: string | null) =>
    app.value('reviews.markImaged', { reviewUid, imagedOn })
  await imaged(first.reviewUid, '2025-05-02')
  await imaged(second.reviewUid, '2025-04-30')
  expect(await groups('2025-06-02')).toEqual({ unread: ['critical', 'critical'] })
  expect((await show('2025-06-02')).unread.map(({ imagedOn }) => imagedOn)).toEqual([
    '2025-04-30',
    '2025-05-02',
  ])
  await imaged(second.reviewUid, null)
  expect(await groups('2025-06-02')).toEqual({ overdue: ['critical'], unread: ['critical'] })
})

it('lists what is planned by its due date, cut at the limit, and counts all', async () => {
  for (const day of ['2025-03-05', D, '2025-03-04']) await log(day)
  const list = await show('2025-03-10', { limit: 2 })
  expect(list.planned.map(({ performedOn, status }) => [performedOn, status])).toEqual([
    [D, 'scheduled'],
    ['2025-03-04', 'scheduled'],
  ])
  expect(list.counts.planned).toBe(3)
})

describe('filters', () => {
  beforeEach(async () => {
    await log(D, 'Chen Jing', '3 East')
    await log(D, 'Li Na', '3 East')
    await log(D, 'Li Na', '5 West')
  })
  const found = async (over: object) => {
    const { overdue, counts, incomplete } = await show('2025-06-02', over)
    expect(counts).toMatchObject({ overdue: overdue.length, incomplete: incomplete.length })
    return overdue.map(({ operator, ward }) => [operator, ward])
  }

  it('take exactly this operator, exactly this ward, or both', async () => {
    expect(await found({ operator: 'Li Na' })).toEqual([
      ['Li Na', '3 East'],
      ['Li Na', '5 West'],
    ])
    expect(await found({ ward: '3 East' })).toEqual([
      ['Chen Jing', '3 East'],
      ['Li Na', '3 East'],
    ])
    expect(await found({ operator: 'Li Na', ward: '3 East' })).toEqual([['Li Na', '3 East']])
    expect(await found({ operator: 'Li' })).toEqual([])
  })

  it('take the share, the incomplete records and the drafts with them', async () => {
    const { patientUid } = await log(D, 'Wu Yan', '5 West')
    await app.value('drafts.save', {
      kind: 'session',
      subjectUid: patientUid,
      body: { form: { procedure: { operator: 'Wu Yan' } } },
    })
    expect((await show('2025-06-02', { operator: 'Li Na' })).inWindow).toEqual({ done: 0, of: 2 })
    const kinds = async (over: object) => (await show('2025-06-02', over)).incomplete.map(({ kind }) => kind)
    expect(await kinds({ operator: 'Wu Yan', ward: '5 West' })).toContain('draft')
    expect(await kinds({ operator: 'Wu Yan', ward: '3 East' })).not.toContain('draft')
    expect(await kinds({ operator: 'Li Na' })).not.toContain('draft')
  })

  it('are offered for everybody whom something waits for, whatever the filter', async () => {
    const done = await log(D, 'Wu Yan', '7 North')
    await app.value('reviews.close', {
      reviewUid: done.reviewUid,
      reason: 'transfer',
      closedOn: '2025-03-20',
    })
    const { operators, wards } = await show('2025-06-02', { operator: 'Li Na' })
    expect(operators).toEqual([
      { name: 'Chen Jing', count: 1 },
      { name: 'Li Na', count: 2 },
    ])
    expect(wards).toEqual([
      { name: '3 East', count: 2 },
      { name: '5 West', count: 1 },
    ])
  })
})

describe('who is lost to follow-up', () => {
  const call = async (reviewUid: string, day: string, outcome = 'no_answer') => {
    now = new Date(`${day}T08:00:00.000Z`)
    await app.value('contacts.log', { reviewUid, channel: 'phone', outcome })
  }
  const lost = async (asOf: string) => (await show(asOf)).overdue[0]?.lost

  it('is so from the day after six months without a contact of any kind', async () => {
    const { reviewUid, patientUid } = await log('2025-08-25')
    await app.value('labs.record', {
      patientUid,
      labs: [{ code: 'afp', value: 20, unit: 'ng/mL', sampledOn: '2025-08-31' }],
    })
    expect(await lost('2026-02-28')).toBeNull()
    const silence = { state: 'lost', rule: 'silence', since: '2026-03-01', lastContactOn: '2025-08-31' }
    expect(await lost('2026-03-01')).toEqual(silence)
    await call(reviewUid, '2026-03-02')
    expect(await lost('2026-03-02')).toEqual(silence)
    await call(reviewUid, '2026-03-03', 'will_come')
    expect(await lost('2026-03-03')).toBeNull()
  })

  it('is about to be so after attempts on three days that reached nobody', async () => {
    const { reviewUid } = await log('2026-01-05')
    for (const day of ['2026-02-18', '2026-02-18', '2026-02-19']) await call(reviewUid, day)
    expect(await lost('2026-02-20')).toBeNull()
    await call(reviewUid, '2026-02-20', 'wrong_number')
    expect(await lost('2026-02-20')).toEqual({
      state: 'about-to-be-lost',
      rule: 'unreached',
      since: '2026-02-20',
      lastContactOn: '2026-01-05',
    })
    await call(reviewUid, '2026-02-21', 'booked')
    expect(await lost('2026-02-21')).toBeNull()
  })
})

it('finds what waits for a signature by its own index', async () => {
  const raw = app.vault.open?.register.store.raw
  if (!raw) throw new Error('not open')
  const prepare = vi.spyOn(Object.getPrototypeOf(raw) as { prepare: (sql: string) => unknown }, 'prepare')
  await show('2025-06-02')
  const statements = prepare.mock.calls.map(([sql]) => sql)
  prepare.mockRestore()
  const toSign = statements.find((sql) => /count\(\*\) OVER/.test(sql)) ?? ''
  const values = Array.from({ length: toSign.split('?').length - 1 }, () => null)
  const plan = raw.prepare(`EXPLAIN QUERY PLAN ${toSign}`).all(...values) as { detail: string }[]
  expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/session USING INDEX session_unsigned/)
})
