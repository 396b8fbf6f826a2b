import type { eligibility as endpoints } from '../../shared/contract/eligibility.ts'
import { ok } from '../../shared/kit/result.ts'
import { RulesetId } from '../../shared/model/settings.ts'
import { judgeEligibility } from '../../shared/rules/eligibility/eligibility.ts'
import { RULESET_SHA256, RULESETS } from '../../shared/rules/eligibility/rulesets.ts'
import type { Handlers } from '../core/handler.ts'

export const eligibility: Handlers<{ eligibility: typeof endpoints }>['eligibility'] = {
  judge: (_, { ruleset, facts }) => ok(judgeEligibility(RULESETS[ruleset], facts)),
  rulesets: () =>
    ok(
      RulesetId.options.map((id) => {
        const { version, title } = RULESETS[id]
        return { id, version, title, sha256: RULESET_SHA256[id] }
      }),
    ),
}
