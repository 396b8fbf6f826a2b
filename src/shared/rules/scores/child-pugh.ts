import { z } from 'zod'
import { type ExplainedInput, Explanation, type Formula } from '../../model/formula.ts'
import { Interval } from '../interval.ts'
import { measuredNumber, measuredQuantity } from '../plausibility/measured-quantity.ts'
import { explain, input, spanned } from './explain.ts'

export const CHILD_PUGH_FORMULA = 'cp.v1'

/**
 * Bands are the middle ones, both ends scoring 2. The two unit systems are no exact conversions of one another, so a
 * value is classified in the unit that was typed.
 */
export const CHILD_PUGH = {
  formula: CHILD_PUGH_FORMULA,
  en: 'Child-Pugh score and class',
  zh: 'Child-Pugh 评分与分级',
  expression:
    'Child-Pugh = bilirubin + albumin + (INR or PT prolongation) + ascites + encephalopathy, 1–3 points each; A 5–6, B 7–9, C 10–15',
  unit: '{score}',
  constants: {
    bilirubin: { 'umol/L': [34, 51], 'mg/dL': [2, 3] },
    /** Cholestatic disease raises bilirubin by itself. */
    bilirubinPbcPsc: { 'umol/L': [68, 170], 'mg/dL': [4, 10] },
    albumin: { 'g/L': [28, 35], 'g/dL': [2.8, 3.5] },
    inr: [1.7, 2.3],
    prothrombinProlongationS: [4, 6],
    encephalopathyGrade: [1, 2],
    encephalopathySuppressedPoints: 2,
    /** `mild` includes ascites controlled by diuretics. */
    ascitesPoints: { none: 1, mild: 2, moderate: 3, severe: 3, refractory: 3 },
    classATo: 6,
    classBTo: 9,
  },
  source: 'Pugh, Br J Surg 1973;60:646; unit pairs as in the Chinese guidelines and EASL',
  sourceZh: 'Pugh, Br J Surg 1973;60:646；单位换算同国内指南与 EASL',
  certainty: 'K',
} as const satisfies Formula
const LIMITS = CHILD_PUGH.constants

export const ASCITES = ['none', 'mild', 'moderate', 'severe', 'refractory'] as const

/** Every part may be missing, as null or left out; bilirubin and albumin are classified in the unit that was typed. */
export const ChildPughInput = z.strictObject({
  bilirubin: measuredQuantity('bilirubin', ['umol/L', 'mg/dL']),
  albumin: measuredQuantity('albumin', ['g/L', 'g/dL']),
  inr: measuredNumber('inr', '1'),
  prothrombinProlongationS: measuredNumber('pt_prolongation', 's'),
  ascites: z.enum(ASCITES).nullable().default(null),
  /** West Haven grade. */
  encephalopathyGrade: z.int().min(0).max(4).nullable().default(null),
  /** Held down by medication: at least 2 points at any grade. */
  encephalopathySuppressed: z.boolean().nullish(),
  variant: z.literal('pbc-psc').nullable().optional(),
  /** Which one counts when both are on file: the department's choice, never the better of two. */
  coagVariant: z.enum(['inr', 'pt']).nullish(),
})
export type ChildPughInput = z.output<typeof ChildPughInput>

export const ChildPughClass = z.enum(['A', 'B', 'C'])
export type ChildPughClass = z.output<typeof ChildPughClass>

const points = z.int().min(5).max(15)
/** Points that remain possible, both ends included; equal where the score is known. */
export const ChildPughSpan = z
  .strictObject({ low: points, high: points })
  .refine(({ low, high }) => low <= high, {
    path: ['high'],
    error: 'band is upside down',
    params: { kind: 'band' },
  })
/** Nothing on file leaves every score possible. */
export const ANY_CHILD_PUGH: Interval = { low: 5, high: 15 }

export const ChildPughScore = z.strictObject({
  low: z.int(),
  high: z.int(),
  classLow: ChildPughClass,
  classHigh: ChildPughClass,
  points: z.strictObject({
    bilirubin: Interval,
    albumin: Interval,
    coagulation: Interval,
    ascites: Interval,
    encephalopathy: Interval,
  }),
  /** Which coagulation test was scored; null when neither is on file. */
  coagVariant: z.enum(['inr', 'pt']).nullable(),
  formula: z.literal(CHILD_PUGH_FORMULA),
})
export type ChildPughScore = z.output<typeof ChildPughScore>

const MISSING: Interval = { low: 1, high: 3 }

