import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  answerAnthracycline,
  type Anthracycline,
  AnthracyclineInput,
  isAnthracycline,
} from '../../../src/shared/rules/scores/anthracycline.ts'

type Asked = z.input<typeof AnthracyclineInput>
const ask = (asked: Asked) => answerAnthracycline(AnthracyclineInput.parse(asked))
/** Body surface 2 m2. */
const TWO_M2 = { heightCm: 160, weightKg: 90 }
const gave = (drug: Anthracycline, doseMg: number | null, body: object = TWO_M2) => ({
  performedOn: '2026-03-02',
  ...body,
  doses: [{ drug, doseMg }],
})

/** Listed, so that somebody may ask for it, but nothing waits for it. */
const PRIOR_NOT_RECORDED = {
  name: 'priorAnthracyclineMgM2',
  value: null,
  unit: 'mg/m2',
  points: null,
  state: 'not-recorded',
}

describe('the worked values', () => {
  it.each([
    ['DX-1', 'doxorubicin', 170, 65, [50, 50, 60], 0, 91.33, 91.33, 'ok'],
    ['DX-2', 'doxorubicin', 170, 65, [75, 75, 75], 300, 128.43, 428.43, 'warn'],
    ['DX-3', 'epirubicin', 160, 50, [60, 60, 60, 60], 0, 80.5, 80.5, 'ok'],
    ['DX-4', 'doxorubicin', 180, 90, [150, 150, 150], 0, 212.13, 212.13, 'ok'],
    ['DX-5', 'doxorubicin', 155, 42, [75, 75, 75, 75, 75, 75], 240, 334.64, 574.64, 'stop'],
  ] as const)(
    '%s: %s, %s cm, %s kg, %j mg, prior %s: %s, %s mg/m2, %s',
    (_, drug, heightCm, weightKg, doses, prior, arterial, total, status) => {
      const sessions = doses.map((mg) => gave(drug, mg, { heightCm, weightKg }))
      const answer = ask({ sessions, priorAnthracyclineMgM2: prior })
      const known = { bound: 'upper', isIncomplete: false, isPriorKnown: true }
      expect(answer).toMatchObject({ shown: total, status, ...known })
      expect(answer.arterialMgM2).toBeCloseTo(arterial, 2)
    },
  )
})

it.each([
  ['doxorubicin', 100],
  ['epirubicin', 50],
  ['pirarubicin', 50],
  ['idarubicin', 500],
] as const)('counts 200 mg of %s at 2 m2 as %s mg/m2', (drug, raw) => {
  expect(ask({ sessions: [gave(drug, 200)] })).toMatchObject({ raw, arterialMgM2: raw, isPriorKnown: false })
})

it.each([
  [399.9, 'ok'],
  [400, 'warn'],
  [449.9, 'warn'],
  [450, 'confirm'],
  [549.9, 'confirm'],
  [550, 'stop'],
])('puts %s mg/m2 at %s', (priorAnthracyclineMgM2, status) => {
  const answer = ask({ sessions: [], priorAnthracyclineMgM2 })
  expect(answer).toMatchObject({ raw: priorAnthracyclineMgM2, status, stopFromMgM2: 550, native: [] })
})

it.each([
  [{ cardiacRisk: true }, 450],
  [{ cardiacRisk: false }, 550],
  [{ cardiacRisk: null }, 550],
  [{ ageYears: 70 }, 550],
  [{ ageYears: 71 }, 450],
  [{ cardiacRisk: true, ageYears: 50 }, 450],
  [{ cardiacRisk: false, ageYears: 71 }, 450],
])('with %j stops from %s mg/m2', (risk, stopFromMgM2) => {
  const at = (priorAnthracyclineMgM2: number) => ask({ sessions: [], priorAnthracyclineMgM2, ...risk })
  expect(at(stopFromMgM2)).toMatchObject({ status: 'stop', stopFromMgM2 })
  expect(at(stopFromMgM2 - 0.1).status).toBe(stopFromMgM2 === 450 ? 'warn' : 'confirm')
})

it('divides each dose by the body surface of its own session', () => {
  const sessions = [gave('doxorubicin', 100), gave('doxorubicin', 50, { heightCm: 100, weightKg: 36 })]
  expect(ask({ sessions })).toMatchObject({
    raw: 100,
    native: [{ drug: 'doxorubicin', mg: 150, mgPerM2: 100 }],
  })
})

