import { expect, it } from 'vitest'
import {
  childPughWithin,
  newestFinding,
  newestLab,
  weekUpTo,
} from '../../../src/shared/rules/timeline/timeline-child-pugh.ts'
import type { Assessment } from '../../../src/shared/model/assessment.ts'
import type { LabResult } from '../../../src/shared/model/lab.ts'
import { assessment, lab } from '../../support/patient-record.ts'

const DAYS = { from: '2026-11-01', to: '2026-11-20' }

it.each([
  [undefined, '2026-11-13'],
  ['2026-11-12', '2026-11-13'],
  ['2026-11-13', '2026-11-13'],
  ['2026-11-14', '2026-11-14'],
])('a week up to 2026-11-20 that may not reach back over %s begins on %s', (notBefore, from) => {
  expect(weekUpTo('2026-11-20', notBefore)).toEqual({ from, to: '2026-11-20' })
})

it('takes the newest sample of its kind in the range, of one day the one recorded last', () => {
  const at = (hour: number) => ({ recordedAt: `2026-11-21T0${hour}:00:00Z` })
  const labs = [
    lab('inr', '2026-11-20', 1.3, at(2)),
    lab('inr', '2026-11-20', 1.4, at(3)),
    lab('inr', '2026-11-20', 1.2, at(1)),
    lab('inr', '2026-11-19', 1.1, at(9)),
    lab('albumin', '2026-11-20', 38, at(9)),
    lab('inr', '2026-11-21', 9),
    lab('inr', '2026-10-31', 8),
  ]
  expect(newestLab(labs, 'inr', DAYS)?.value).toBe(1.4)
  expect(newestLab(labs.toReversed(), 'inr', DAYS)?.value).toBe(1.4)
  expect(newestLab(labs, 'inr', { from: '2026-10-01', to: '2026-10-31' })?.value).toBe(8)
  expect(newestLab(labs, 'ast', DAYS)).toBeUndefined()
})

it('takes the newest answer in the range, past visits that say nothing', () => {
  const visits = [
    assessment('2026-11-20'),
    assessment('2026-11-12', { ecog: 2 }),
    assessment('2026-11-01', { ecog: 1 }),
    assessment('2026-11-21', { ecog: 3 }),
    assessment('2026-10-31', { ecog: 0 }),
  ]
  expect(newestFinding(visits, 'ecog', DAYS)).toEqual({ on: '2026-11-12', value: 2 })
  expect(newestFinding(visits, 'ascites', DAYS)).toBeUndefined()
})

const sample = (parts: Partial<Record<'bilirubin' | 'albumin' | 'inr', number>>, on = '2026-11-12') => [
  lab('bilirubin', on, parts.bilirubin ?? 20),
  lab('albumin', on, parts.albumin ?? 38),
  lab('inr', on, parts.inr ?? 1.1),
]
const seen = (on: string, parts: Partial<Assessment> = {}) =>
  assessment(on, { ascites: 'none', encephalopathyGrade: 0, ...parts })

function scored(labs: LabResult[], assessments: Assessment[], coagVariant: 'inr' | 'pt' = 'inr') {
  const answer = childPughWithin({ labs, assessments }, DAYS, coagVariant)
  return answer && [answer.on, answer.text, answer.score, answer.range, answer.isReported]
}
const exactly = (on: string, text: string, score: number) => [
  on,
  text,
  score,
  { low: score, high: score },
  false,
]

it.each<[string, LabResult[], Assessment[], string, number]>([
  ['all at their best', sample({}), [seen('2026-11-12')], 'A5', 5],
  ['bilirubin raised', sample({ bilirubin: 40 }), [seen('2026-11-12')], 'A6', 6],
  ['albumin low', sample({ albumin: 27 }), [seen('2026-11-12')], 'B7', 7],
  ['INR raised', sample({ inr: 1.8 }), [seen('2026-11-12')], 'A6', 6],
  ['mild ascites', sample({}), [seen('2026-11-12', { ascites: 'mild' })], 'A6', 6],
  ['encephalopathy 3', sample({}), [seen('2026-11-12', { encephalopathyGrade: 3 })], 'B7', 7],
])('scores a week with %s', (_, labs, assessments, text, score) => {
  expect(scored(labs, assessments)).toEqual(exactly('2026-11-12', text, score))
})

