import { z } from 'zod'
import { Explanation } from '../../model/formula.ts'
import { Interval } from '../interval.ts'
import { ChildPughSpan } from '../scores/child-pugh.ts'
import { ThreeValued } from '../three-valued.ts'
import { TargetResponse } from './overall-response.ts'

const unknown = ThreeValued.default('unknown')
const number = (least: number) => z.number().min(least).nullable().default(null)

/** One session of the treatment line; the stages of one plan count as one. */
export const RefractorinessSession = z.strictObject({
  /** Segmental or further out. */
  selective: unknown,
  /** Other drug, or feeding arteries analysed again, in comparison with the session before. */
  changed: unknown,
  /** Viable part of the treated lesions after this session, % of that before the first TACE of the line. */
  viableSharePct: number(0),
  /** From this session to the imaging that shows what it did, days. */
  imagedAfterDays: number(0),
  /** More intrahepatic lesions than before this session. */
  moreLesions: unknown,
})
export type RefractorinessSession = z.output<typeof RefractorinessSession>

/** What the four definitions ask for; whatever is left out is unknown. */
export const RefractorinessFacts = z.strictObject({
  /** Consecutive sessions of the treatment line, oldest first. */
  sessions: z.array(RefractorinessSession).max(100),
  /** mRECIST of the targets, now against before the first TACE. */
  targetVsFirst: TargetResponse.nullable().default(null),
  markersKeepRising: unknown,
  newVascularInvasion: unknown,
  newExtrahepaticSpread: unknown,
  /** The liver taken over by tumour. */
  extensiveInvolvement: unknown,
  /** Growth or new lesions in the liver. */
  intrahepaticProgression: unknown,
  /** Growth in the liver against the baseline, %; negative = shrunk. */
  intrahepaticGrowthPct: number(-100),
  /** What has grown by so much: sums of areas, or of diameters, of which areas grow more. */
  growthOf: z.enum(['area', 'diameter']).default('area'),
  /** Since the last TACE: both ends equal when known exactly. */
  childPugh: ChildPughSpan.nullable().default(null),
  ecog: z.int().min(0).max(5).nullable().default(null),
  substantialNecrosis: unknown,
  /** A site that had come back was treated again without effect. */
  regrownSiteFailed: unknown,
  /** Whether exactly 50 % viable counts (Chinese consensus) or only more (JSH-LCSGJ). */
  viableBoundary: z.enum(['above', 'from']).default('above'),
})
export type RefractorinessFacts = z.output<typeof RefractorinessFacts>

export const RefractorinessItemId = z.enum([
  ...(['J1a', 'J1b', 'J2', 'J3', 'J4'] as const),
  ...(['C1', 'C2', 'C3'] as const),
  ...(['U1', 'U2', 'U3'] as const),
  ...(['T1', 'T2', 'T3', 'T4'] as const),
])
export type RefractorinessItemId = z.output<typeof RefractorinessItemId>

export const EvidenceFact = z.enum([
  'sessions',
  'selective-sessions',
  'selective',
  'changed',
  'viable-share',
  'imaging-day',
  'more-lesions',
  'target-vs-first',
  'markers-rising',
  'vascular-invasion',
  'extrahepatic-spread',
  'extensive-involvement',
  'progression',
  'growth',
  'child-pugh',
  'ecog',
  'necrosis',
  'regrown-site',
])
export type EvidenceFact = z.output<typeof EvidenceFact>

/** One fact that an item rests on. */
export const Evidence = z.strictObject({
  fact: EvidenceFact,
  /** Which session of the line it is about, from 1; null for the line as a whole. */
  session: z.int().nullable(),
  /** null = not on file. */
  value: z.union([z.number(), z.string(), z.boolean(), Interval]).nullable(),
  unit: z.string().nullable(),
  /** Whether it speaks for the item. */
  holds: ThreeValued,
})
export type Evidence = z.output<typeof Evidence>

export const RefractorinessItem = z.strictObject({
  id: RefractorinessItemId,
  met: ThreeValued,
  evidence: z.array(Evidence),
})
export type RefractorinessItem = z.output<typeof RefractorinessItem>

/** What one definition says: advice, which no booking waits for. */
export const RefractorinessVerdict = z.strictObject({
  formula: z.string(),
  met: ThreeValued,
  items: z.array(RefractorinessItem),
  explain: Explanation,
})
export type RefractorinessVerdict = z.output<typeof RefractorinessVerdict>

export const RefractorinessJudgement = z.strictObject({ definitions: z.array(RefractorinessVerdict) })
export type RefractorinessJudgement = z.output<typeof RefractorinessJudgement>
