import type { z } from 'zod'
import { err, ok, type Result } from '../../kit/result.ts'
import type { RulesetProblem } from '../../model/ruleset-problem.ts'
import { checkRuleset } from './ruleset-check.ts'
import { Ruleset } from './ruleset-grammar.ts'

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
export function readRuleset(
  raw: unknown,
): Result<Ruleset, { readonly code: 'bad-grammar' | 'bad-content' } & RulesetProblem> {
  const parsed = Ruleset.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    if (!issue) throw new Error('a refusal without an issue')
    const place = deepest(issue, [])
    return err({ code: 'bad-grammar', ...problemAt(place, raw) })
  }
  const [problem] = checkRuleset(parsed.data)
  return problem ? err({ code: 'bad-content', ...problem }) : ok(parsed.data)
}

interface Place {
  readonly path: readonly PropertyKey[]
  readonly issue: z.core.$ZodIssue
}

/** Of a union's branches, those that know the key were meant; of these, the one that went furthest. */
function deepest(issue: z.core.$ZodIssue, parents: readonly PropertyKey[]): Place {
  const here: Place = { path: [...parents, ...issue.path], issue }
  if (issue.code !== 'invalid_union') return here
  return issue.errors
    .filter((branch) => !branch.some(({ code }) => code === 'unrecognized_keys'))
    .flat()
    .map((branch) => deepest(branch, here.path))
    .reduce((best, place) => (place.path.length > best.path.length ? place : best), here)
}

/** A refusal of the schema in our own words: zod's are for programmers, and in one language. */
function problemAt({ path, issue }: Place, raw: unknown): RulesetProblem {
  const value = path.reduce<unknown>(memberOf, raw)
  const found = typeof value === 'string' || typeof value === 'number' ? String(value) : null
  const at = { path: path.join('.'), found, expected: null }
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined
        ? { ...at, fault: 'missing', found: String(path.at(-1) ?? '') }
        : { ...at, fault: 'wrong-kind', expected: issue.expected }
    case 'unrecognized_keys':
      return {
        ...at,
        path: [...path, issue.keys[0]].join('.'),
        fault: 'unknown-member',
        found: issue.keys.join(', '),
      }
    case 'invalid_value':
      return { ...at, fault: 'not-one-of', expected: issue.values.join(', ') }
    case 'too_small':
      return { ...at, fault: 'empty' }
    case 'too_big':
      return { ...at, fault: 'too-long', expected: String(issue.maximum) }
    case 'invalid_union':
      return { ...at, fault: 'no-expression' }
    default:
      return { ...at, fault: 'wrong-form' }
  }
}

/** Every step of a path but the last leads to something that the schema could look into. */
function memberOf(container: unknown, key: PropertyKey): unknown {
  return (container as Readonly<Record<PropertyKey, unknown>>)[key]
}
