import { z } from 'zod'

/** What may be meant so, and is asked about; every other finding is a value outside its range. */
export const DOUBTS = [
  'second-session-on-day',
  'artery-named-twice',
  'oil-beside-beads',
  'beads-beside-oil',
  'ctace-without-oil',
  'deb-without-beads',
  'bland-with-drug',
  'angiography-yet-given',
  'imaged-early',
  'nonevaluable-measured',
] as const

/** Lifetime dose with this session: from `limit` on it is asked about, asked about a second time, or refused. */
const LIFETIME_DOSES = [
  'lifetime-dose-high',
  'lifetime-dose-second-confirmation',
  'lifetime-dose-limit',
] as const

/** More of a drug was given than `limit`, what its vials held. */
const PREPARATIONS = ['dose-above-prepared'] as const

/** A value outside its plausible range, or a doubt, as an endpoint reports it: `block` refuses it, `warn` asks. */
export const RangeFinding = z.object({
  code: z.enum([
    'below-hard-limit',
    'above-hard-limit',
    'below-usual',
    'above-usual',
    ...LIFETIME_DOSES,
    ...PREPARATIONS,
    ...DOUBTS,
  ]),
  severity: z.enum(['block', 'warn']),
  field: z.string(),
  value: z.number(),
  /** The limit that was passed (reached, for a lifetime dose), in `unit`. */
  limit: z.number(),
  unit: z.string(),
})
export type RangeFinding = z.output<typeof RangeFinding>

/**
 * What a person accepts who reads a warning: that value of that field, as in `above-usual:bilirubin:90`, so that
 * another value is asked about again. A doubt is about a statement, and accepted as such: `oil-beside-beads:iodized_oil`.
 */
export function acknowledgementOf(finding: Pick<RangeFinding, 'code' | 'field' | 'value'>): string {
  const about = `${finding.code}:${finding.field}`
  return isDoubt(finding) ? about : `${about}:${finding.value}`
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

export function isDoubt({ code }: Pick<RangeFinding, 'code'>): boolean {
  return (DOUBTS as readonly string[]).includes(code)
}
