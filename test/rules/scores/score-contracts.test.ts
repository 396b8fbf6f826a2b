import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AlbiScore, scoreAlbi } from '../../../src/shared/rules/scores/albi.ts'
import { AnthracyclineAnswer } from '../../../src/shared/rules/scores/anthracycline.ts'
import { ContrastLoadAnswer } from '../../../src/shared/rules/scores/contrast-load.ts'
import { leastAnswered, leastAsked, SCORE_NAMES, type ScoreName, SCORES } from './every-score.ts'

describe.each(SCORE_NAMES)('%s', (name) => {
  const { asked, answered } = SCORES[name]

  it('answers a question of which nothing is known, as its contract says', () => {
    const empty = leastAnswered(name)
    expect(answered.parse(empty)).toEqual(empty)
  })
  it('promises each of its members, each of its kind, and no other', () => {
    const empty = leastAnswered(name)
    const members = Object.keys(empty)
    const isAnswer = (changes: object) => answered.safeParse({ ...empty, ...changes }).success
    expect(members.filter((member) => isAnswer({ [member]: undefined }))).toEqual([])
    expect(members.filter((member) => isAnswer({ [member]: { unheard: 'of' } }))).toEqual([])
    expect([isAnswer({ unheard: 'of' }), isAnswer({ formula: 'older.v0' })]).toEqual([false, false])
  })
  it('asks nothing but what it names', () => {
    expect(asked.safeParse({ ...leastAsked(name), unheard: 'of' }).success).toBe(false)
  })
})

/** The codes that each word of an answer may be; null where it may be open. */
const WORDS: readonly (readonly [ScoreName, member: string, codes: readonly (string | number | null)[]])[] = [
  ['ABCR', 'group', ['good', 'intermediate', 'poor', null]],
  ['SNACOR', 'group', ['low', 'intermediate', 'high', null]],
  ['ART', 'group', ['low', 'high', null]],
  ['AFP band', 'band', ['<=20', '>20 and <200', '200-400', '>400', null]],
  ['AFP response', 'label', ['response', 'no-response', 'not-assessable', null]],
  ['ALBI', 'grade', [1, 2, 3, null]],
  ['ALBI', 'modifiedGrade', ['1', '2a', '2b', '3', null]],
  ['ALBI-TAE', 'class', ['A', 'B', 'C', 'D', null]],
  ['HAP', 'class', ['A', 'B', 'C', 'D', null]],
  ['mHAP-II', 'class', ['A', 'B', 'C', 'D', null]],
  ['TBS', 'class', ['low', 'medium', 'high', null]],
  ['up-to-seven', 'class', ['within', 'beyond', null]],
  ['six-and-twelve', 'class', ['low', 'intermediate', 'high', null]],
  ['seven-eleven', 'class', ['<=7', '>7-11', '>11', null]],
  ['anthracycline', 'status', ['ok', 'warn', 'confirm', 'stop', null]],
  ['anthracycline', 'bound', ['upper']],
  ['BCLC', 'stage', ['none', '0', 'A', 'B', 'C', 'D', null]],
  ['CNLC', 'stage', ['none', 'Ia', 'Ib', 'IIa', 'IIb', 'IIIa', 'IIIb', 'IV', null]],
  ['body surface', 'method', ['mosteller', 'dubois']],
  ['body surface', 'formula', ['bsa-mosteller.v1', 'bsa-dubois.v1']],
  ['Child-Pugh', 'classLow', ['A', 'B', 'C']],
  ['Child-Pugh', 'classHigh', ['A', 'B', 'C']],
  ['Child-Pugh', 'coagVariant', ['inr', 'pt', null]],
  ['contrast load', 'check', ['ok', 'warn', null]],
]
const foreign = ['', 'unheard-of', 0, 4, 'E', null, 'pbc-psc', 'low ', 'Ic']
const accepted = <T>(schema: z.ZodType, around: object, member: string, values: readonly T[]) =>
  [...new Set([...values, ...foreign])].filter(
    (value) => schema.safeParse({ ...around, [member]: value }).success,
  )

it.each(WORDS)('%s answers in %s with one of %j', (name, member, codes) => {
  expect(accepted(SCORES[name].answered, leastAnswered(name), member, codes)).toEqual(codes)
})

