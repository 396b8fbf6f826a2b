import { expect, it } from 'vitest'
import {
  assessedAfter,
  AssessedOn,
  dayOf,
  ECOG_FINDINGS,
  IMAGING_FINDINGS,
} from '../../../src/shared/rules/eligibility/assessed-on.ts'
import { StatedFacts } from '../../../src/shared/rules/eligibility/clinical-findings.ts'
import { InputAge, InputAgeQuestion } from '../../../src/shared/rules/eligibility/input-age.ts'

const performedOn = '2026-03-02'

it('dates by its image what is read off an image, by the look at the patient ECOG, and nothing else', () => {
  const assessedOn = { imaging: '2026-02-10', ecog: '2026-02-28' }
  const dated = Object.keys(StatedFacts.shape).flatMap((name) => {
    const day = dayOf(name as keyof typeof StatedFacts.shape, assessedOn, performedOn)
    return day === null ? [] : [`${name}: ${day.item} of ${day.on}`]
  })
  const read = [
    'distant_mets',
    'hepatofugal_flow',
    'massive_bilobar_replacement',
    'max_diam_cm',
    'morphology',
    'mvi',
    'n_tumours',
    'pv_cause',
    'pv_collaterals',
    'pv_main',
    'pv_stent_restored_flow',
    'sum_diam_cm',
    'tumour_share_pct',
  ]
  expect(dated.toSorted()).toEqual(
    [...read.map((name) => `${name}: imaging of 2026-02-10`), 'ecog: ecog of 2026-02-28'].toSorted(),
  )
  expect([[...IMAGING_FINDINGS].toSorted(), [...ECOG_FINDINGS]]).toEqual([read, ['ecog']])
})

it('dates by the procedure what nobody dated', () => {
  expect([dayOf('pv_main', {}, performedOn), dayOf('ecog', { ecog: null }, performedOn)]).toEqual([
    { item: 'imaging', on: performedOn },
    { item: 'ecog', on: performedOn },
  ])
})

it.each([
  [{}, undefined],
  [{ imaging: '2026-03-02', ecog: '2026-03-02' }, undefined],
  [{ imaging: '2026-03-03' }, { field: 'assessedOn.imaging', on: '2026-03-03' }],
  [{ ecog: '2026-03-03' }, { field: 'assessedOn.ecog', on: '2026-03-03' }],
  [
    { imaging: '2026-03-01', ecog: '2026-03-04' },
    { field: 'assessedOn.ecog', on: '2026-03-04' },
  ],
  [
    { imaging: '2026-03-05', ecog: '2026-03-04' },
    { field: 'assessedOn.imaging', on: '2026-03-05' },
  ],
])('%j is after the procedure by %j', (assessedOn, after) => {
  expect(assessedAfter(assessedOn, performedOn)).toEqual(after)
})

it('takes two days, either of which may be left out', () => {
  expect([AssessedOn.parse({}), AssessedOn.parse({ imaging: '2026-02-10', ecog: null })]).toEqual([
    { imaging: null, ecog: null },
    { imaging: '2026-02-10', ecog: null },
  ])
  const refused = [{ imaging: '2026-02-30' }, { ecog: 'yesterday' }, { angiography: '2026-02-10' }]
  expect(refused.map((days) => AssessedOn.safeParse(days).success)).toEqual([false, false, false])
})

const question = { item: 'laboratory', datedOn: '2026-02-23', performedOn }
it.each<[object, boolean]>([
  ...['laboratory', 'imaging', 'ecog', 'height', 'weight'].map((item): [object, boolean] => [{ item }, true]),
  [{ item: 'mood' }, false],
  [{ item: '' }, false],
  [{ limitDays: 0 }, true],
  [{ limitDays: -1 }, false],
  [{ limitDays: 1.5 }, false],
  [{ datedOn: '2026-02-30' }, false],
  [{ performedOn: null }, false],
  [{ unit: 'd' }, false],
])('may be asked how old an input is with %j: %s', (changes, isTaken) => {
  expect(InputAgeQuestion.safeParse({ ...question, ...changes }).success).toBe(isTaken)
})

it.each<[object, boolean]>([
  ...['known', 'stale', 'refused-future'].map((state): [object, boolean] => [{ state }, true]),
  [{ state: 'fresh' }, false],
  [{ state: '' }, false],
  [{ days: 0.5 }, false],
  [{ item: 'ecog' }, false],
])('answers with %j: %s', (changes, isAnswer) => {
  expect(InputAge.safeParse({ state: 'known', days: 7, limitDays: 7, ...changes }).success).toBe(isAnswer)
})
