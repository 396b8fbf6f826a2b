import { expect, it } from 'vitest'
import { addDays } from '../../../src/shared/kit/iso-date.ts'
import { SurvivalQuestion } from '../../../src/shared/model/survival.ts'
import { type CohortPatient, survivalCurves } from '../../../src/shared/rules/survival/survival-curves.ts'
import { uid } from '../../support/patient-record.ts'

const START = '2020-01-01'
const AS_OF = '2026-12-31'

function patient(days: number, hasEvent: boolean, stratum: string | null = null): CohortPatient {
  const endsOn = addDays(START, days)
  return {
    patient: { patientUid: uid(), hospitalNo: `D${days}`, name: null },
    course: {
      startedOn: START,
      nextLineOn: null,
      lastContactOn: hasEvent ? START : endsOn,
      diedOn: hasEvent ? endsOn : null,
      isToldDead: hasEvent,
      progressedOn: null,
      readOn: null,
      untreatableOn: null,
      judgedOn: null,
      decompensatedOn: null,
      wasDecompensated: false,
    },
    stratum,
  }
}
const dead = (count: number, stratum: string | null = null) =>
  Array.from({ length: count }, (_, at) => patient((at + 1) * 100, true, stratum))
const curves = (patients: readonly CohortPatient[], question: object = {}) =>
  survivalCurves(SurvivalQuestion.parse(question), { patients, lines: 1 }, AS_OF)

it('shows nine patients by number and ten by percentage', () => {
  const [few] = curves(dead(9)).curves
  expect(few).toMatchObject({ isFew: true, median: null, rates: [], events: 9 })
  const [enough] = curves(dead(10)).curves
  expect(enough).toMatchObject({ isFew: false, median: { days: 550 } })
  expect(enough?.rates.map(({ months, survival }) => [months, +survival.toFixed(2)])).toEqual([
    [6, 0.9],
    [12, 0.7],
    [24, 0.3],
    [36, 0],
    [60, 0],
  ])
})

it('marks a rate that fewer than ten patients carry', () => {
  const marks = (count: number) => curves(dead(count)).curves[0]?.rates.map(({ isFew }) => isFew)
  expect(marks(13)?.slice(0, 2)).toEqual([false, false])
  expect(marks(12)?.slice(0, 2)).toEqual([false, true])
})

it('counts a year as twelve months of 30.4375 days', () => {
  const around = [...dead(10), patient(365, true), patient(366, true)]
  const year = curves(around).curves[0]?.rates.find(({ months }) => months === 12)
  expect(year).toMatchObject({ atRisk: 8, survival: 8 / 12 })
})

it('counts at risk at round months, from everybody to those who reach the last', () => {
  const { ticks, curves: drawn } = curves(dead(10))
  expect(ticks).toEqual([0, 6, 12, 18, 24, 30])
  expect(drawn[0]?.atRisk).toEqual([10, 9, 7, 5, 3, 1])
})

it('tells strata apart in the order of their vocabulary, tests them, and counts who has none', () => {
  const patients = [...dead(12, 'B'), ...dead(11, 'A'), patient(50, false)]
  const answer = curves(patients, { strata: 'child-pugh' })
  expect(answer.curves.map(({ stratum, subjects }) => [stratum, subjects.length])).toEqual([
    ['A', 11],
    ['B', 12],
  ])
  expect(answer.logRank).toMatchObject({ degrees: 1 })
  expect(answer.excluded).toMatchObject([{ reason: 'stratum-unknown', patients: [{ hospitalNo: 'D50' }] }])
  expect(answer.patients).toBe(24)
})

it('puts the rarest of more than six strata together', () => {
  const sizes = { cTACE: 9, DEB_TACE: 8, cTACE_DEB: 7, TAE: 6, BTACE: 5, HAIC: 2, other_1: 1 }
  const patients = Object.entries(sizes).flatMap(([stratum, count]) => dead(count, stratum))
  const answer = curves(patients, { strata: 'technique' })
  expect(answer.curves.map(({ stratum, subjects }) => [stratum, subjects.length])).toEqual([
    ['cTACE', 9],
    ['DEB_TACE', 8],
    ['cTACE_DEB', 7],
    ['TAE', 6],
    ['BTACE', 5],
    ['other', 3],
  ])
})

it('starts every curve of responders at the landmark, and names who did not reach it', () => {
  const patients = [...dead(11, 'PR'), patient(60, true, 'CR'), patient(80, false, 'SD')]
  const answer = curves(patients, { strata: 'response', landmarkDays: 90 })
  expect(answer.landmarkDays).toBe(90)
  expect(answer.curves).toMatchObject([{ stratum: 'PR', steps: { 0: { days: 10, atRisk: 11 } } }])
  expect(answer.curves[0]?.subjects[0]?.startedOn).toBe('2020-03-31')
  expect(answer.excluded).toMatchObject([{ reason: 'before-landmark', patients: { length: 2 } }])
})

it('counts who was never seen after the first session, and draws nothing from nobody', () => {
  expect(curves([...dead(3), patient(0, false)]).curves[0]).toMatchObject({ unfollowed: 1, censored: 1 })
  expect(curves([])).toMatchObject({ patients: 0, curves: [], ticks: [0], logRank: null, excluded: [] })
})
