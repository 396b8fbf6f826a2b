import { RULESET_TITLES_ZH, ruleWording } from '../../src/shared/rules/eligibility/rule-wording.ts'
import type { Contraindication, Rule, Ruleset } from '../../src/shared/rules/eligibility/ruleset-grammar.ts'
import { RULESET_SHA256, RULESETS } from '../../src/shared/rules/eligibility/rulesets.ts'
import { ShippedRulesetId } from '../../src/shared/model/settings.ts'
import type { Language } from '../../src/shared/wording/language.ts'
import { expressionText } from './expression-text.ts'
import { blocks, code, table } from './markdown.ts'
import { wordsIn } from './page-words.ts'

/** Every rule of every ruleset that comes with the program. */
export function eligibilitySection(language: Language): string {
  const say = wordsIn(language)
  return blocks(
    `## ${say('eligibility')}`,
    ...ShippedRulesetId.options.map((id) => rulesetBlock(id, RULESETS[id], language)),
  )
}

function rulesetBlock(id: ShippedRulesetId, ruleset: Ruleset, language: Language): string {
  const say = wordsIn(language)
  const title = language === 'zh' ? RULESET_TITLES_ZH[id] : ruleset.title
  const parts = (['conditions', 'indications', 'advisories'] as const).map(
    (part) => [part, ruleset[part]] as const,
  )
  const [conditions = '', indications = '', advisories = ''] = parts.map(([part, rules]) =>
    rules.length === 0 ? '' : blocks(`#### ${say(part)}`, rulesTable(id, rules, language)),
  )
  const contraindications = blocks(
    `#### ${say('contraindications')}`,
    contraindicationsTable(id, ruleset.contraindications, language),
  )
  return blocks(
    `### ${code(id)}: ${title}`,
    `${say('rulesetLead')} ${ruleset.version}, SHA-256 ${code(RULESET_SHA256[id])}`,
    ...[conditions, indications, contraindications, advisories].filter((part) => part !== ''),
  )
}

function rulesTable(rulesetId: string, rules: readonly Rule[], language: Language): string {
  const say = wordsIn(language)
  const heads = [say('id'), say('rule'), say('fires'), say('source'), say('tag')]
  return table(
    heads,
    rules.map((rule) => [
      rule.id,
      labelOf(rulesetId, rule, language),
      expressionText(rule.when, language),
      ...sourceOf(rulesetId, rule, language),
    ]),
  )
}

function contraindicationsTable(
  rulesetId: string,
  rules: readonly Contraindication[],
  language: Language,
): string {
  const say = wordsIn(language)
  const heads = [
    say('id'),
    say('rule'),
    say('fires'),
    say('kind'),
    say('exception'),
    say('source'),
    say('tag'),
  ]
  return table(
    heads,
    rules.map((rule) => [
      rule.id,
      labelOf(rulesetId, rule, language),
      expressionText(rule.when, language),
      say(rule.kind),
      exceptionOf(rulesetId, rule, language),
      ...sourceOf(rulesetId, rule, language),
    ]),
  )
}

function exceptionOf(rulesetId: string, rule: Contraindication, language: Language): string {
  if (rule.kind === 'relative') return ''
  if (rule.downgrade === undefined) return wordsIn(language)('noException')
  const { when, technique } = rule.downgrade
  const how = language === 'zh' ? (ruleWording(rulesetId, rule.id)?.techniqueZh ?? technique) : technique
  return `${expressionText(when, language)}; ${how}`
}

function labelOf(rulesetId: string, rule: Rule, language: Language): string {
  return ruleWording(rulesetId, rule.id)?.[language] ?? rule.label
}

function sourceOf(rulesetId: string, rule: Rule, language: Language): string[] {
  const wording = ruleWording(rulesetId, rule.id)
  return [(language === 'zh' ? wording?.sourceZh : wording?.source) ?? '', wording?.certainty ?? '']
}
