import type { eligibility } from '../../shared/contract/eligibility.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { OutputOf } from '../../shared/kit/endpoint.ts'
import { ShippedRulesetId } from '../../shared/model/settings.ts'
import { RULESET_TITLES_ZH } from '../../shared/rules/eligibility/rule-wording.ts'
import { RULESET_SHA256, RULESETS } from '../../shared/rules/eligibility/rulesets.ts'
import type { Handler } from '../core/handler.ts'
import { rulesetOf, shippedClash } from './check-ruleset.ts'
import { insertRuleset, type OwnRuleset, ownRulesetNamed } from './rulesets-store.ts'

type KnownRuleset = OutputOf<typeof eligibility.loadRuleset>

/** Keeps a ruleset file for good. Loading the same text again changes nothing. */
export const loadRuleset: Handler<typeof eligibility.loadRuleset> = ({ db, caller, now }, { text }) => {
  if (caller.role !== 'admin') return err({ code: 'admin-only' })
  const read = rulesetOf(text)
  if (!read.ok) return read
  const { ruleset, sha256 } = read.value
  const { id, version } = ruleset
  const clash = shippedClash(read.value)
  if (clash !== null) return err(clash)
  const shipped = ShippedRulesetId.safeParse(id)
  if (shipped.success) return ok(knownShipped(shipped.data))
  const before = ownRulesetNamed(db, { id, version })
  if (before)
    return before.sha256 === sha256
      ? ok(knownOwn(before))
      : err({ code: 'ruleset-version-taken', id, version })
  const record = { text: read.value.text, loadedAt: now().toISOString(), loadedBy: caller.name }
  return ok(knownOwn(insertRuleset(db, { ruleset, sha256 }, record)))
}

export function knownShipped(id: ShippedRulesetId): KnownRuleset {
  const { version, title } = RULESETS[id]
  return {
    id,
    version,
    title,
    titleZh: RULESET_TITLES_ZH[id],
    sha256: RULESET_SHA256[id],
    origin: 'shipped',
    uid: null,
    loadedAt: null,
    loadedBy: null,
  }
}

export function knownOwn({ uid, ruleset, sha256, loadedAt, loadedBy }: OwnRuleset): KnownRuleset {
  const { id, version, title, title_zh } = ruleset
  return { id, version, title, titleZh: title_zh ?? null, sha256, origin: 'own', uid, loadedAt, loadedBy }
}
