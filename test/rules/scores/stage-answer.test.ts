import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerBclc, assumesEcogCause } from '../../../src/shared/rules/scores/bclc.ts'
import { answerCnlc } from '../../../src/shared/rules/scores/cnlc.ts'
import { StageInput, type StageRow } from '../../../src/shared/rules/scores/tumour-stage.ts'

const TYPED: StageInput = {
  nodules: 3,
  largestCm: 3,
  macrovascularInvasion: false,
  extrahepaticSpread: false,
  ecog: 0,
  childPugh: { low: 6, high: 6 },
}
const NOTHING = StageInput.parse({})
const lines = (rows: readonly StageRow[]) =>
  rows.map(({ stage, condition, holds }) => `${stage}: ${condition}: ${holds}`)

it('says of BCLC which row of the table matched, and why', () => {
  const { rows, explain, ...staging } = answerBclc(TYPED)
  expect(staging).toEqual({
    stage: 'A',
    possible: ['A'],
    liverFunctionNotPreserved: false,
    formula: 'bclc2022.op1',
  })
  expect(lines(rows)).toEqual([
    'D: ECOG ≥ 3 or Child-Pugh ≥ 10: false',
    'C: macrovascular invasion, extrahepatic spread, or ECOG ≥ 1 due to the tumour: false',
    'none: no tumour: false',
    '0: 1 tumour ≤ 2 cm: false',
    'A: 1 tumour: false',
    'A: ≤ 3 tumours, largest ≤ 3 cm: true',
    'B: > 3 tumours, or 2 and more with the largest > 3 cm: false',
  ])
  expect(explain).toEqual({
    formula: 'bclc2022.op1',
    expression: expect.stringContaining('first match of D') as string,
    worked:
      'number 3, largest 3 cm, macrovascular invasion no, extrahepatic spread no, ECOG 0, Child-Pugh 6: ≤ 3 tumours, largest ≤ 3 cm → A',
    inputs: [
      { name: 'nodules', value: 3, unit: null, points: null },
      { name: 'largestCm', value: 3, unit: 'cm', points: null },
      { name: 'macrovascularInvasion', value: false, unit: null, points: null },
      { name: 'extrahepaticSpread', value: false, unit: null, points: null },
      { name: 'ecog', value: 0, unit: null, points: null },
      { name: 'childPugh', value: 6, unit: null, points: null },
    ],
    missing: [],
    source: 'Reig, J Hepatol 2022;76:681',
    certainty: 'K',
  })
})

it('says of CNLC which row of the table matched, and why', () => {
  const { rows, explain, ...staging } = answerCnlc(TYPED)
  expect(staging).toEqual({ stage: 'Ib', possible: ['Ib'], formula: 'cnlc.v1' })
  expect(lines(rows)).toEqual([
    'IV: ECOG ≥ 3 or Child-Pugh ≥ 10: false',
    'IIIb: extrahepatic spread: false',
    'IIIa: macrovascular invasion: false',
    'none: no tumour: false',
    'IIb: ≥ 4 tumours: false',
    'Ia: 1 tumour ≤ 5 cm: false',
    'Ib: 1 tumour: false',
    'Ib: 2–3 tumours, largest ≤ 3 cm: true',
    'IIa: 2–3 tumours, largest > 3 cm: false',
  ])
  expect(explain).toMatchObject({
    formula: 'cnlc.v1',
    worked: expect.stringMatching(/Child-Pugh 6: 2–3 tumours, largest ≤ 3 cm → Ib$/) as string,
    certainty: 'K',
  })
})

describe('the row that matched', () => {
  it.each([
    [{ ecog: 3 }, 'ECOG ≥ 3 or Child-Pugh ≥ 10 → D', 'ECOG ≥ 3 or Child-Pugh ≥ 10 → IV'],
    [{ extrahepaticSpread: true }, 'due to the tumour → C', 'extrahepatic spread → IIIb'],
    [{ macrovascularInvasion: true }, 'due to the tumour → C', 'macrovascular invasion → IIIa'],
    [{ nodules: 0, largestCm: 0 }, 'no tumour → none', 'no tumour → none'],
    [{ nodules: 1, largestCm: 2 }, '1 tumour ≤ 2 cm → 0', '1 tumour ≤ 5 cm → Ia'],
    [{ nodules: 1, largestCm: 6 }, '1 tumour → A', '1 tumour → Ib'],
    [{ largestCm: 4 }, 'largest > 3 cm → B', '2–3 tumours, largest > 3 cm → IIa'],
    [{ nodules: 4 }, 'largest > 3 cm → B', '≥ 4 tumours → IIb'],
  ])('of %j', (change, bclc, cnlc) => {
    const typed = { ...TYPED, ...change }
    expect(answerBclc(typed).explain.worked?.endsWith(bclc)).toBe(true)
    expect(answerCnlc(typed).explain.worked?.endsWith(cnlc)).toBe(true)
  })

  it('writes invasion, spread, a cause of ECOG and a span of Child-Pugh as they were typed', () => {
    const typed = {
      ...TYPED,
      macrovascularInvasion: true,
      extrahepaticSpread: true,
      ecog: 1,
      ecogDueToTumour: false,
      childPugh: { low: 6, high: 8 },
    }
    const { explain } = answerBclc(typed)
    expect(explain.worked).toMatch(
      /invasion yes, extrahepatic spread yes, ECOG 1 not due to the tumour, Child-Pugh 6–8: /,
    )
    expect(explain.inputs.slice(-2).map(({ name, value }) => [name, value])).toEqual([
      ['ecogDueToTumour', false],
      ['childPugh', { low: 6, high: 8 }],
    ])
    expect(answerBclc({ ...typed, ecogDueToTumour: true }).explain.worked).toContain('ECOG 1, Child-Pugh')
  })
})

