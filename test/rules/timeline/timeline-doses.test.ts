import { expect, it } from 'vitest'
import {
  courseOf,
  decidingSnapshot,
  lastSnapshot,
  nextReview,
} from '../../../src/shared/rules/timeline/timeline-course.ts'
import { cumulativeDoses, sessionDoses } from '../../../src/shared/rules/timeline/timeline-doses.ts'
import { RULESET_SHA256 } from '../../../src/shared/rules/eligibility/rulesets.ts'
import type { SnapshotBrief } from '../../../src/shared/model/snapshot.ts'
import { artery, drugInto, patientRecord, review, session, uid } from '../../support/patient-record.ts'
import { NO_AGENT_DETAILS } from '../../../src/shared/model/procedure/given.ts'

const dose = (code: string, sessions: Parameters<typeof cumulativeDoses>[0]) =>
  cumulativeDoses(sessions).find((row) => row.code === code)

it('adds one drug over the arteries of a session, and says how many doses are missing', () => {
  const of = session(1, '2026-01-10', {
    arteries: [
      drugInto('A8', 'epirubicin', 30),
      drugInto('A5', 'epirubicin', 12.1),
      drugInto('A6', 'epirubicin', null),
    ],
  })
  expect(sessionDoses(of)[0]).toMatchObject({
    code: 'epirubicin',
    unit: 'mg',
    amount: { value: 42.1, unrecorded: 1 },
  })
})

it('keeps a drug on beads apart from the same drug in oil', () => {
  const of = session(1, '2026-01-10', {
    arteries: [drugInto('A8', 'doxorubicin', 30), drugInto('A5', 'doxorubicin', 75, 'beads')],
  })
  expect(
    sessionDoses(of)
      .slice(0, 2)
      .map(({ onBeads, amount }) => [onBeads, amount.value]),
  ).toEqual([
    [false, 30],
    [true, 75],
  ])
})

it('gives the last session beside the total, and never invents what was not recorded', () => {
  const oil = (amount: number | null) => [
    artery({ agents: [{ ...NO_AGENT_DETAILS, agent: 'iodized_oil', amount }] }),
  ]
  const sessions = [
    session(1, '2026-01-10', { arteries: oil(10), dapGyCm2: 240.5 }),
    session(2, '2026-03-10', { arteries: oil(null), dapGyCm2: null }),
    session(3, '2026-05-10', { arteries: oil(6), dapGyCm2: 100.2 }),
  ]
  expect(dose('iodized_oil', sessions)).toMatchObject({
    last: { value: 6, unrecorded: 0 },
    total: { value: 16, unrecorded: 1 },
  })
  expect(dose('dap', sessions)?.total).toEqual({ value: 340.7, unrecorded: 1 })
  expect(dose('contrast', sessions)).toBeUndefined()
})

it('shows a drug that the last session did not give as not given', () => {
  const sessions = [
    session(1, '2026-01-10', { arteries: [drugInto('A8', 'mitomycin', 10)] }),
    session(2, '2026-03-10'),
  ]
  expect(dose('mitomycin', sessions)?.last).toEqual({ value: null, unrecorded: 0 })
})

it('tells the course: treatments without the aborted one, span, last response, drugs given most often first', () => {
  const first = session(1, '2025-09-20', { arteries: [drugInto('A8', 'mitomycin', 10)] })
  const second = session(2, '2026-01-10', {
    arteries: [drugInto('A8', 'epirubicin', 50), drugInto('A8', 'mitomycin', 10)],
  })
  const third = session(3, '2026-10-08', { arteries: [drugInto('A8', 'mitomycin', null)] })
  const record = patientRecord({
    sessions: [first, second, session(4, '2026-11-01', { procedureType: 'aborted' }), third],
    reviews: [
      review(first, { on: '2025-10-25', overall: 'PR' }),
      review(second, { on: '2026-02-15' }),
      review(third),
    ],
  })
  const course = courseOf(record, '2026-11-23')
  expect(course).toMatchObject({
    treatments: 3,
    aborted: 1,
    spanDays: 429,
    daysSinceLast: 46,
    lastResponse: { overall: 'PR', on: '2025-10-25' },
    dap: null,
  })
  expect(course.drugs.map(({ code, total }) => [code, total])).toEqual([
    ['mitomycin', { value: 20, unrecorded: 1 }],
    ['epirubicin', { value: 50, unrecorded: 0 }],
  ])
  expect(nextReview(record)?.sessionUid).toBe(third.uid)
})

it('counts days up to the death of somebody who died', () => {
  const base = patientRecord({ sessions: [session(1, '2016-01-10')] })
  const record = { ...base, patient: { ...base.patient, diedOn: '2016-03-10' } }
  expect(courseOf(record, '2026-11-23')).toMatchObject({ daysSinceLast: 60, until: '2016-03-10' })
})

it('names the snapshot that asked for most, of the newest session that has one', () => {
  const [first, second] = [session(1, '2026-01-10'), session(2, '2026-03-10')]
  const snapshot = (verdict: SnapshotBrief['judgement']['verdict']): SnapshotBrief => ({
    uid: uid(),
    sessionUid: first.uid,
    rulesetId: 'cn-nhc-2022',
    rulesetVersion: '1.0',
    rulesetSha256: RULESET_SHA256['cn-nhc-2022'],
    judgement: {
      verdict,
      absolute: [],
      relative: [],
      unknown: [],
      indications: [],
      indicationsUnknown: [],
      advisories: [],
      childPugh: { low: 5, high: 5 },
    },
    decision: { reason: null, override: null, acknowledgedAdvisories: [] },
    createdAt: '2026-01-10T08:00:00Z',
    createdBy: 'Dr Lin',
    sha256: 'a'.repeat(64),
  })
  const record = patientRecord({
    sessions: [first, second],
    snapshots: [snapshot('ELIGIBLE'), snapshot('ABSOLUTE'), snapshot('RELATIVE')],
  })
  expect(decidingSnapshot(record, first.uid)?.judgement.verdict).toBe('ABSOLUTE')
  expect(decidingSnapshot(record, second.uid)).toBeNull()
  expect(lastSnapshot(record)?.session.no).toBe(1)
})
