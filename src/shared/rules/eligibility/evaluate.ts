import type { DerivedFacts } from './derived-facts.ts'
import type { FactName } from './facts.ts'
import { compareInterval } from '../interval.ts'
import { RULE_INPUTS, type RuleInput } from './rule-inputs.ts'
import type { Expression, Ruleset } from './ruleset-grammar.ts'
import { allOf, anyOf, notOf, type ThreeValued } from '../three-valued.ts'

type Membership = Extract<Expression, { in: unknown }>['in']
type Comparing = Extract<Expression, { cmp: unknown }>['cmp']

/** Reads the expressions of one checked ruleset against one set of facts. */
export class Evaluation {
  readonly #conditions: ReadonlyMap<string, Expression>
  readonly #derived: DerivedFacts
  // Conditions that refer to others twice each would be walked a number of times that doubles with every one.
  readonly #judged = new Map<string, ThreeValued>()
  readonly #read = new Map<string, readonly string[]>()
  readonly #awaited = new Map<string, readonly FactName[]>()

  constructor(ruleset: Ruleset, derived: DerivedFacts) {
    this.#conditions = new Map(ruleset.conditions.map((condition) => [condition.id, condition.when]))
    this.#derived = derived
  }

  judge(expression: Expression): ThreeValued {
    if ('all' in expression) return allOf(expression.all.map((part) => this.judge(part)))
    if ('any' in expression) return anyOf(expression.any.map((part) => this.judge(part)))
    if ('not' in expression) return notOf(this.judge(expression.not))
    if ('ref' in expression) return this.#once(this.#judged, expression.ref, (when) => this.judge(when))
    return 'cmp' in expression ? this.#compare(expression.cmp) : this.#contains(expression.in)
  }

  /** Names of all inputs that the expression reads, once each, in order. */
  inputs(expression: Expression): readonly string[] {
    if ('all' in expression) return unique(expression.all.flatMap((part) => this.inputs(part)))
    if ('any' in expression) return unique(expression.any.flatMap((part) => this.inputs(part)))
    if ('not' in expression) return this.inputs(expression.not)
    if ('ref' in expression) return this.#once(this.#read, expression.ref, (when) => this.inputs(when))
    return ['cmp' in expression ? expression.cmp[0] : expression.in[0]]
  }

  /** Facts that keep an unknown expression unknown; parts that are settled ask for nothing. */
  missing(expression: Expression): readonly FactName[] {
    if (this.judge(expression) !== 'unknown') return []
    if ('all' in expression) return unique(expression.all.flatMap((part) => this.missing(part)))
    if ('any' in expression) return unique(expression.any.flatMap((part) => this.missing(part)))
    if ('not' in expression) return this.missing(expression.not)
    if ('ref' in expression) return this.#once(this.#awaited, expression.ref, (when) => this.missing(when))
    return inputNamed('cmp' in expression ? expression.cmp[0] : expression.in[0]).missing(this.#derived)
  }

  #compare([name, comparison, constant]: Comparing): ThreeValued {
    const value = inputNamed(name).read(this.#derived)
    if (value === null) return 'unknown'
    if ('interval' in value && typeof constant === 'number')
      return compareInterval(value.interval, comparison, value.limitInTypedUnit?.(constant) ?? constant)
    if ('possible' in value && typeof constant === 'boolean') {
      const equal = amongAll(value.possible, [constant])
      return comparison === '==' ? equal : notOf(equal)
    }
    throw new Error(`${name} cannot be compared with ${typeof constant}`)
  }

  #contains([name, values]: Membership): ThreeValued {
    const value = inputNamed(name).read(this.#derived)
    if (value === null) return 'unknown'
    if ('interval' in value) throw new Error(`${name} is not a choice`)
    return amongAll(value.possible, values)
  }

  /** What a condition comes to, found out at the first rule that refers to it. */
  #once<T>(found: Map<string, T>, id: string, findOut: (when: Expression) => T): T {
    const before = found.get(id)
    if (before !== undefined) return before
    const when = this.#conditions.get(id)
    if (!when) throw new Error(`no condition ${id}`)
    const result = findOut(when)
    found.set(id, result)
    return result
  }
}

/** The rule input of a name that the ruleset check has let through. */
export function inputNamed(name: string): RuleInput {
  const input = RULE_INPUTS.get(name)
  if (!input) throw new Error(`no rule input ${name}`)
  return input
}

function amongAll(
  possible: readonly (string | boolean)[],
  values: readonly (string | boolean)[],
): ThreeValued {
  const inside = possible.filter((value) => values.includes(value)).length
  return inside === 0 ? false : inside === possible.length ? true : 'unknown'
}

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]
