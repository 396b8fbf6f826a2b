import { z } from 'zod'
import { Instant, Uid } from './primitives.ts'
import { EligibilityReason } from './session.ts'
import { RulesetId } from './settings.ts'

export const Verdict = z.enum(['ELIGIBLE', 'RELATIVE', 'ABSOLUTE', 'INSUFFICIENT', 'NO_INDICATION'])
export type Verdict = z.output<typeof Verdict>

/** What a ruleset says about one patient on one day; rule ids in the ruleset's order. */
export const Judgement = z.strictObject({
  verdict: Verdict,
  absolute: z.array(z.string()),
  relative: z.array(z.string()),
  /** Contraindications that cannot be decided. */
  unknown: z.array(z.string()),
  indications: z.array(z.string()),
  indicationsUnknown: z.array(z.string()),
  /** Never change the verdict; they have to be acknowledged. */
  advisories: z.array(z.string()),
  childPugh: z.strictObject({ low: z.int(), high: z.int() }),
})
export type Judgement = z.output<typeof Judgement>

/** The head of an eligibility snapshot as a history shows it; the frozen inputs stay in the snapshot. */
export const SnapshotBrief = z.object({
  uid: Uid,
  sessionUid: Uid,
  rulesetId: RulesetId,
  rulesetVersion: z.string(),
  rulesetSha256: z.string(),
  judgement: Judgement,
  decision: EligibilityReason,
  createdAt: Instant,
  createdBy: z.string(),
  sha256: z.string(),
})
export type SnapshotBrief = z.output<typeof SnapshotBrief>
