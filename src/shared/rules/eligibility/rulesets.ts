import type { RulesetName, ShippedRulesetId } from '../../model/settings.ts'
import { readRuleset } from './ruleset.ts'
import type { Ruleset } from './ruleset-grammar.ts'
import cnMoh2011 from './rulesets/cn-moh-2011.json' with { type: 'json' }
import cnNhc2022 from './rulesets/cn-nhc-2022.json' with { type: 'json' }
import westBclc2022 from './rulesets/west-bclc-2022.json' with { type: 'json' }

/** The rulesets that come with the program, by id. */
export const RULESETS: Readonly<Record<ShippedRulesetId, Ruleset>> = {
  'cn-moh-2011': shipped(cnMoh2011),
  'cn-nhc-2022': shipped(cnNhc2022),
  'west-bclc-2022': shipped(westBclc2022),
}

/** SHA-256 of each file's canonical JSON: a judgement names the exact text it was made by. */
export const RULESET_SHA256: Readonly<Record<ShippedRulesetId, string>> = {
  'cn-moh-2011': 'ebb3d5310cc05d02a2e67bdf3b094b958400fd8f6de074615b9f3d1cfb378aed',
  'cn-nhc-2022': 'b5b95795b0bde194c979956b6c9b5b12b51be771f06db318168f883099c5afd9',
  'west-bclc-2022': '78ef7209abbed4549d447e13bc6418de25ab88796385332ae2e7668fa0dda577',
}

/** A ruleset with the hash of the text it was read from: what a judgement is made by. */
export interface NamedRuleset {
  readonly ruleset: Ruleset
  readonly sha256: string
}

/** The shipped ruleset of that id and version; undefined for one of a department's own. */
export function shippedRuleset({ id, version }: RulesetName): NamedRuleset | undefined {
  if (!Object.hasOwn(RULESETS, id)) return undefined
  const ruleset = RULESETS[id as ShippedRulesetId]
  return ruleset.version === version ? { ruleset, sha256: RULESET_SHA256[id as ShippedRulesetId] } : undefined
}

function shipped(raw: unknown): Ruleset {
  const ruleset = readRuleset(raw)
  if (!ruleset.ok) throw new Error(`a shipped ruleset is wrong: ${JSON.stringify(ruleset.error)}`)
  return ruleset.value
}
