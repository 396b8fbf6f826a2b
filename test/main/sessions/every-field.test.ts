import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputIssue } from '../../../src/shared/kit/endpoint.ts'
import type { RangeFinding } from '../../../src/shared/model/finding.ts'
import type { Patient } from '../../../src/shared/model/patient.ts'
import { issueSentence } from '../../../src/shared/wording/issue-sentence.ts'
import { rangeSentence } from '../../../src/shared/wording/range-sentence.ts'
import { quantityText } from '../../../src/shared/wording/unit.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { FIELD_CASES, type FieldCase, sessionWith } from './every-field.ts'
import { patientInput, sessionInput } from './session-draft.ts'

interface Refusal {
  readonly code: string
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

async function refusal(call: string, input: object): Promise<Refusal | null> {
  const reply = await app.ask(call, input)
  return reply.ok ? null : (reply.error as unknown as Refusal)
}
/** Nothing is stated of the patient: what is plausible is refused by the verdict after it, and nothing is kept. */
const session = (over: ReturnType<FieldCase['put']>) =>
  refusal(
    'sessions.log',
    sessionInput(patientUid, { procedure: sessionWith(over), findings: {}, review: { kind: 'book' } }),
  )
const asked = (found: Refusal | null, field: string) =>
  (found?.findings ?? []).filter((finding) => finding.field === field)

const stepped = (limit: number, by: number) => Number((limit + by).toFixed(4))
const sides = (row: Pick<FieldCase, 'warn' | 'hard' | 'step'>) =>
  ([0, 1] as const).flatMap((side) => {
    const [usual, possible] = [row.warn[side], row.hard[side]]
    const out = side === 0 ? -row.step : row.step
    return [
      ...(usual === null || usual === possible ? [] : [{ limit: usual, out, severity: 'warn' as const }]),
      ...(possible === null ? [] : [{ limit: possible, out, severity: 'block' as const }]),
    ]
  })

function expectSaid(sentences: readonly string[], limit: number, unit: string, key: string): void {
  for (const sentence of sentences) {
    expect(sentence).toContain(quantityText(limit, unit))
    expect(sentence).not.toContain(key.split('.').at(-1))
    expect(sentence).not.toMatch(/undefined|NaN|\{\{/)
  }
  expect(sentences[1]).toMatch(/\p{Script=Han}/u)
}

/** What is said of a value, by the judge of the session or by the schema. */
function saidOf(found: Refusal | null, key: string) {
  const [finding] = asked(found, key)
  if (finding !== undefined)
    return { ...finding, sentences: [rangeSentence(finding, 'en'), rangeSentence(finding, 'zh')] }
  const issue = found?.issues?.[0]
  if (issue === undefined) return { sentences: [] }
  const { value, limit, unit = '1' } = issue
  const sentences = [issueSentence(issue, 'en'), issueSentence(issue, 'zh')]
  return { severity: 'block', value, limit, unit, sentences }
}

describe.each(FIELD_CASES)('$name in $unit, usual $warn, possible $hard', (row) => {
  it.each(sides(row))('is taken at $limit and is a $severity beyond it', async ({ limit, out, severity }) => {
    expect(asked(await session(row.put(limit)), row.name).filter((one) => one.severity === severity)).toEqual(
      [],
    )
    const value = stepped(limit, out)
    const said = saidOf(await session(row.put(value)), row.name)
    expect(said).toMatchObject({ severity, value, limit, unit: row.unit })
    expectSaid(said.sentences, limit, row.unit, row.name)
  })
})