it('keeps the sum of each drug as given against its own limit', () => {
  const doses = [
    { drug: 'epirubicin', doseMg: 60.1 },
    { drug: 'epirubicin', doseMg: 40.2 },
    { drug: 'doxorubicin', doseMg: 20 },
  ] as const
  const session = { performedOn: '2026-03-02', ...TWO_M2 }
  const sessions = [{ ...session, doses: [...doses] }, gave('idarubicin', 10), { ...session, doses: [] }]
  expect(ask({ sessions })).toMatchObject({
    raw: 60.075,
    native: [
      { drug: 'doxorubicin', mg: 20, mgPerM2: 10, limitMgPerM2: null, isAtLimit: null },
      { drug: 'epirubicin', mg: 100.3, mgPerM2: 50.15, limitMgPerM2: 900, isAtLimit: false },
      { drug: 'idarubicin', mg: 10, mgPerM2: 5, limitMgPerM2: 150, isAtLimit: false },
    ],
  })
})

it.each([
  ['epirubicin', 900, 12],
  ['pirarubicin', 950, 19],
  ['idarubicin', 150, 3],
] as const)('has %s at its own limit from %s mg/m2 on', (drug, limitMgPerM2, times) => {
  const part = (2 * limitMgPerM2) / times
  const given = (last: number) =>
    ask({ sessions: Array.from({ length: times }, (_, at) => gave(drug, at === 0 ? last : part)) }).native
  expect(given(part)).toMatchObject([{ limitMgPerM2, mgPerM2: limitMgPerM2, isAtLimit: true }])
  expect(given(part - 0.2)).toMatchObject([{ mgPerM2: limitMgPerM2 - 0.1, isAtLimit: false }])
})

it('has no sum where a dose was not recorded, only what is known of it', () => {
  const sessions = [gave('doxorubicin', 100), gave('epirubicin', null)]
  expect(ask({ sessions })).toMatchObject({
    raw: null,
    shown: null,
    arterialMgM2: null,
    knownMgM2: 50,
    isIncomplete: true,
    status: null,
    native: [
      { drug: 'doxorubicin', mg: 100, mgPerM2: 50, knownMg: 100, knownMgPerM2: 50 },
      { drug: 'epirubicin', mg: null, mgPerM2: null, knownMg: 0, knownMgPerM2: 0, isAtLimit: null },
    ],
    explain: { worked: null, missing: ['epirubicin'] },
  })
  expect(ask({ sessions: [gave('epirubicin', null)] })).toMatchObject({ raw: null, knownMgM2: 0 })
})

it.each([
  [1799.8, null],
  [1800, true],
])(
  'of %s mg of epirubicin at 2 m2 and a dose not recorded knows that it is at the limit: %s',
  (mg, isAtLimit) => {
    const sessions = Array.from({ length: 8 }, () => gave('epirubicin', mg / 8))
    expect(ask({ sessions: [...sessions, gave('epirubicin', null)] }).native).toMatchObject([
      { mg: null, mgPerM2: null, isAtLimit },
    ])
  },
)

it('has one dose of several not recorded, and none against a limit without a body surface', () => {
  const doses = [
    { drug: 'epirubicin', doseMg: 60 },
    { drug: 'epirubicin', doseMg: null },
  ] satisfies Asked['sessions'][number]['doses']
  const answer = ask({ sessions: [{ performedOn: '2026-03-02', doses }] })
  expect(answer).toMatchObject({ raw: null, isIncomplete: true, status: null })
  expect(answer.native).toEqual([
    {
      drug: 'epirubicin',
      mg: null,
      mgPerM2: null,
      knownMg: 60,
      knownMgPerM2: 0,
      limitMgPerM2: 900,
      isAtLimit: null,
    },
  ])
  expect(answer.explain.inputs.slice(2)).toEqual([
    { name: 'epirubicin', value: '≥ 60', unit: 'mg', points: null },
    PRIOR_NOT_RECORDED,
  ])
  expect(answer.explain.missing).toEqual(['sessions.0.heightCm', 'sessions.0.weightKg', 'epirubicin'])
})

it.each([
  [{ heightCm: 160 }, ['sessions.1.weightKg']],
  [{ weightKg: 90 }, ['sessions.1.heightCm']],
  [{}, ['sessions.1.heightCm', 'sessions.1.weightKg']],
])('gives no number where a session knows only %j', (body, missing) => {
  const sessions = [gave('doxorubicin', 100), gave('doxorubicin', 50, body)]
  expect(ask({ sessions })).toMatchObject({
    raw: null,
    shown: null,
    arterialMgM2: null,
    status: null,
    native: [{ mg: 150, mgPerM2: null, isAtLimit: null }],
    explain: { worked: null, missing },
  })
})