it('reads bilirubin and albumin in the units they were typed in', () => {
  const american = [
    lab('bilirubin', '2026-11-12', 2.5, { unit: 'mg/dL' }),
    lab('albumin', '2026-11-12', 3, { unit: 'g/dL' }),
    lab('inr', '2026-11-12', 1.1),
  ]
  expect(scored(american, [seen('2026-11-12')])).toEqual(exactly('2026-11-12', 'B7', 7))
})

it('scores by the prolongation of the prothrombin time where the department does', () => {
  const labs = [...sample({ inr: 2.4 }), lab('pt_prolongation', '2026-11-13', 5)]
  expect(scored(labs, [seen('2026-11-12')], 'pt')).toEqual(exactly('2026-11-13', 'A6', 6))
  expect(scored(labs, [seen('2026-11-12')], 'inr')).toEqual(exactly('2026-11-13', 'B7', 7))
})

it.each([
  ['bilirubin', 'A5–B7'],
  ['albumin', 'A5–B7'],
  ['inr', 'A5–B7'],
] as const)('leaves a range where %s is only a bound', (code, text) => {
  const labs = sample({}).map((of) => (of.code === code ? { ...of, comparator: '<' as const } : of))
  expect(scored(labs, [seen('2026-11-12')])).toEqual(['2026-11-12', text, null, { low: 5, high: 7 }, false])
})

it.each<[string, LabResult[], Assessment[], string]>([
  ['a sample', [...sample({}), lab('albumin', '2026-11-14', 38)], [seen('2026-11-12')], '2026-11-14'],
  ['INR', [...sample({}), lab('inr', '2026-11-15', 1)], [seen('2026-11-12')], '2026-11-15'],
  ['bilirubin', [...sample({}), lab('bilirubin', '2026-11-16', 9)], [seen('2026-11-12')], '2026-11-16'],
  ['ascites', sample({}), [seen('2026-11-12'), assessment('2026-11-17', { ascites: 'none' })], '2026-11-17'],
  [
    'encephalopathy',
    sample({}),
    [seen('2026-11-12'), assessment('2026-11-18', { encephalopathyGrade: 0 })],
    '2026-11-18',
  ],
  [
    'none, at a later visit',
    sample({}),
    [seen('2026-11-12'), assessment('2026-11-19', { ecog: 1 })],
    '2026-11-12',
  ],
])('is of the day of its newest part: %s', (_, labs, assessments, on) => {
  expect(scored(labs, assessments)).toEqual(exactly(on, 'A5', 5))
})

it('takes parts of the 7 days before its newest one, and none from before the range', () => {
  const assessments = [seen('2026-11-19')]
  expect(scored(sample({}), assessments)).toEqual(exactly('2026-11-19', 'A5', 5))
  expect(scored(sample({}, '2026-11-11'), assessments)?.[2]).toBeNull()
  expect(scored(sample({}, '2026-10-31'), [seen('2026-11-01')])?.[2]).toBeNull()
  expect(scored(sample({}, '2026-10-31'), [])).toBeNull()
})

it('takes a reported score where the parts leave several possible, and only there', () => {
  const reported = (on: string, childPughReported: number) => assessment(on, { childPughReported })
  expect(scored([], [reported('2026-11-12', 9)])).toEqual(['2026-11-12', 'B9', 9, { low: 9, high: 9 }, true])
  expect(scored([lab('albumin', '2026-11-14', 38)], [reported('2026-11-12', 10)])).toEqual([
    '2026-11-12',
    'C10',
    10,
    { low: 10, high: 10 },
    true,
  ])
  expect(scored(sample({}), [seen('2026-11-12', { childPughReported: 9 })])).toEqual(
    exactly('2026-11-12', 'A5', 5),
  )
})

