import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputIssue } from '../../../src/shared/kit/endpoint.ts'
import type { RangeFinding } from '../../../src/shared/model/finding.ts'
import { LABS } from '../../../src/shared/model/lab.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { issueSentence } from '../../../src/shared/wording/issue-sentence.ts'
import { rangeSentence } from '../../../src/shared/wording/range-sentence.ts'
import { quantityText } from '../../../src/shared/wording/unit.ts'
import { BEFORE, type LimitRow } from '../../rules/plausibility/limits-as-specified.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { patientInput } from './session-draft.ts'

interface Refusal {
  readonly findings?: readonly RangeFinding[]
  readonly issues?: readonly InputIssue[]
}

let app: TestApp
let patientUid: string
beforeAll(async () => {
  app = await openTestApp()
  patientUid = (await app.value<Patient>('patients.register', { patient: patientInput() })).uid
})
afterAll(() => app.close())

async function refusal(call: string, input: object): Promise<Refusal> {
  const reply = await app.ask(call, input)
  return reply.ok ? {} : (reply.error as unknown as Refusal)
}

const takes = (field: string, unit: string) =>
  LABS.some(({ code, units }) => code === field && (units as readonly string[]).includes(unit))
const LABORATORY = BEFORE.filter(([field, unit]) => takes(field, unit))
const REST: readonly LimitRow[] = [
  ['heightCm', 'cm', 140, 200, 100, 230],
  ['weightKg', 'kg', 35, 130, 20, 300],
  ['priorAnthracyclineMgM2', 'mg/m2', 0, 550, 0, 1000],
  ['longestMm', 'mm', 5, 250, 1, 400],
  ['toCapsuleMm', 'mm', 0, 100, 0, 200],
  ['toHilumMm', 'mm', 0, 150, 0, 200],
]
const STEP = 0.001

/** Records one value, through the door that it comes in by. */
function record(field: string, value: number, unit: string): Promise<Refusal> {
  if (takes(field, unit))
    return refusal('labs.record', {
      patientUid,
      labs: [{ code: field, value, unit, sampledOn: '2026-03-01' }],
    })
  if (field.endsWith('Mm'))
    return refusal('lesions.record', {
      patientUid,
      lesion: {
        segments: ['8'],
        role: 'target',
        firstSeenOn: '2026-03-01',
        longestMm: 50,
        viableMm: null,
        [field]: value,
      },
    })
  return refusal('patients.correct', {
    patientUid,
    patient: patientInput({ [field]: value }),
    reason: 'Measured again',
  })
}

const sidesOf = ([, , warnLow, warnHigh, hardLow, hardHigh]: LimitRow) =>
  [
    { limit: warnLow === hardLow ? null : warnLow, out: -STEP, severity: 'warn' },
    { limit: warnHigh === hardHigh ? null : warnHigh, out: STEP, severity: 'warn' },
    { limit: hardLow, out: -STEP, severity: 'block' },
    { limit: hardHigh, out: STEP, severity: 'block' },
  ].flatMap((side) =>
    // A prolongation is typed as a time, which is never below nothing.
    side.limit === null || side.limit < 0 ? [] : [{ ...side, limit: side.limit }],
  )

describe.each([...LABORATORY, ...REST])('%s in %s', (...row) => {
  const [field, unit] = row
  it.each(sidesOf(row))(
    'is taken at $limit and is a $severity beyond it',
    async ({ limit, out, severity }) => {
      const atLimit = await record(field, limit, unit)
      expect(atLimit.issues).toBeUndefined()
      expect((atLimit.findings ?? []).filter((one) => one.severity === severity)).toEqual([])
      const value = Number((limit + out).toFixed(3))
      const { findings, issues } = await record(field, value, unit)
      const [finding, issue] = [findings?.[0], issues?.[0]]
      const judged = finding ?? { ...issue, field, unit: issue?.unit ?? unit, severity: 'block' }
      expect(judged).toMatchObject({ value, limit: value < 0 ? 0 : limit, field, unit, severity })
      for (const language of ['en', 'zh'] as const) {
        const sentence = finding ? rangeSentence(finding, language) : issue && issueSentence(issue, language)
        expect(sentence).toContain(value < 0 && takes(field, unit) ? '0' : quantityText(limit, unit))
        expect(sentence).not.toMatch(/undefined|NaN|Mm\b|Kg\b/)
      }
    },
  )
})

describe('a person of an unusual age', () => {
  const of = (hospitalNo: string, birthDate: string) => ({
    patient: patientInput({ hospitalNo, name: null, birthDate }),
  })
  it('is asked about below 18 and above 90, and refused above 115', async () => {
    const told = async (birthDate: string) =>
      (await refusal('patients.register', of('77', birthDate))).findings?.map(
        ({ field, value, severity }) => [field, value, severity],
      )
    expect(await told('2008-03-03')).toEqual([['age', 17, 'warn']])
    expect(await told('1935-03-02')).toEqual([['age', 91, 'warn']])
    expect(await told('1910-03-02')).toEqual([['age', 116, 'block']])
    expect(await told('2008-03-02')).toBeUndefined()
  })
  it('is registered once the doubt is accepted', async () => {
    const input = { ...of('78', '2010-01-01'), acknowledged: ['below-usual:age:16'] }
    expect(await app.ask('patients.register', input)).toMatchObject({ ok: true })
  })
})

it('asks about a direct bilirubin above the total of the same sample', async () => {
  const lab = (code: string, value: number, unit = 'umol/L') => ({
    code,
    value,
    unit,
    sampledOn: '2026-03-01',
  })
  const record = (direct: number) =>
    refusal('labs.record', {
      patientUid,
      labs: [lab('bilirubin', 1, 'mg/dL'), lab('direct_bilirubin', direct)],
    })
  expect((await record(17.104)).findings).toBeUndefined()
  expect((await record(17.2)).findings).toMatchObject([
    { field: 'direct_bilirubin', severity: 'warn', value: 17.2, limit: 17.104, unit: 'umol/L' },
  ])
})
