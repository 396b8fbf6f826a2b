import { RULE_INPUTS } from './rule-inputs.ts'
import type { RulesetFault, RulesetProblem } from '../../model/ruleset-problem.ts'
import type { Expression, Ruleset } from './ruleset-grammar.ts'

type Path = readonly (string | number)[]

/** What the grammar cannot see: duplicate ids, references into nothing or in a circle, inputs nobody can give. */
export function checkRuleset(ruleset: Ruleset): readonly RulesetProblem[] {
  const known = new Map(ruleset.conditions.map((condition) => [condition.id, condition.when]))
  const expressions = (['conditions', 'indications', 'contraindications', 'advisories'] as const).flatMap(
    (section) =>
      ruleset[section].map((rule, at) => ({ path: [section, at, 'when'] as Path, expression: rule.when })),
  )
  const downgrades = ruleset.contraindications.flatMap((rule, at) =>
    rule.downgrade
      ? [{ path: ['contraindications', at, 'downgrade', 'when'] as Path, expression: rule.downgrade.when }]
      : [],
  )
  return [
    ...duplicateIds(ruleset),
    ...relativeDowngrades(ruleset),
    ...[...expressions, ...downgrades].flatMap(({ path, expression }) =>
      checkExpression(expression, path, known),
    ),
    ...ruleset.conditions.flatMap((condition, at) =>
      reaches(condition.when, condition.id, known, new Set())
        ? [problem(['conditions', at, 'id'], 'refers-to-itself', condition.id)]
        : [],
    ),
  ]
}

/** A condition and a verdict rule may share an id (the 2011 item I1.6 is both); two of either may not. */
function duplicateIds(ruleset: Ruleset): RulesetProblem[] {
  const { conditions, indications, contraindications, advisories } = ruleset
  const spaces = [{ conditions }, { indications, contraindications, advisories }]
  return spaces.flatMap((space) => {
    const seen = new Set<string>()
    return Object.entries(space).flatMap(([section, rules]) =>
      rules.flatMap((rule, at) => {
        if (seen.has(rule.id)) return [problem([section, at, 'id'], 'duplicate-id', rule.id)]
        seen.add(rule.id)
        return []
      }),
    )
  })
}

function relativeDowngrades(ruleset: Ruleset): RulesetProblem[] {
  return ruleset.contraindications.flatMap((rule, at) =>
    rule.kind === 'relative' && rule.downgrade
      ? [problem(['contraindications', at, 'downgrade'], 'no-step-down', rule.id)]
      : [],
  )
}

function checkExpression(
  expression: Expression,
  path: Path,
  conditions: ReadonlyMap<string, Expression>,
): RulesetProblem[] {
  if ('all' in expression)
    return expression.all.flatMap((part, at) => checkExpression(part, [...path, 'all', at], conditions))
  if ('any' in expression)
    return expression.any.flatMap((part, at) => checkExpression(part, [...path, 'any', at], conditions))
  if ('not' in expression) return checkExpression(expression.not, [...path, 'not'], conditions)
  if ('ref' in expression)
    return conditions.has(expression.ref)
      ? []
      : [problem([...path, 'ref'], 'unknown-condition', expression.ref)]
  return 'cmp' in expression
    ? checkComparison(expression.cmp, [...path, 'cmp'])
    : checkMembership(expression.in, [...path, 'in'])
}

function checkComparison(
  [input, comparison, constant]: Extract<Expression, { cmp: unknown }>['cmp'],
  path: Path,
): RulesetProblem[] {
  const kind = RULE_INPUTS.get(input)?.kind
  if (kind === undefined) return [problem([...path, 0], 'unknown-input', input)]
  if (kind !== typeof constant) return [problem([...path, 2], 'wrong-constant', String(constant), input)]
  if (kind === 'boolean' && comparison !== '==' && comparison !== '!=')
    return [problem([...path, 1], 'no-order', comparison, input)]
  return []
}

function checkMembership(
  [input, values]: Extract<Expression, { in: unknown }>['in'],
  path: Path,
): RulesetProblem[] {
  const kind = RULE_INPUTS.get(input)?.kind
  if (kind === undefined) return [problem([...path, 0], 'unknown-input', input)]
  if (typeof kind === 'string') return [problem([...path, 0], 'not-a-choice', input)]
  return values.flatMap((value, at) =>
    kind.includes(value) ? [] : [problem([...path, 1, at], 'never-value', value, input)],
  )
}

function reaches(
  expression: Expression,
  id: string,
  conditions: ReadonlyMap<string, Expression>,
  visited: Set<string>,
): boolean {
  if ('all' in expression) return expression.all.some((part) => reaches(part, id, conditions, visited))
  if ('any' in expression) return expression.any.some((part) => reaches(part, id, conditions, visited))
  if ('not' in expression) return reaches(expression.not, id, conditions, visited)
  if (!('ref' in expression) || visited.has(expression.ref)) return false
  if (expression.ref === id) return true
  visited.add(expression.ref)
  const next = conditions.get(expression.ref)
  return next !== undefined && reaches(next, id, conditions, visited)
}

function problem(
  path: Path,
  fault: RulesetFault,
  found: string,
  expected: string | null = null,
): RulesetProblem {
  return { path: path.join('.'), fault, found, expected }
}