/** Child-Pugh score `cp.v1` (5–15) as an interval: each missing part counts 1 to 3 points. */
export function scoreChildPugh(input: ChildPughInput): ChildPughScore {
  const { bilirubin, albumin } = input
  const bands = input.variant === 'pbc-psc' ? LIMITS.bilirubinPbcPsc : LIMITS.bilirubin
  const coagulation = coagulationOf(input)
  const points = {
    bilirubin: bilirubin ? rising(bilirubin.value, bands[bilirubin.unit]) : MISSING,
    albumin: albumin ? falling(albumin.value, LIMITS.albumin[albumin.unit]) : MISSING,
    coagulation: coagulation.points,
    ascites: input.ascites === null ? MISSING : known(LIMITS.ascitesPoints[input.ascites]),
    encephalopathy: encephalopathyPoints(input),
  }
  const low = Object.values(points).reduce((sum, part) => sum + part.low, 0)
  const high = Object.values(points).reduce((sum, part) => sum + part.high, 0)
  return {
    low,
    high,
    classLow: childPughClass(low),
    classHigh: childPughClass(high),
    points,
    coagVariant: coagulation.variant,
    formula: CHILD_PUGH_FORMULA,
  }
}

/** The score with how each part came to its points; without a worked line while a part is missing. */
export const ChildPughAnswer = ChildPughScore.extend({ explain: Explanation })
export type ChildPughAnswer = z.output<typeof ChildPughAnswer>

/** The Child-Pugh score as answered; missing parts are named, and the interval stays. */
export function answerChildPugh(typed: ChildPughInput): ChildPughAnswer {
  const score = scoreChildPugh(typed)
  const parts = Object.values(score.points).map(({ low }) => low)
  return {
    ...score,
    explain: explain(CHILD_PUGH, explainedParts(typed, score), () => `${parts.join(' + ')} = ${score.low}`),
  }
}

function explainedParts(typed: ChildPughInput, { points, coagVariant }: ChildPughScore): ExplainedInput[] {
  const { bilirubin, albumin } = typed
  const coagulationPoints = spanned(points.coagulation)
  const coagulation = {
    inr: input('inr', typed.inr, '1', coagulationPoints),
    pt: input('prothrombinProlongationS', typed.prothrombinProlongationS, 's', coagulationPoints),
    none: input('coagulation', null, null, coagulationPoints),
  }
  return [
    input('bilirubin', bilirubin?.value, bilirubin?.unit ?? 'umol/L', spanned(points.bilirubin)),
    ...(typed.variant ? [input('variant', typed.variant)] : []),
    input('albumin', albumin?.value, albumin?.unit ?? 'g/L', spanned(points.albumin)),
    coagulation[coagVariant ?? 'none'],
    input('ascites', typed.ascites, null, spanned(points.ascites)),
    input('encephalopathyGrade', typed.encephalopathyGrade, null, spanned(points.encephalopathy)),
    ...(typed.encephalopathySuppressed ? [input('encephalopathySuppressed', true)] : []),
  ]
}

/** A 5–6, B 7–9, C 10–15. */
export function childPughClass(score: number): ChildPughClass {
  return score <= LIMITS.classATo ? 'A' : score <= LIMITS.classBTo ? 'B' : 'C'
}

function coagulationOf(input: ChildPughInput): { points: Interval; variant: 'inr' | 'pt' | null } {
  const inr = input.inr ?? null
  const seconds = input.prothrombinProlongationS ?? null
  if (seconds !== null && (inr === null || input.coagVariant === 'pt'))
    return { points: rising(seconds, LIMITS.prothrombinProlongationS), variant: 'pt' }
  if (inr !== null) return { points: rising(inr, LIMITS.inr), variant: 'inr' }
  return { points: MISSING, variant: null }
}

function encephalopathyPoints(input: ChildPughInput): Interval {
  const grade = input.encephalopathyGrade
  const { low, high } = grade === null ? MISSING : rising(grade, LIMITS.encephalopathyGrade)
  if (!input.encephalopathySuppressed) return { low, high }
  const least = LIMITS.encephalopathySuppressedPoints
  return { low: Math.max(low, least), high: Math.max(high, least) }
}

const known = (points: number): Interval => ({ low: points, high: points })

function rising(value: number, [from, to]: readonly [number, number]): Interval {
  return known(value < from ? 1 : value <= to ? 2 : 3)
}

function falling(value: number, [from, to]: readonly [number, number]): Interval {
  return known(value > to ? 1 : value >= from ? 2 : 3)
}
