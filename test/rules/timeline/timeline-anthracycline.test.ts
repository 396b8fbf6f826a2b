import { expect, it } from 'vitest'
import { anthracyclineOf } from '../../../src/shared/rules/timeline/timeline-anthracycline.ts'
import { drugInto, patientRecord, session } from '../../support/patient-record.ts'

const TODAY = '2026-11-23'
const body = (heightCm: number | null, weightKg: number | null) => ({
  ...patientRecord().patient,
  birthDate: '1960-01-01',
  heightCm,
  weightKg,
})

it.each([
  ['doxorubicin', [50, 50, 60], 170, 65, 91.33],
  ['epirubicin', [60, 60, 60, 60], 160, 50, 80.5],
  ['doxorubicin', [150, 150, 150], 180, 90, 212.13],
  ['idarubicin', [10], 170, 65, 28.54],
] as const)('adds %s %j to its doxorubicin equivalent per m2', (drug, doses, heightCm, weightKg, load) => {
  const sessions = doses.map((mg, at) =>
    session(at + 1, `2026-0${at + 1}-10`, { arteries: [drugInto('A8', drug, mg)] }),
  )
  expect(anthracyclineOf(sessions, body(heightCm, weightKg), TODAY)?.shown).toBe(load)
})

it('counts what was given by vein before, and is an answer even before the first arterial dose', () => {
  const prior = { ...body(170, 65), priorAnthracyclineMgM2: 300 }
  const given = [session(1, '2026-01-10', { arteries: [drugInto('A8', 'doxorubicin', 50)] })]
  expect([anthracyclineOf([], prior, TODAY)?.shown, anthracyclineOf(given, prior, TODAY)?.shown]).toEqual([
    300, 328.54,
  ])
})

it('names height and weight as missing instead of guessing the body surface', () => {
  const given = [session(1, '2026-01-10', { arteries: [drugInto('A8', 'epirubicin', 50)] })]
  const { raw, explain } = anthracyclineOf(given, body(null, 60), TODAY) ?? {}
  expect([raw, explain?.missing, explain?.worked]).toEqual([null, ['heightNow'], null])
})

it('lowers the limit above 70 years, by the age of the day', () => {
  const given = [session(1, '2026-01-10', { arteries: [drugInto('A8', 'epirubicin', 50)] })]
  const born = (birthDate: string) =>
    anthracyclineOf(given, { ...body(170, 65), birthDate }, TODAY)?.stopFromMgM2
  expect([born('1955-11-24'), born('1955-11-23')]).toEqual([550, 450])
})

it('is silent where no anthracycline is on file', () => {
  const other = [session(1, '2026-01-10', { arteries: [drugInto('A8', 'cisplatin', 50)] })]
  expect(anthracyclineOf(other, body(170, 60), TODAY)).toBeNull()
})
