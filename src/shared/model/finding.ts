import { z } from 'zod'

/** A value outside its plausible range, as an endpoint reports it: `block` refuses it, `warn` asks. */
export const RangeFinding = z.object({
  code: z.enum(['below-hard-limit', 'above-hard-limit', 'below-usual', 'above-usual']),
  severity: z.enum(['block', 'warn']),
  field: z.string(),
  value: z.number(),
  /** The limit that was passed, in `unit`. */
  limit: z.number(),
  unit: z.string(),
})
export type RangeFinding = z.output<typeof RangeFinding>

/** What a person accepts who reads a warning: the kind of doubt about a field, as in `above-usual:bilirubin`. */
export function acknowledgementOf(finding: Pick<RangeFinding, 'code' | 'field'>): string {
  return `${finding.code}:${finding.field}`
}

/** Findings that still stand in the way: every block, and each warning that nobody has accepted. */
export function openFindings<F extends RangeFinding>(
  findings: readonly F[],
  acknowledged: readonly string[],
): F[] {
  return findings.filter(
    (finding) => finding.severity === 'block' || !acknowledged.includes(acknowledgementOf(finding)),
  )
}
