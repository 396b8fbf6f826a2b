import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { ARTERY, patientInput, procedureInput, sessionInput } from './session-draft.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestApp()
})
afterEach(() => app.close())

/** Body surface 2 m2. */
async function register(priorAnthracyclineMgM2: number | null, cardiacRisk: boolean | null = null) {
  const body = { heightCm: 160, weightKg: 90 }
  const patient = patientInput({ ...body, priorAnthracyclineMgM2, cardiacRisk })
  return (await app.value<Patient>('patients.register', { patient })).uid
}
type Arteries = NonNullable<Parameters<typeof procedureInput>[0]>['arteries']
const dox = (doseMg: number): NonNullable<Arteries> => [
  { ...ARTERY, drugs: [{ drug: 'doxorubicin', doseMg, volumeMl: 5, vehicle: 'oil_emulsion' }] },
]
const log = (patientUid: string, doseMg: number, over: Partial<Parameters<typeof sessionInput>[1]> = {}) =>
  app.ask(
    'sessions.log',
    sessionInput(patientUid, { procedure: procedureInput({ arteries: dox(doseMg) }), ...over }),
  )

const isHigh = (value: number) => `lifetime-dose-high:anthracyclineMgM2:${value}`
const isMeant = (value: number) => `lifetime-dose-second-confirmation:anthracyclineMgM2:${value}`
const open = (...findings: [code: string, severity: string, value: number, limit: number][]) => ({
  ok: false,
  error: {
    code: 'findings-open',
    findings: findings.map(([code, severity, value, limit]) => ({
      code,
      severity,
      field: 'anthracyclineMgM2',
      value,
      limit,
      unit: 'mg/m2',
    })),
  },
})
const high = (value: number) => ['lifetime-dose-high', 'warn', value, 400] as const
const second = (value: number) => ['lifetime-dose-second-confirmation', 'warn', value, 450] as const

it.each([
  [349.9, [], []],
  [350, [[...high(400)]], [isHigh(400)]],
  [399.9, [[...high(449.9)]], [isHigh(449.9)]],
  [400, [[...high(450)], [...second(450)]], [isHigh(450), isMeant(450)]],
  [499.9, [[...high(549.9)], [...second(549.9)]], [isHigh(549.9), isMeant(549.9)]],
] satisfies [number, Parameters<typeof open>[0][], string[]][])(
  'with 100 mg at 2 m2 after %s mg/m2 asks %j, and saves once %j is said',
  async (prior, findings, acknowledged) => {
    const patientUid = await register(prior)
    const first = await log(patientUid, 100)
    expect(first).toMatchObject(findings.length === 0 ? { ok: true } : open(...findings))
    const saved = findings.length === 0 ? first : await log(patientUid, 100, { acknowledged })
    expect(saved).toMatchObject({ ok: true, value: { session: { acknowledged } } })
  },
)

it('takes one confirmation at 450 mg/m2 for half an answer', async () => {
  const patientUid = await register(400)
  expect(await log(patientUid, 100, { acknowledged: [isHigh(450)] })).toEqual(open([...second(450)]))
})

it.each([
  [500, null, 550, 550],
  [400, true, 450, 450],
])('after %s mg/m2, at risk %s, refuses %s whatever is said', async (prior, risk, value, limit) => {
  const patientUid = await register(prior, risk)
  const refused = open(['lifetime-dose-limit', 'block', value, limit])
  const acknowledged = [isHigh(value), isMeant(value), `lifetime-dose-limit:anthracyclineMgM2:${value}`]
  expect(await log(patientUid, 100, { acknowledged })).toEqual(refused)
})

it('counts the other sessions on file, but no void one', async () => {
  const patientUid = await register(300)
  const logged = await app.value<{ session: { uid: string } }>(
    'sessions.log',
    sessionInput(patientUid, {
      procedure: procedureInput({ performedOn: '2026-03-01', arteries: dox(100) }),
    }),
  )
  expect(await log(patientUid, 100)).toEqual(open([...high(400)]))
  await app.value('sessions.void', { sessionUid: logged.session.uid, reason: 'Logged twice' })
  expect(await log(patientUid, 100)).toMatchObject({ ok: true })
})

it('judges a session that is completed by its new dose, once', async () => {
  const patientUid = await register(350)
  const arteries = dox(98)
  const logged = await app.value<{ session: { uid: string } }>(
    'sessions.log',
    sessionInput(patientUid, { procedure: procedureInput({ arteries, dapGyCm2: null }) }),
  )
  const complete = (doseMg: number) =>
    app.ask('sessions.complete', {
      sessionUid: logged.session.uid,
      procedure: procedureInput({ arteries: dox(doseMg) }),
    })
  expect(await complete(100)).toEqual(open([...high(400)]))
  expect(await complete(98)).toMatchObject({ ok: true })
})
