import { z } from 'zod'

/** What can be wrong in a ruleset file; the words for each stand in `shared/wording`. */
export const RulesetFault = z.enum([
  // The text is not JSON.
  'unexpected',
  'unexpected-end',
  'unclosed-text',
  'member-twice',
  'too-deep',
  // The JSON is not a ruleset.
  'missing',
  'unknown-member',
  'wrong-kind',
  'not-one-of',
  'empty',
  'too-long',
  'wrong-form',
  'no-expression',
  // The ruleset cannot be judged by.
  'duplicate-id',
  'refers-to-itself',
  'no-step-down',
  'unknown-condition',
  'unknown-input',
  'wrong-constant',
  'no-order',
  'not-a-choice',
  'never-value',
])
export type RulesetFault = z.output<typeof RulesetFault>

export const RulesetProblem = z.strictObject({
  /** Where in the document, e.g. `contraindications.3.when.all.0.cmp.1`; empty for the document itself. */
  path: z.string(),
  fault: RulesetFault,
  /** The name or value that stands there. */
  found: z.string().nullable(),
  /** What may stand there, or what the found one belongs to. */
  expected: z.string().nullable(),
})
export type RulesetProblem = z.output<typeof RulesetProblem>

/** A problem with its place in the file that somebody has open in an editor; both count from 1. */
export const LocatedProblem = RulesetProblem.extend({
  line: z.int(),
  column: z.int(),
  /** That line of the file as it stands; of an endless one the part around the place. */
  lineText: z.string(),
})
export type LocatedProblem = z.output<typeof LocatedProblem>
