import { describe, expect, it } from 'vitest'
import type { Formula } from '../../../src/shared/model/formula.ts'
import type { Term } from '../../../src/shared/model/term.ts'
import { BEST_RESPONSE } from '../../../src/shared/rules/response/best-response.ts'
import { EASL } from '../../../src/shared/rules/response/easl-response.ts'
import { ENHANCEMENT_CHANGES, TREATED_ENHANCEMENTS } from '../../../src/shared/rules/response/lirads.ts'
import {
  OIL_DEPOSITION,
  OIL_GRADES,
  OIL_TYPES,
  SMALL_LESION_OIL_STEPS,
} from '../../../src/shared/rules/response/oil-deposition.ts'
import {
  JSH_LCSGJ,
  REFRACTORINESS_FORMULAS,
  TACTICS,
} from '../../../src/shared/rules/response/refractoriness-definitions.ts'
import { RESPONSE_FORMULAS } from '../../../src/shared/rules/response/response-formulas.ts'
import { MRECIST, RECIST_1_1 } from '../../../src/shared/rules/response/response.ts'
import { REVIEW_DUE } from '../../../src/shared/rules/response/review-schedule.ts'

const HAN = /\p{Script=Han}/u
const CATEGORY = '{category}'
const VERDICT = '{verdict}'

/** Versions, units, certainty and every number, as the clinical reference has them: a change is a new version. */
const STATED = [
  [
    'mrecist.v1',
    CATEGORY,
    'V',
    { partialResponseFallPct: 30, progressionRisePct: 20, progressionRiseMm: 5, newLesionFromMm: 10 },
  ],
  [
    'recist11.v1',
    CATEGORY,
    'V',
    { partialResponseFallPct: 30, progressionRisePct: 20, progressionRiseMm: 5 },
  ],
  ['easl.v1', CATEGORY, 'V', { partialResponseFallPct: 50, progressionAbovePct: 25 }],
  ['overall-response.v1', CATEGORY, 'V', {}],
  ['best-response.v1', CATEGORY, 'K', { confirmedFromDays: 28 }],
  ['lirads-tr.v2018', CATEGORY, 'K', {}],
  ['lirads-tr.v2024', CATEGORY, 'U', {}],
  ['oil-deposition.v1', CATEGORY, 'V', { completeAbovePct: 90, moderateFromPct: 50 }],
  [
    'refractoriness.jsh-lcsgj.2014',
    VERDICT,
    'K',
    {
      sessionsFrom: 2,
      viableSharePct: 50,
      imagingFromDays: 28,
      imagingToDays: 92,
      afpAboveNgMl: 20,
      pivkaIiAboveMau: 40,
    },
  ],
  ['refractoriness.cci.2022', VERDICT, 'K', { sessionsFrom: 3, imagingFromDays: 28, imagingToDays: 92 }],
  ['refractoriness.easl.2018', VERDICT, 'K', { childPughFrom: 8, ecogAbove: 2, roundsFrom: 2 }],
  [
    'refractoriness.tactics.2020',
    VERDICT,
    'K',
    { growthAbovePct: 25, diameterGrowthToPct: 11.8, childPughFrom: 10 },
  ],
  ['review-due.v1', '{date}', 'D', { dueDays: 30, opensDays: 28, closesDays: 42, criticalAfterDays: 56 }],
] as const

const FORMULAS: readonly Formula[] = [...RESPONSE_FORMULAS, ...REFRACTORINESS_FORMULAS, REVIEW_DUE]

it('judges by these formulas, in the order of the clinical reference', () => {
  expect(
    FORMULAS.map(({ formula, unit, certainty, constants }) => [formula, unit, certainty, constants]),
  ).toEqual(STATED)
})

