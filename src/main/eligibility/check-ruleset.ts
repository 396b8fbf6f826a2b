import { hash } from 'node:crypto'
import type { eligibility } from '../../shared/contract/eligibility.ts'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { LocatedProblem } from '../../shared/model/ruleset-problem.ts'
import { ShippedRulesetId } from '../../shared/model/settings.ts'
import { canonicalJson } from '../../shared/rules/eligibility/ruleset-hash.ts'
import { readRuleset } from '../../shared/rules/eligibility/ruleset.ts'
import { type NamedRuleset, RULESET_SHA256 } from '../../shared/rules/eligibility/rulesets.ts'
import type { Handler } from '../core/handler.ts'
import { openFile, placeOf } from './locate-in-file.ts'

/** A ruleset as a file holds it, with its canonical text. */
export interface ReadRuleset extends NamedRuleset {
  readonly text: string
}

type FileError = {
  readonly code: 'ruleset-not-json' | 'ruleset-bad-grammar' | 'ruleset-bad-content'
} & LocatedProblem

/** Reads the text of a ruleset file; the first thing wrong is named by its line and column. */
export function rulesetOf(text: string): Result<ReadRuleset, FileError> {
  const file = openFile(text)
  if (!file.ok) return err({ code: 'ruleset-not-json', ...file.error })
  const read = readRuleset(file.value.value)
  if (!read.ok) {
    const { code, ...problem } = read.error
    return err({ code: `ruleset-${code}`, ...problem, ...placeOf(file.value, problem.path) })
  }
  const canonical = canonicalJson(file.value.text)
  return ok({ ruleset: read.value, sha256: hash('sha256', canonical), text: canonical })
}

/** Ids of the rulesets that come with the program name their own texts and no other. */
export function shippedClash({ ruleset: { id }, sha256 }: NamedRuleset) {
  const shipped = ShippedRulesetId.safeParse(id)
  return shipped.success && RULESET_SHA256[shipped.data] !== sha256
    ? { code: 'ruleset-id-shipped' as const, id }
    : null
}

export const checkRuleset: Handler<typeof eligibility.checkRuleset> = (_, { text }) => {
  const read = rulesetOf(text)
  if (!read.ok) return read
  const clash = shippedClash(read.value)
  if (clash !== null) return err(clash)
  const { ruleset, sha256 } = read.value
  const { id, version, title, conditions, indications, contraindications, advisories } = ruleset
  return ok({
    id,
    version,
    title,
    titleZh: ruleset.title_zh ?? null,
    sha256,
    conditions: conditions.length,
    indications: indications.length,
    contraindications: contraindications.length,
    advisories: advisories.length,
  })
}