it.each([
  [349.9, null],
  [350, 'warn'],
  [399.9, 'warn'],
  [400, 'confirm'],
  [499.9, 'confirm'],
  [500, 'stop'],
])(
  'has no number, but the limit that the %s known before and 50 of one session reach: %s',
  (prior, status) => {
    const sessions = [gave('doxorubicin', 100), gave('doxorubicin', 50, {})]
    expect(ask({ sessions, priorAnthracyclineMgM2: prior })).toMatchObject({ raw: null, status })
    const unrecorded = [gave('doxorubicin', 100), gave('doxorubicin', null)]
    expect(ask({ sessions: unrecorded, priorAnthracyclineMgM2: prior }).status).toBe(status)
  },
)

it('asks no height of a session that gave none', () => {
  const session = { performedOn: '2026-03-02', doses: [] }
  expect(ask({ sessions: [session] })).toMatchObject({
    raw: 0,
    isIncomplete: false,
    status: 'ok',
    explain: { worked: '0 = 0', inputs: [PRIOR_NOT_RECORDED], missing: [] },
  })
})

it('tells how it came about', () => {
  const sessions = [
    {
      performedOn: '2026-03-02',
      ...TWO_M2,
      doses: [
        { drug: 'doxorubicin', doseMg: 50 },
        { drug: 'epirubicin', doseMg: 40 },
      ],
    },
    { performedOn: '2026-05-02', heightCm: 160, weightKg: 80, doses: [{ drug: 'epirubicin', doseMg: 60 }] },
  ] satisfies Asked['sessions']
  const risk = { cardiacRisk: false, ageYears: 61 }
  expect(ask({ sessions, priorAnthracyclineMgM2: 120, ...risk }).explain).toEqual({
    formula: 'anthracycline.v1',
    expression: 'Σ (dose, mg × factor) ÷ (body surface at that session, m²) + prior systemic dose, mg/m²',
    worked: '(50 + 40 × 0.5) ÷ 2 + (60 × 0.5) ÷ 1.8856 + 120 = 170.91',
    inputs: [
      { name: 'sessions.0.heightCm', value: 160, unit: 'cm', points: null },
      { name: 'sessions.0.weightKg', value: 90, unit: 'kg', points: null },
      { name: 'sessions.1.heightCm', value: 160, unit: 'cm', points: null },
      { name: 'sessions.1.weightKg', value: 80, unit: 'kg', points: null },
      { name: 'doxorubicin', value: 50, unit: 'mg', points: null },
      { name: 'epirubicin', value: 100, unit: 'mg', points: null },
      { name: 'priorAnthracyclineMgM2', value: 120, unit: 'mg/m2', points: null },
      { name: 'cardiacRisk', value: false, unit: null, points: null },
      { name: 'ageYears', value: 61, unit: 'a', points: null },
    ],
    missing: [],
    source: 'Lifetime limits of the summaries of product characteristics; factors by cardiotoxicity',
    certainty: 'K',
  })
})

it('says where one height and weight stand for every session', () => {
  const sessions = [gave('doxorubicin', 50), gave('doxorubicin', 50)]
  expect(ask({ sessions, bodyMeasured: 'now' }).explain.inputs).toEqual([
    { name: 'heightNow', value: 160, unit: 'cm', points: null },
    { name: 'weightNow', value: 90, unit: 'kg', points: null },
    { name: 'doxorubicin', value: 100, unit: 'mg', points: null },
    PRIOR_NOT_RECORDED,
  ])
  expect(ask({ sessions: [], bodyMeasured: 'now' }).explain.inputs).toEqual([PRIOR_NOT_RECORDED])
})

it.each([
  ['doxorubicin', true],
  ['epirubicin', true],
  ['pirarubicin', true],
  ['idarubicin', true],
  ['mitoxantrone', false],
  ['cisplatin', false],
  ['toString', false],
])('takes %s for an anthracycline that counts: %s', (drug, counts) => {
  expect(isAnthracycline(drug)).toBe(counts)
})

it.each([
  ['doseMg', 300.1],
  ['doseMg', -1],
  ['drug', 'cisplatin'],
])('refuses %s %s', (name, value) => {
  const dose = { drug: 'doxorubicin', doseMg: 50, [name]: value }
  const session = { performedOn: '2026-03-02', ...TWO_M2, doses: [dose] }
  expect(AnthracyclineInput.safeParse({ sessions: [session] }).success).toBe(false)
})
