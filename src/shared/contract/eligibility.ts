import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { RulesetId } from '../model/settings.ts'
import { Judgement } from '../model/snapshot.ts'
import { Facts } from '../rules/eligibility/facts.ts'

export const eligibility = {
  judge: endpoint({
    kind: 'pure',
    summary: 'Judge facts by a ruleset: verdict, rules fired, rules that cannot be decided',
    input: z.strictObject({ ruleset: RulesetId, facts: Facts }),
    output: Judgement,
    errors: {},
    example: { ruleset: 'cn-moh-2011', facts: { diagnosis_hcc: 'confirmed', bili: 20, alb: 38, inr: 1.1 } },
  }),
  rulesets: endpoint({
    kind: 'pure',
    summary: 'List the rulesets with version, title and SHA-256',
    input: z.strictObject({}),
    output: z.array(z.object({ id: RulesetId, version: z.string(), title: z.string(), sha256: z.string() })),
    errors: {},
    example: {},
  }),
}