it.each(WORDS.filter(([, member]) => ['group', 'class', 'stage'].includes(member)))(
  '%s keeps every possible %s, and at least one',
  (name, _, codes) => {
    const known = codes.filter((code) => code !== null)
    const holds = (possible: unknown) =>
      SCORES[name].answered.safeParse({ ...leastAnswered(name), possible }).success
    expect([known, ...known.map((code) => [code])].map(holds)).toEqual([known, ...known].map(() => true))
    expect([[], [null], ['unheard-of'], known[0]].map(holds)).toEqual([false, false, false, false])
  },
)

it('may warn of contrast for four reasons', () => {
  const around = leastAnswered('contrast load')
  const reasons = ['volume', 'iodine', 'esur', 'acr', '', 'unheard-of']
  const isTaken = (reason: string) => ContrastLoadAnswer.safeParse({ ...around, warnings: [reason] }).success
  expect(reasons.filter(isTaken)).toEqual(['volume', 'iodine', 'esur', 'acr'])
})

/** The codes that each word of a question may be. */
const CHOICES: readonly (readonly [ScoreName, member: string, codes: readonly (string | null)[]])[] = [
  ['ABCR', 'bclc', ['A', 'B', 'C', null]],
  ['SNACOR', 'childPughClass', ['A', 'B', null]],
  ['anthracycline', 'bodyMeasured', ['at-session', 'now']],
  ['body surface', 'method', ['mosteller', 'dubois']],
  ['Child-Pugh', 'ascites', ['none', 'mild', 'moderate', 'severe', 'refractory', null]],
  ['Child-Pugh', 'variant', ['pbc-psc', null]],
  ['Child-Pugh', 'coagVariant', ['inr', 'pt', null]],
  ['contrast load', 'exposure', ['first-pass', 'second-pass', null]],
  ['CKD-EPI', 'sex', ['male', 'female', 'other', 'unknown', null]],
]
it.each(CHOICES)('%s asks in %s for one of %j', (name, member, codes) => {
  const around = leastAsked(name)
  expect(accepted(SCORES[name].asked, around, member, codes)).toEqual(codes)
})

it.each<[ScoreName, object]>([
  ['ABCR', { afp: null, bclc: null, childPughIncrease: null, radiologicalResponse: null }],
  ['AFP band', { afp: null }],
  ['AFP response', { baseline: null, review: null }],
  ['ALBI', { bilirubin: null, albumin: null }],
  [
    'ALBI-TAE',
    { bilirubin: null, albumin: null, afp: null, largestCm: null, nodules: null, numberIsMinimum: false },
  ],
  [
    'ART',
    {
      astBeforeFirst: null,
      astBeforeSecond: null,
      childPughBeforeFirst: null,
      childPughBeforeSecond: null,
      radiologicalResponse: null,
    },
  ],
  ['body surface', { heightCm: null, weightKg: null, method: 'mosteller' }],
  ['Child-Pugh', { bilirubin: null, albumin: null, ascites: null, encephalopathyGrade: null }],
  ['contrast load', { contrastMl: null, contrastMgIPerMl: null, egfr: null, exposure: null }],
  ['Cockcroft-Gault', { creatinine: null, ageYears: null, weightKg: null, sex: null }],
  ['CKD-EPI', { creatinine: null, ageYears: null, sex: null }],
  ['HAP', { albumin: null, bilirubin: null, afp: null, largestCm: null }],
  ['MELD', { bilirubin: null, creatinine: null, dialysis: null }],
  ['PIVKA-II', { pivka: null, upperLimit: null }],
  [
    'SNACOR',
    {
      largestCm: null,
      largestIsMinimum: false,
      nodules: null,
      numberIsMinimum: false,
      afp: null,
      childPughClass: null,
      radiologicalResponse: null,
    },
  ],
])('%s takes what is left out for missing', (name, nothing) => {
  expect(SCORES[name].asked.parse({})).toEqual(nothing)
})

