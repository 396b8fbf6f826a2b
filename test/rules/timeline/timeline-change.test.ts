import { expect, it } from 'vitest'
import type { PatientRecord } from '../../../src/shared/model/patient-record.ts'
import { changesSinceTreatment } from '../../../src/shared/rules/timeline/timeline-change.ts'
import type { ChangeItem } from '../../../src/shared/rules/timeline/timeline-compare.ts'
import { assessment, lab, lesion, patientRecord, session } from '../../support/patient-record.ts'

const TODAY = '2026-11-23'
const tace = session(5, '2026-10-08')
const change = (item: ChangeItem, parts: Partial<PatientRecord>, asOf = TODAY) =>
  changesSinceTreatment(patientRecord({ sessions: [tace], ...parts }), 'inr', asOf).changes.find(
    (row) => row.item === item,
  )
const afp = (before: number, now: number) =>
  change('afp', { labs: [lab('afp', '2026-10-06', before), lab('afp', '2026-11-12', now)] })

it.each([
  ['2026-09-30', null],
  ['2026-10-01', 410],
  ['2026-10-08', 410],
  ['2026-10-09', null],
])('takes a value of %s as the one before the session of 2026-10-08: %s', (day, value) => {
  expect(change('afp', { labs: [lab('afp', day, 410)] })?.before?.value ?? null).toBe(value)
})

it('takes only what was sampled after the session, and not in the future, as the state now', () => {
  const labs = [lab('afp', '2026-10-08', 410), lab('afp', '2026-11-12', 96), lab('afp', '2026-11-24', 5)]
  expect(change('afp', { labs })?.now?.value).toBe(96)
  expect(change('afp', { labs: labs.slice(0, 1) })).toMatchObject({
    now: null,
    direction: null,
    effect: null,
  })
})

it.each([
  [100, 71, null],
  [100, 70, 'better'],
  [100, 129, null],
  [100, 130, 'worse'],
])('points a change of AFP from %s to %s out as %s: 30 %% count', (before, now, effect) => {
  expect(afp(before, now)?.effect).toBe(effect)
})

it('calls fewer platelets worse and fewer AST better', () => {
  const both = (code: 'platelets' | 'ast') =>
    change(code, { labs: [lab(code, '2026-10-06', 100), lab(code, '2026-11-12', 60)] })?.effect
  expect([both('platelets'), both('ast')]).toEqual(['worse', 'better'])
})

it('compares bilirubin typed in two units in the newer one', () => {
  const labs = [
    lab('bilirubin', '2026-10-06', 1, { unit: 'mg/dL' }),
    lab('bilirubin', '2026-11-12', 34.208, { unit: 'umol/L' }),
  ]
  expect(change('bilirubin', { labs })).toMatchObject({
    before: { value: 17.104, unit: 'umol/L' },
    changePct: 100,
    effect: 'worse',
  })
})

it.each([
  ['>', 60_500, null, 96, 'down', 'better'],
  ['>', 60_500, null, 70_000, null, null],
  ['<', 2, null, 400, 'up', 'worse'],
  ['<', 2, null, 2, null, null],
  ['<', 2, '<', 2, 'same', null],
  [null, 400, '>', 60_500, 'up', 'worse'],
  [null, 400, '<', 2, 'down', 'better'],
] as const)('reads bounds: %s%s, then %s%s', (sign, before, signNow, now, direction, effect) => {
  const labs = [
    lab('afp', '2026-10-06', before, { comparator: sign }),
    lab('afp', '2026-11-12', now, { comparator: signNow }),
  ]
  expect(change('afp', { labs })).toMatchObject({ direction, effect, changePct: null })
})

it('colours ALBI only when the grade changes', () => {
  const albi = (albumin: number) =>
    change('albi', {
      labs: [
        lab('bilirubin', '2026-10-06', 20),
        lab('albumin', '2026-10-06', 38),
        lab('bilirubin', '2026-11-12', 20),
        lab('albumin', '2026-11-12', albumin),
      ],
    })
  expect(albi(37)).toMatchObject({ direction: 'up', effect: null, now: { grade: '2a' } })
  expect(albi(36)).toMatchObject({ direction: 'up', effect: 'worse', now: { grade: '2b' } })
})

const liver = (day: string, bilirubin: number, source: 'session' | 'review') => ({
  labs: [lab('bilirubin', day, bilirubin), lab('albumin', day, 38), lab('inr', day, 1.1)],
  assessments: [assessment(day, { source, ascites: 'none', encephalopathyGrade: 0, ecog: 0 })],
})

it('scores Child-Pugh before and now, and calls one point worse', () => {
  const before = liver('2026-10-06', 20, 'session')
  const now = liver('2026-11-12', 40, 'review')
  const row = change('child-pugh', {
    labs: [...before.labs, ...now.labs],
    assessments: [...before.assessments, ...now.assessments],
  })
  expect(row).toMatchObject({
    before: { grade: 'A5' },
    now: { grade: 'A6' },
    direction: 'up',
    effect: 'worse',
  })
})

it('gives Child-Pugh as a range while a part is missing, and compares nothing with it', () => {
  const { labs } = liver('2026-11-12', 20, 'review')
  expect(change('child-pugh', { labs })).toMatchObject({
    now: { value: null, grade: 'A5–B9' },
    direction: null,
    effect: null,
  })
})

it('does not mix parts of more than a week, nor parts from before the session, into the score now', () => {
  const before = liver('2026-10-06', 20, 'session')
  const labs = [...before.labs, lab('bilirubin', '2026-10-12', 20), lab('albumin', '2026-11-12', 38)]
  const row = change('child-pugh', { labs, assessments: before.assessments })
  expect(row?.before?.grade).toBe('A5')
  expect(row?.now).toMatchObject({ on: '2026-11-12', value: null, grade: 'A5–C13' })
})

it('takes the score an imported visit reported where its parts are not known', () => {
  const row = change('child-pugh', {
    labs: [lab('bilirubin', '2026-11-12', 20)],
    assessments: [assessment('2026-11-12', { source: 'import', childPughReported: 7 })],
  })
  expect(row?.now).toMatchObject({ value: 7, grade: 'B7' })
})

it('compares the viable sum with the last complete one up to the session', () => {
  const lesions = [lesion(1, { '2025-09-10': 93, '2026-07-20': 38, '2026-11-12': 26 })]
  const sessions = [session(1, '2025-09-20'), tace]
  expect(change('viable-sum', { lesions, sessions })).toMatchObject({
    before: { value: 38 },
    now: { value: 26 },
    changePct: -31.58,
    effect: 'better',
  })
})

it('names the largest diameter as such where lesions were not measured one by one', () => {
  const assessments = [
    assessment('2026-10-08', { source: 'import', largestMm: 80 }),
    assessment('2026-11-12', { source: 'import', largestMm: 60 }),
  ]
  expect(change('viable-sum', { assessments })).toBeUndefined()
  expect(change('largest-diameter', { assessments })).toMatchObject({ changePct: -25, effect: null })
})

it('knows no before for somebody who was not treated yet', () => {
  const record = patientRecord({ labs: [lab('afp', '2026-11-12', 96)] })
  const { session: reference, changes } = changesSinceTreatment(record, 'inr', TODAY)
  expect(reference).toBeNull()
  expect(changes.find(({ item }) => item === 'afp')).toMatchObject({ before: null, now: { value: 96 } })
})
