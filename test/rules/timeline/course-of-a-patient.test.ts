import { expect, it } from 'vitest'
import { courseOf, nextReview } from '../../../src/shared/rules/timeline/timeline-course.ts'
import { artery, drugInto, patientRecord, review, session } from '../../support/patient-record.ts'
import { NO_AGENT_DETAILS, NO_DRUG_DETAILS } from '../../../src/shared/model/procedure/given.ts'

const TODAY = '2026-11-23'

it('begins with nothing: no day, no span, no drug', () => {
  expect(courseOf(patientRecord(), TODAY)).toMatchObject({
    treatments: 0,
    aborted: 0,
    firstOn: null,
    lastOn: null,
    spanDays: 0,
    daysSinceLast: 0,
    until: TODAY,
    diedOn: null,
    lastResponse: null,
    drugs: [],
    dap: null,
  })
  expect(nextReview(patientRecord())).toBeNull()
})

it('tells first and last treatment past a puncture that gave nothing, whose radiation counts all the same', () => {
  const record = patientRecord({
    sessions: [
      session(1, '2026-01-01', { procedureType: 'aborted', dapGyCm2: 10.5 }),
      session(2, '2026-01-10', { dapGyCm2: 200 }),
      session(3, '2026-02-10', { dapGyCm2: 100 }),
      session(4, '2026-03-10', { procedureType: 'angiography_only' }),
    ],
  })
  expect(courseOf(record, '2026-03-12')).toMatchObject({
    treatments: 2,
    aborted: 1,
    firstOn: '2026-01-10',
    lastOn: '2026-02-10',
    spanDays: 61,
    daysSinceLast: 30,
    dap: { kind: 'dap', last: { value: 100, unrecorded: 0 }, total: { value: 310.5, unrecorded: 1 } },
  })
})

it.each([
  ['2026-11-22', '2026-11-22'],
  ['2026-11-23', '2026-11-23'],
  ['2026-11-24', '2026-11-23'],
  [null, '2026-11-23'],
])('counts for somebody who died on %s up to %s', (diedOn, until) => {
  const base = patientRecord({ sessions: [session(1, '2026-11-13')] })
  const course = courseOf({ ...base, patient: { ...base.patient, diedOn } }, TODAY)
  expect([course.until, course.diedOn]).toEqual([until, diedOn])
})

it('names drugs by the number of sessions that gave them, whatever the artery, and only with a dose', () => {
  const both = artery({
    drugs: [
      { drug: 'epirubicin', doseMg: 20, ...NO_DRUG_DETAILS },
      { drug: 'cisplatin', doseMg: 60, ...NO_DRUG_DETAILS },
    ],
    agents: [{ ...NO_AGENT_DETAILS, agent: 'iodized_oil', amount: 10 }],
  })
  const record = patientRecord({
    sessions: [
      session(1, '2026-01-10', {
        arteries: [drugInto('A8', 'mitomycin', 10), drugInto('A5', 'mitomycin', 5)],
      }),
      session(2, '2026-02-10', { arteries: [both, artery()] }),
      session(3, '2026-03-10', { arteries: [artery(), drugInto('A8', 'cisplatin', 40)] }),
      session(4, '2026-04-10', { arteries: [drugInto('A8', 'cisplatin', null)] }),
      session(5, '2026-05-10', { arteries: [drugInto('A8', 'epirubicin', 20)] }),
      session(6, '2026-06-10', { arteries: [drugInto('A8', 'oxaliplatin', null)], contrastMl: 90 }),
    ],
  })
  expect(courseOf(record, TODAY).drugs.map(({ code }) => code)).toEqual([
    'cisplatin',
    'epirubicin',
    'mitomycin',
  ])
})

it('takes the newest response there is, in the order of imaging days', () => {
  const [first, second, third] = [
    session(1, '2026-01-10'),
    session(2, '2026-03-10'),
    session(3, '2026-05-10'),
  ]
  const record = patientRecord({
    sessions: [first, second, third],
    reviews: [
      review(third, { on: '2026-06-12' }),
      review(second, { on: '2026-04-12', overall: 'SD' }),
      review(first, { on: '2026-02-12', overall: 'PR' }),
      review(third, { on: '2026-07-12', overall: 'PD' }, { doneOn: null }),
    ],
  })
  expect(courseOf(record, TODAY).lastResponse).toEqual({ overall: 'SD', on: '2026-04-12' })
})

it('offers the open review that is due first', () => {
  const [first, second] = [session(1, '2026-01-10'), session(2, '2026-03-10')]
  const done = review(first, { on: '2026-02-12' })
  const [later, sooner] = [review(second), review(first)]
  expect(nextReview(patientRecord({ reviews: [done, later, sooner] }))?.uid).toBe(sooner.uid)
})