it.each<[ScoreName, string, number, number, number]>([
  ['ABCR', 'childPughIncrease', -10, 10, 1],
  ['ART', 'childPughBeforeFirst', 5, 15, 1],
  ['ART', 'childPughBeforeSecond', 5, 15, 1],
  ['ART', 'astBeforeFirst', 1, 20_000, 0.5],
  ['Child-Pugh', 'encephalopathyGrade', 0, 4, 1],
  ['Child-Pugh', 'inr', 0.5, 20, 0.1],
  ['Child-Pugh', 'prothrombinProlongationS', -195, 195, 0.1],
  ['SNACOR', 'largestCm', 0.1, 40, 0.05],
  ['SNACOR', 'nodules', 1, 999, 1],
  ['anthracycline', 'priorAnthracyclineMgM2', 0, 1000, 0.1],
  ['anthracycline', 'ageYears', 0, 115, 1],
  ['contrast load', 'egfr', 1, 300, 0.1],
  ['Cockcroft-Gault', 'ageYears', 18, 115, 1],
  ['Cockcroft-Gault', 'weightKg', 20, 300, 0.1],
])('%s takes %s from %d to %d', (name, member, from, to, step) => {
  const values = [from - step, from, to, to + step, null]
  const around = leastAsked(name)
  const isTaken = (value: number | null) =>
    SCORES[name].asked.safeParse({ ...around, [member]: value }).success
  expect(values.filter(isTaken)).toEqual([from, to, null])
})

/** So that a refusal can name the unit in which a number was meant. */
it.each<[ScoreName, Readonly<Record<string, string>>]>([
  ['anthracycline', { heightCm: 'cm', weightKg: 'kg', doseMg: 'mg', priorAnthracyclineMgM2: 'mg/m2' }],
  ['ART', { astBeforeFirst: 'U/L', astBeforeSecond: 'U/L' }],
  ['BCLC', { largestCm: 'cm' }],
  ['body surface', { heightCm: 'cm', weightKg: 'kg' }],
  ['Child-Pugh', { inr: '1', prothrombinProlongationS: 's' }],
  ['Cockcroft-Gault', { weightKg: 'kg' }],
  ['contrast load', { contrastMl: 'mL', contrastMgIPerMl: 'mgI/mL', egfr: 'mL/min/{1.73_m2}' }],
  ['TBS', { largestCm: 'cm' }],
])('%s says the unit of each plain number it asks for', (name, units) => {
  const unitsIn = (schema: unknown, member = ''): (readonly [string, unknown])[] => {
    if (typeof schema !== 'object' || schema === null) return []
    if ('unit' in schema && typeof schema.unit === 'string') return [[member, schema.unit]]
    return Object.entries(schema).flatMap(([key, part]) =>
      unitsIn(part, /^(anyOf|items|properties|\d+)$/.test(key) ? member : key),
    )
  }
  const asked = z.toJSONSchema(SCORES[name].asked, { io: 'input' })
  expect(Object.fromEntries(unitsIn(asked.properties))).toEqual(units)
})

it('keeps of each anthracycline what was given against its limit', () => {
  const known = { knownMg: 60, knownMgPerM2: 30 }
  const native = { drug: 'epirubicin', mg: 60, mgPerM2: null, ...known, limitMgPerM2: 900, isAtLimit: null }
  const isTaken = (changes: object) =>
    AnthracyclineAnswer.safeParse({ ...leastAnswered('anthracycline'), native: [{ ...native, ...changes }] })
      .success
  const refused = [
    { drug: 'cisplatin' },
    { knownMg: null },
    { mgPerM2: '30' },
    { limitMgPerM2: '900' },
    { at: 1 },
  ]
  expect([isTaken({}), ...refused.map(isTaken)]).toEqual([true, false, false, false, false, false])
})

it('keeps an ALBI score as it was computed, and nothing less', () => {
  const albi = scoreAlbi({ bilirubinUmolL: 20, albuminGL: 38 })
  expect(AlbiScore.parse(albi)).toEqual(albi)
  expect(
    [{}, { ...albi, grade: 4 }, { ...albi, extra: 1 }].map((it) => AlbiScore.safeParse(it).success),
  ).toEqual([false, false, false])
})

it('refuses a span of Child-Pugh upside down by its upper end', () => {
  const refused = SCORES.BCLC.asked.safeParse({ childPugh: { low: 8, high: 7 } })
  expect(refused.error?.issues).toMatchObject([
    {
      code: 'custom',
      path: ['childPugh', 'high'],
      message: 'band is upside down',
      params: { kind: 'band' },
    },
  ])
})
