import { expect, it } from 'vitest'
import { PriorTreatment } from '../../../src/shared/model/patient.ts'
import { otherTreatments } from '../../../src/shared/rules/timeline/other-treatments.ts'
import { timelineLanes } from '../../../src/shared/rules/timeline/timeline.ts'
import { assessment, patientRecord, review, session } from '../../support/patient-record.ts'

const empty = patientRecord()
const withHistory = (priorTreatments: PriorTreatment[], parts: Parameters<typeof patientRecord>[0] = {}) =>
  patientRecord({ ...parts, patient: { ...empty.patient, priorTreatments } })
const given = (kind: PriorTreatment['kind'], on: string | null, more: Partial<PriorTreatment> = {}) => ({
  kind,
  on,
  until: null,
  detail: null,
  ...more,
})

it('shows the dated treatments of the history: done once, over a time, and without an end on file', () => {
  const record = withHistory([
    given('systemic', '2026-07-20', { detail: 'lenvatinib 8 mg' }),
    given('radiotherapy', '2026-03-02', { until: '2026-03-27' }),
    given('ablation', '2026-01-19', { detail: 'MWA, L3' }),
    given('resection', null),
    given('none', '2026-01-01'),
  ])
  expect(otherTreatments(record).map(({ kind, from, to, detail }) => [kind, from, to, detail])).toEqual([
    ['ablation', '2026-01-19', '2026-01-19', 'MWA, L3'],
    ['radiotherapy', '2026-03-02', '2026-03-27', null],
    ['systemic', '2026-07-20', null, 'lenvatinib 8 mg'],
  ])
})

it('does not tell once more by a visit what the history dates', () => {
  const visits = [
    assessment('2026-02-10', { resectionSince: false, targetedTherapySince: false }),
    assessment('2026-05-10', { resectionSince: true, targetedTherapySince: true }),
  ]
  const dated = withHistory([given('resection', '2026-05-10'), given('systemic', '2026-03-01')], {
    assessments: visits,
  })
  expect(otherTreatments(dated).map(({ kind, told }) => `${kind} ${told}`)).toEqual([
    'systemic history',
    'resection history',
  ])
  const earlier = withHistory([given('resection', '2026-02-10')], { assessments: visits })
  expect(otherTreatments(earlier).map(({ kind, told }) => `${kind} ${told}`)).toEqual([
    'resection history',
    'targeted visit',
    'resection visit',
  ])
})

it('marks the plan of each review, of which the newest stands, and where each line begins', () => {
  const [first, second] = [session(1, '2026-01-05'), session(2, '2026-06-05', { lineNo: 2 })]
  const done = (of: typeof first, on: string, nextPlan: string | null) => review(of, { on }, { nextPlan })
  const { plans, lines } = timelineLanes(
    patientRecord({
      sessions: [first, second],
      reviews: [
        done(second, '2026-07-06', 'MDT'),
        done(first, '2026-02-06', 'ADD_SYSTEMIC'),
        done(first, '2026-04-06', null),
        review(second),
      ],
    }),
  )
  expect(plans.map(({ on, plan, stands }) => [on, plan, stands])).toEqual([
    ['2026-02-06', 'ADD_SYSTEMIC', false],
    ['2026-07-06', 'MDT', true],
  ])
  expect(lines).toEqual([
    { lineNo: 1, on: '2026-01-05' },
    { lineNo: 2, on: '2026-06-05' },
  ])
})

it.each([
  ['2026-03-01', false],
  ['2026-03-02', true],
  ['2026-03-03', true],
])('takes a treatment of 2026-03-02 that ended on %s: %s', (until, isTaken) => {
  expect(PriorTreatment.safeParse({ kind: 'radiotherapy', on: '2026-03-02', until }).success).toBe(isTaken)
})

it('reads what was recorded before ends and details were asked', () => {
  expect(PriorTreatment.parse({ kind: 'ablation', on: '2026-01-19' })).toEqual(
    given('ablation', '2026-01-19'),
  )
})
