import type { eligibility as endpoints } from '../../shared/contract/eligibility.ts'
import { ok } from '../../shared/kit/result.ts'
import { ShippedRulesetId } from '../../shared/model/settings.ts'
import { judgeEligibility } from '../../shared/rules/eligibility/eligibility.ts'
import { RULESET_SHA256, RULESETS } from '../../shared/rules/eligibility/rulesets.ts'
import type { Handlers } from '../core/handler.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { checkRuleset } from './check-ruleset.ts'
import { knownOwn, knownShipped, loadRuleset } from './load-ruleset.ts'
import { rereadSnapshot } from './reread-snapshot.ts'
import { ownRulesets, rulesetsInForce } from './rulesets-store.ts'
import { verifySnapshots } from './verify-snapshots.ts'

export const eligibility: Handlers<{ eligibility: typeof endpoints }>['eligibility'] = {
  judge: (_, { ruleset, facts }) => ok(judgeEligibility(RULESETS[ruleset], facts)),
  rulesets: () =>
    ok(
      ShippedRulesetId.options.map((id) => {
        const { version, title } = RULESETS[id]
        return { id, version, title, sha256: RULESET_SHA256[id] }
      }),
    ),
  checkRuleset,
  loadRuleset,
  allRulesets: ({ db }) =>
    ok([...ShippedRulesetId.options.map(knownShipped), ...ownRulesets(db).map(knownOwn)]),
  inForce({ db }, { on }) {
    const named = rulesetsInForce(db, currentSettings(db).activeRulesets, on)
    return ok(named.map(({ ruleset, sha256 }) => ({ ruleset, sha256 })))
  },
  reread: rereadSnapshot,
  verifySnapshots,
}
