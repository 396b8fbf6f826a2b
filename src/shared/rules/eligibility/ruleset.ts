import type { z } from 'zod'
import { err, ok, type Result } from '../../kit/result.ts'
import { checkRuleset } from './ruleset-check.ts'
import { Ruleset, type RulesetProblem } from './ruleset-grammar.ts'

export type RulesetError =
  { readonly code: 'not-json' } | ({ readonly code: 'bad-grammar' | 'bad-content' } & RulesetProblem)

/** Reads a ruleset file. The error names the first thing wrong and where it stands. */
export function loadRuleset(text: string): Result<Ruleset, RulesetError> {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (cause) {
    if (cause instanceof SyntaxError) return err({ code: 'not-json' })
    throw cause
  }
  return readRuleset(raw)
}

/** The same for JSON that is parsed already. */
export function readRuleset(raw: unknown): Result<Ruleset, RulesetError> {
  const parsed = Ruleset.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    if (!issue) throw new Error('a refusal without an issue')
    const { path, message } = deepest(issue, [])
    return err({ code: 'bad-grammar', path: path.join('.'), reason: message })
  }
  const [problem] = checkRuleset(parsed.data)
  return problem ? err({ code: 'bad-content', ...problem }) : ok(parsed.data)
}

interface Place {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

/** Of a union's branches, those that know the key were meant; of these, the one that went furthest. */
function deepest(issue: z.core.$ZodIssue, parents: readonly PropertyKey[]): Place {
  const here: Place = { path: [...parents, ...issue.path], message: issue.message }
  if (issue.code !== 'invalid_union') return here
  return issue.errors
    .filter((branch) => !branch.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0))
    .flat()
    .map((branch) => deepest(branch, here.path))
    .reduce((best, place) => (place.path.length > best.path.length ? place : best), here)
}