it.each([
  [0, undefined, 'ECOG 0, Child-Pugh', []],
  [1, undefined, 'ECOG 1 taken as due to the tumour, Child-Pugh', [[true, 'assumed']]],
  [2, undefined, 'ECOG 2 taken as due to the tumour, Child-Pugh', [[true, 'assumed']]],
  [3, undefined, 'ECOG 3, Child-Pugh', []],
  [1, true, 'ECOG 1, Child-Pugh', [[true, undefined]]],
] as const)('says of ECOG %s with the cause %s what BCLC assumed', (ecog, cause, worked, inputs) => {
  const typed = { ...TYPED, ecog, ...(cause === undefined ? {} : { ecogDueToTumour: cause }) }
  const { explain } = answerBclc(typed)
  const causes = explain.inputs.filter(({ name }) => name === 'ecogDueToTumour')
  expect(causes.map(({ value, state }) => [value, state])).toEqual(inputs)
  expect(explain.worked).toContain(worked)
  expect(answerCnlc(typed).explain.inputs.some(({ state }) => state === 'assumed')).toBe(false)
})

it.each([
  [{ ecog: 0 }, false],
  [{ ecog: 1 }, true],
  [{ ecog: 2 }, true],
  [{ ecog: 3 }, false],
  [{ ecog: 1, ecogDueToTumour: true }, false],
  [{ ecog: 1, macrovascularInvasion: true }, false],
] as const)('rests on the cause of ECOG: %j', (change, rests) => {
  expect(assumesEcogCause({ ...TYPED, ...change })).toBe(rests)
})

it('names what is missing, and leaves open only what that opens', () => {
  const bclc = answerBclc(NOTHING)
  expect(bclc).toMatchObject({ stage: null, liverFunctionNotPreserved: 'unknown' })
  expect(bclc.explain).toMatchObject({
    worked: null,
    missing: ['nodules', 'largestCm', 'macrovascularInvasion', 'extrahepaticSpread', 'ecog', 'childPugh'],
  })
  expect(bclc.rows.map(({ holds }) => holds)).toEqual(Array(7).fill('unknown'))
  expect(answerCnlc(NOTHING).rows.map(({ holds }) => holds)).toEqual(Array(9).fill('unknown'))
  const large = { ...TYPED, nodules: null, largestCm: 4 }
  expect(answerCnlc(large).rows.at(-2)?.holds).toBe(false)
  expect(answerCnlc({ ...TYPED, childPugh: { low: 9, high: 10 } })).toMatchObject({
    stage: null,
    possible: ['IV', 'Ib'],
    explain: { worked: null, missing: [] },
  })
  const open = (childPugh: StageInput['childPugh']) => answerBclc({ ...TYPED, childPugh })
  expect(open(NOTHING.childPugh)).toMatchObject({ possible: ['D', 'A'], explain: { missing: ['childPugh'] } })
  expect(open({ low: 6, high: 15 }).explain.missing).toEqual([])
  expect(open({ low: 5, high: 14 }).explain.missing).toEqual([])
})

it('has one row that matched for every complete patient, the first that holds', () => {
  const complete = fc.record({
    nodules: fc.integer({ min: 0, max: 12 }),
    largestCm: fc.integer({ min: 1, max: 120 }).map((mm) => mm / 10),
    macrovascularInvasion: fc.boolean(),
    extrahepaticSpread: fc.boolean(),
    ecog: fc.integer({ min: 0, max: 4 }),
    childPugh: fc.integer({ min: 5, max: 15 }).map((score) => ({ low: score, high: score })),
  })
  fc.assert(
    fc.property(complete, (typed) => {
      for (const { stage, rows, explain } of [answerBclc(typed), answerCnlc(typed)]) {
        const first = rows.find(({ holds }) => holds === true)
        expect(first?.stage).toBe(stage)
        expect(explain.worked?.endsWith(`${first?.condition} → ${stage}`)).toBe(true)
      }
    }),
  )
})

it('says of each row of CNLC whether it holds, also below the one that matched', () => {
  const holding = (nodules: number) =>
    answerCnlc({ ...TYPED, nodules, largestCm: 2.5 })
      .rows.filter(({ holds }) => holds === true)
      .map(({ stage, condition }) => `${stage}: ${condition}`)
  expect([0, 1, 2, 3, 4].map(holding)).toEqual([
    ['none: no tumour'],
    ['Ia: 1 tumour ≤ 5 cm', 'Ib: 1 tumour'],
    ['Ib: 2–3 tumours, largest ≤ 3 cm'],
    ['Ib: 2–3 tumours, largest ≤ 3 cm'],
    ['IIb: ≥ 4 tumours'],
  ])
})
