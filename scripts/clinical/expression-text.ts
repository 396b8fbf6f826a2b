import { z } from 'zod'
import { Facts } from '../../src/shared/rules/eligibility/facts.ts'
import type { Expression } from '../../src/shared/rules/eligibility/ruleset-grammar.ts'
import { factCode, factName } from '../../src/shared/wording/fact-words.ts'
import type { Language } from '../../src/shared/wording/language.ts'
import { unitText } from '../../src/shared/wording/unit.ts'
import { wordsIn } from './page-words.ts'

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '==': '=', '!=': '≠' }
const { properties = {} } = z.toJSONSchema(Facts, { io: 'input', unrepresentable: 'any' })

/** A test of a ruleset in words: `Child-Pugh ≤ 9 and ECOG ≤ 2`; other rules by their ids. */
export function expressionText(expression: Expression, language: Language): string {
  const say = wordsIn(language)
  const inner = (part: Expression) =>
    'all' in part || 'any' in part ? `(${expressionText(part, language)})` : expressionText(part, language)
  if ('all' in expression) return expression.all.map(inner).join(say('and'))
  if ('any' in expression) return expression.any.map(inner).join(say('or'))
  if ('not' in expression) return `${say('not')}(${expressionText(expression.not, language)})`
  if ('ref' in expression) return expression.ref
  if ('cmp' in expression) {
    const [input, comparison, constant] = expression.cmp
    const value =
      typeof constant === 'number'
        ? `${constant} ${unitOf(input, language)}`
        : factCode(String(constant), language)
    return `${factName(input, language)} ${SIGNS[comparison] ?? comparison} ${value}`.trimEnd()
  }
  const [input, values] = expression.in
  return `${factName(input, language)} = ${values.map((value) => factCode(value, language)).join(' / ')}`
}

/** The unit that a fact is given in, as its schema says it; empty for a pure number and for what is derived. */
function unitOf(fact: string, language: Language): string {
  const stated = /"unit":"([^"]+)"/.exec(JSON.stringify(properties[fact] ?? {}))?.[1]
  const unit = stated ?? DERIVED_UNITS[fact] ?? '1'
  return language === 'zh' && unit === 'months' ? '个月' : unitText(unit)
}

/** Facts that rules read and that nobody types as such. */
const DERIVED_UNITS: Readonly<Record<string, string>> = {
  bilirubin_umol_L: 'umol/L',
  creatinine_umol_L: 'umol/L',
}