it.each<[number, string, unknown[]]>([
  [4, 'below', ['2026-11-12', 'A5–B9', null, { low: 5, high: 9 }, false]],
  [5, 'the least', ['2026-11-14', 'A5', 5, { low: 5, high: 5 }, true]],
  [9, 'the most', ['2026-11-14', 'B9', 9, { low: 9, high: 9 }, true]],
  [10, 'above', ['2026-11-12', 'A5–B9', null, { low: 5, high: 9 }, false]],
])('takes a reported %d only inside what the parts allow: %s', (childPughReported, _, answer) => {
  expect(scored(sample({}), [assessment('2026-11-14', { childPughReported })])).toEqual(answer)
})

it('knows nothing from a reported number that no score can be', () => {
  expect(scored([], [assessment('2026-11-12', { childPughReported: 4 })])).toEqual([
    '2026-11-12',
    'A5–C15',
    null,
    { low: 5, high: 15 },
    false,
  ])
})

it('explains the parts where they exclude the reported score', () => {
  const assessments = [assessment('2026-11-12', { childPughReported: 10 })]
  const answer = childPughWithin({ labs: sample({}), assessments }, DAYS, 'inr')
  expect(answer?.explain?.missing).toEqual(['ascites', 'encephalopathyGrade'])
})

it.each<[string, Assessment[], string, number]>([
  ['never stated', [], 'B7', 7],
  ['stated that day', [assessment('2026-11-12', { cholestatic: true })], 'A6', 6],
  ['stated years before', [assessment('2020-01-05', { cholestatic: true })], 'A6', 6],
  ['stated on the last of the days', [assessment('2026-11-20', { cholestatic: true })], 'A6', 6],
  ['stated only after them', [assessment('2026-11-21', { cholestatic: true })], 'B7', 7],
  [
    'stated, and left out at a later visit',
    [assessment('2020-01-05', { cholestatic: true }), assessment('2026-11-10')],
    'A6',
    6,
  ],
  [
    'stated, and taken back',
    [assessment('2020-01-05', { cholestatic: true }), assessment('2026-11-10', { cholestatic: false })],
    'B7',
    7,
  ],
])('scores bilirubin 100 µmol/L by cholestatic disease: %s', (_, stated, text, score) => {
  const answer = scored(sample({ bilirubin: 100 }), [...stated, seen('2026-11-12')])
  expect(answer).toEqual(exactly('2026-11-12', text, score))
})

it.each<[string, Partial<Assessment>, string, number]>([
  ['held by medication', { encephalopathySuppressed: true }, 'A6', 6],
  ['not held by medication', { encephalopathySuppressed: false }, 'A5', 5],
  ['held by medication, of grade 3', { encephalopathySuppressed: true, encephalopathyGrade: 3 }, 'B7', 7],
])('scores encephalopathy %s', (_, stated, text, score) => {
  expect(scored(sample({}), [seen('2026-11-12', stated)])).toEqual(exactly('2026-11-12', text, score))
})

it.each<[string, boolean, string, unknown[]]>([
  ['is a part by itself', true, '2026-11-14', ['2026-11-14', 'A6–B9', null, { low: 6, high: 9 }, false]],
  ['is none once denied', false, '2026-11-14', ['2026-11-12', 'A5–B9', null, { low: 5, high: 9 }, false]],
  ['is of its week', true, '2026-11-04', ['2026-11-12', 'A5–B9', null, { low: 5, high: 9 }, false]],
])('suppressed encephalopathy %s', (_, encephalopathySuppressed, on, answer) => {
  expect(scored(sample({}), [assessment(on, { encephalopathySuppressed })])).toEqual(answer)
})

it('explains a score of parts, and has nothing to explain of a reported one', () => {
  const explained = (labs: LabResult[], assessments: Assessment[]) =>
    childPughWithin({ labs, assessments }, DAYS, 'inr')?.explain ?? null
  expect(explained(sample({}), [seen('2026-11-12')])?.missing).toEqual([])
  expect(explained(sample({}), [])?.missing).toEqual(['ascites', 'encephalopathyGrade'])
  expect(explained([], [assessment('2026-11-12', { childPughReported: 9 })])).toBeNull()
})
