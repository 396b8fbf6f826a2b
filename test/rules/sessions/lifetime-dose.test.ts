import { expect, it } from 'vitest'
import { Procedure } from '../../../src/shared/model/session.ts'
import { judgeLifetimeDose, needsEjectionFraction } from '../../../src/shared/rules/sessions/lifetime-dose.ts'
import { judgeSession } from '../../../src/shared/rules/sessions/session-findings.ts'
import { procedureInput } from '../../main/sessions/session-draft.ts'
import { drugInto, patientRecord, session } from '../../support/patient-record.ts'

/** Body surface 2 m2, 60 years old on the day. */
const PATIENT = { ...patientRecord().patient, birthDate: '1966-03-02', heightCm: 160, weightKg: 90 }
const given = (drug: Parameters<typeof drugInto>[1], doseMg: number | null) =>
  Procedure.parse(procedureInput({ arteries: [drugInto('A8', drug, doseMg)] }))
/** 50 mg/m2. */
const TODAY = given('doxorubicin', 100)
const finding = (code: string, severity: string, value: number, limit: number) => ({
  code,
  severity,
  field: 'anthracyclineMgM2',
  value,
  limit,
  unit: 'mg/m2',
})
const high = (value: number) => finding('lifetime-dose-high', 'warn', value, 400)
const second = (value: number) => finding('lifetime-dose-second-confirmation', 'warn', value, 450)
const stop = (value: number, limit: number) => finding('lifetime-dose-limit', 'block', value, limit)

it.each([
  [349.9, false, []],
  [350, false, [high(400)]],
  [399.9, false, [high(449.9)]],
  [400, false, [high(450), second(450)]],
  [499.9, false, [high(549.9), second(549.9)]],
  [500, false, [stop(550, 550)]],
  [399.9, true, [high(449.9)]],
  [400, true, [stop(450, 450)]],
])(
  'with %s mg/m2 before, and a heart at risk %s, finds %j',
  (priorAnthracyclineMgM2, cardiacRisk, findings) => {
    const patient = { ...PATIENT, priorAnthracyclineMgM2, cardiacRisk }
    expect(judgeLifetimeDose(TODAY, { patient, others: [] })).toEqual(findings)
  },
)

it('adds up the whole course, later sessions too', () => {
  const patient = { ...PATIENT, priorAnthracyclineMgM2: 250 }
  const others = [
    session(1, '2026-01-10', { arteries: [drugInto('A8', 'epirubicin', 200)] }),
    session(3, '2026-05-10', {
      arteries: [drugInto('A8', 'pirarubicin', 200), drugInto('A5', 'cisplatin', 90)],
    }),
  ]
  expect(judgeLifetimeDose(TODAY, { patient, others })).toEqual([high(400)])
})

it('lowers the limit for somebody above 70 on the day', () => {
  const at = (birthDate: string) => ({ ...PATIENT, birthDate, priorAnthracyclineMgM2: 400 })
  const codes = (birthDate: string) =>
    judgeLifetimeDose(TODAY, { patient: at(birthDate), others: [] }).map(({ code }) => code)
  expect(codes('1955-03-03')).toEqual(['lifetime-dose-high', 'lifetime-dose-second-confirmation'])
  expect(codes('1955-03-02')).toEqual(['lifetime-dose-limit'])
})

it('asks nothing of a session that gives none, however much was given before', () => {
  const patient = { ...PATIENT, priorAnthracyclineMgM2: 600 }
  expect(judgeLifetimeDose(given('cisplatin', 80), { patient, others: [] })).toEqual([])
  expect(judgeLifetimeDose(given('cisplatin', 80), { patient: PATIENT, others: [] })).toEqual([])
})

it('refuses a dose that is not recorded where the limit is reached already', () => {
  const patient = { ...PATIENT, priorAnthracyclineMgM2: 550 }
  expect(judgeLifetimeDose(given('epirubicin', null), { patient, others: [] })).toEqual([stop(550, 550)])
})

it('asks by what is known alone where height or weight is not, or a dose was not recorded', () => {
  const findingsOf = (before: number, body: object, others: Parameters<typeof session>[2][]) =>
    judgeLifetimeDose(TODAY, {
      patient: { ...PATIENT, ...body, priorAnthracyclineMgM2: before },
      others: others.map((course, at) => session(at + 1, '2026-01-10', course)),
    })
  const noHeight = (before: number) => findingsOf(before, { heightCm: null }, [])
  expect([399.9, 400, 450, 550].map(noHeight)).toEqual([
    [],
    [high(400)],
    [high(450), second(450)],
    [stop(550, 550)],
  ])
  const unrecorded = [{ arteries: [drugInto('A8', 'epirubicin', null)] }]
  expect([349.9, 350].map((before) => findingsOf(before, {}, unrecorded))).toEqual([[], [high(400)]])
})

const epirubicinStop = (value: number) => ({ ...stop(value, 900), field: 'epirubicin' })
/** 100 mg at 2 m2 today, 50 mg/m2 of the drug, after so many milligrams of epirubicin. */
const afterEpirubicin = (mg: number, today: Procedure) =>
  judgeLifetimeDose(today, {
    patient: PATIENT,
    others: [session(1, '2026-01-10', { arteries: [drugInto('A8', 'epirubicin', mg)] })],
  })

it.each([
  [1699.8, [high(449.95)]],
  [1700, [high(450), second(450), epirubicinStop(900)]],
  [1700.2, [high(450.05), second(450.05), epirubicinStop(900.1)]],
])('with %s mg of epirubicin before, and 100 more, finds %j', (mg, findings) => {
  expect(afterEpirubicin(mg, given('epirubicin', 100))).toEqual(findings)
})

it('refuses a dose of epirubicin not recorded where its own limit is reached, but no other drug for that', () => {
  expect(afterEpirubicin(1800, given('epirubicin', null))).toContainEqual(epirubicinStop(900))
  expect(afterEpirubicin(1800, given('doxorubicin', 0))).toEqual([high(450), second(450)])
})

it('stands among the findings of a session', () => {
  const patient = { ...PATIENT, priorAnthracyclineMgM2: 350 }
  expect(judgeSession(TODAY, [], [], { patient, others: [] })).toEqual([high(400)])
  expect(judgeSession(TODAY, [])).toEqual([])
})

it.each([
  [249.9, false],
  [250, false],
  [250.1, true],
])('with %s mg/m2 before 50 more, needs the ejection fraction: %s', (priorAnthracyclineMgM2, needs) => {
  const course = { patient: { ...PATIENT, priorAnthracyclineMgM2 }, others: [] }
  expect(needsEjectionFraction(TODAY, course)).toBe(needs)
})

it('needs no ejection fraction where no anthracycline is given, however much was', () => {
  const course = { patient: { ...PATIENT, priorAnthracyclineMgM2: 540 }, others: [] }
  expect(needsEjectionFraction(given('cisplatin', 90), course)).toBe(false)
})
