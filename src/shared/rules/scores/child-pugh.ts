import { z } from 'zod'
import { Interval } from '../interval.ts'
import { measuredNumber, measuredQuantity } from '../plausibility/measured-quantity.ts'

export const CHILD_PUGH_FORMULA = 'cp.v1'

/** Middle bands, both ends scoring 2 (Pugh 1973; unit pairs as in Chinese guidelines and EASL). */
const BILIRUBIN = { 'umol/L': [34, 51], 'mg/dL': [2, 3] } as const
/** Primary biliary cholangitis and primary sclerosing cholangitis raise bilirubin by themselves. */
const BILIRUBIN_PBC_PSC = { 'umol/L': [68, 170], 'mg/dL': [4, 10] } as const
const ALBUMIN = { 'g/L': [28, 35], 'g/dL': [2.8, 3.5] } as const
const INR = [1.7, 2.3] as const
const PROTHROMBIN_PROLONGATION_S = [4, 6] as const
const ENCEPHALOPATHY_GRADE = [1, 2] as const

/** Highest score of classes A and B. */
const CLASS_A_TO = 6
const CLASS_B_TO = 9

export const ASCITES = ['none', 'mild', 'moderate', 'severe', 'refractory'] as const
/** `mild` includes ascites controlled by diuretics. */
const ASCITES_POINTS = { none: 1, mild: 2, moderate: 3, severe: 3, refractory: 3 } as const

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
  const bands = input.variant === 'pbc-psc' ? BILIRUBIN_PBC_PSC : BILIRUBIN
  const coagulation = coagulationOf(input)
  const points = {
    bilirubin: bilirubin ? rising(bilirubin.value, bands[bilirubin.unit]) : MISSING,
    albumin: albumin ? falling(albumin.value, ALBUMIN[albumin.unit]) : MISSING,
    coagulation: coagulation.points,
    ascites: input.ascites === null ? MISSING : known(ASCITES_POINTS[input.ascites]),
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

/** A 5–6, B 7–9, C 10–15. */
export function childPughClass(score: number): ChildPughClass {
  return score <= CLASS_A_TO ? 'A' : score <= CLASS_B_TO ? 'B' : 'C'
}

function coagulationOf(input: ChildPughInput): { points: Interval; variant: 'inr' | 'pt' | null } {
  const inr = input.inr ?? null
  const seconds = input.prothrombinProlongationS ?? null
  if (seconds !== null && (inr === null || input.coagVariant === 'pt'))
    return { points: rising(seconds, PROTHROMBIN_PROLONGATION_S), variant: 'pt' }
  if (inr !== null) return { points: rising(inr, INR), variant: 'inr' }
  return { points: MISSING, variant: null }
}

function encephalopathyPoints(input: ChildPughInput): Interval {
  const grade = input.encephalopathyGrade
  const { low, high } = grade === null ? MISSING : rising(grade, ENCEPHALOPATHY_GRADE)
  return input.encephalopathySuppressed ? { low: Math.max(low, 2), high: Math.max(high, 2) } : { low, high }
}

const known = (points: number): Interval => ({ low: points, high: points })

function rising(value: number, [from, to]: readonly [number, number]): Interval {
  return known(value < from ? 1 : value <= to ? 2 : 3)
}

function falling(value: number, [from, to]: readonly [number, number]): Interval {
  return known(value > to ? 1 : value >= from ? 2 : 3)
}