describe('what a reader is told of a formula', () => {
  it.each(FORMULAS.map((formula) => [formula.formula, formula] as const))(
    '%s is named in both languages, and dated by its source',
    (_, { en, zh, source }) => {
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u)
      expect(zh).toMatch(HAN)
      expect(source).toMatch(/(19|20)\d\d/)
    },
  )

  it('says in Chinese too, with its year, what a source says in words', () => {
    const inWords = FORMULAS.flatMap(({ formula, sourceZh }) =>
      sourceZh === undefined ? [] : [[formula, HAN.test(sourceZh) && /(19|20)\d\d/.test(sourceZh)]],
    )
    expect(inWords).toEqual([
      ['refractoriness.jsh-lcsgj.2014', true],
      ['refractoriness.cci.2022', true],
      ['review-due.v1', true],
    ])
  })

  it('warns of every formula of judgement in both languages, and of the dates of a review not at all', () => {
    const warned = FORMULAS.filter(
      ({ caution }) => caution && /^[A-Z].*\.$/.test(caution.en) && /\p{Script=Han}.*。$/u.test(caution.zh),
    )
    expect(warned.map(({ formula }) => formula)).toEqual(
      STATED.map(([formula]) => formula).filter((formula) => formula !== 'review-due.v1'),
    )
  })

  it.each<[Formula, string[]]>([
    [
      MRECIST,
      ['Σ viable diameters', 'CR = 0', '(baseline − Σ) / baseline ≥ 30 %', '(Σ − nadir) / nadir ≥ 20 %'],
    ],
    [
      RECIST_1_1,
      ['Σ longest diameters', 'CR = 0', '/ baseline ≥ 30 %', '/ nadir ≥ 20 % and Σ − nadir ≥ 5 mm'],
    ],
    [EASL, ['× longest diameter across it', 'CR = 0', '/ baseline ≥ 50 %', '/ nadir > 25 %']],
    [OIL_DEPOSITION, ['> 90 %', 'poor: < 50 %', 'or > 90 % with a defect']],
    [REVIEW_DUE, ['procedure day + 30 d', '[+28 d, +42 d]']],
    [BEST_RESPONSE, ['CR > PR > SD > non-CR/non-PD > PD > NE']],
  ])('shows the thresholds that it judges by: %o', ({ expression }, parts) => {
    expect(parts.filter((part) => !expression.includes(part))).toEqual([])
  })

  it('spells out how the items of refractoriness and the findings of LI-RADS and the cells combine', () => {
    const expressions = new Map(FORMULAS.map(({ formula, expression }) => [formula, expression]))
    expect(expressions.get('refractoriness.jsh-lcsgj.2014')).toBe('J1a or J1b or J2 or J3 or J4')
    expect(expressions.get('refractoriness.cci.2022')).toBe('C1 and C2 and C3')
    expect(expressions.get('refractoriness.easl.2018')).toBe('U1 or U2 or U3')
    expect(expressions.get('refractoriness.tactics.2020')).toBe('T1 or T2 or T3 or T4')
    expect(expressions.get('overall-response.v1')).toContain('new lesion → PD')
    expect(expressions.get('lirads-tr.v2018')).toBe(
      'not evaluable → NE; none or expected → NV; atypical → EQ; mass-like → V',
    )
    expect(expressions.get('lirads-tr.v2024')).toContain('stable or shrinking → NP, new or growing → V')
  })

  it('repeats in both languages the numbers that a definition leaves open', () => {
    for (const text of Object.values(TACTICS.caution)) {
      expect(text).toContain('11.8 %')
      expect(text).toContain('25 %')
    }
    for (const text of Object.values(JSH_LCSGJ.caution)) expect(text).toContain('50 %')
    for (const text of Object.values(MRECIST.caution)) expect(text).toContain('5 mm')
  })
})

describe('the words that a finding is chosen by', () => {
  it.each<[string, readonly Term[], string[]]>([
    ['enhancement after treatment', TREATED_ENHANCEMENTS, ['none', 'expected', 'atypical', 'mass-like']],
    ['its change since radiation', ENHANCEMENT_CHANGES, ['stable', 'shrinking', 'new-or-growing']],
    ['the grade of oil', OIL_GRADES, ['complete', 'moderate', 'poor']],
    ['the type of oil', OIL_TYPES, ['I', 'II', 'III', 'IV']],
    ['the step of oil in a small lesion', SMALL_LESION_OIL_STEPS, ['2', '1', '0']],
  ])('of %s differ in both languages', (_, terms, codes) => {
    expect(terms.map(({ code }) => code)).toEqual(codes)
    expect(new Set(terms.map(({ en }) => en)).size).toBe(codes.length)
    expect(terms.filter(({ en }) => !/^[^\p{Script=Han}]+$/u.test(en))).toEqual([])
    expect(new Set(terms.map(({ zh }) => zh)).size).toBe(codes.length)
    expect(terms.filter(({ zh }) => !HAN.test(zh))).toEqual([])
  })
})
