import type { Certainty } from '../../shared/model/formula.ts'
import type { RulesetName } from '../../shared/model/settings.ts'
import {
  RULESET_SHORT_NAMES,
  RULESET_TITLES_ZH,
  ruleWording,
} from '../../shared/rules/eligibility/rule-wording.ts'
import type { Rule, Ruleset } from '../../shared/rules/eligibility/ruleset-grammar.ts'
import { shippedRuleset } from '../../shared/rules/eligibility/rulesets.ts'
import type { Language } from '../../shared/wording/language.ts'

/** Null where nobody has worded it in that language. */
export type InBothLanguages = Readonly<Record<Language, string | null>>

/** What a rule says, and where it comes from. */
export interface RuleWords {
  readonly label: InBothLanguages
  /** How to proceed where a contraindication stepped down; null where it did not. */
  readonly technique: InBothLanguages | null
  readonly source: InBothLanguages
  readonly certainty: Certainty | null
}

export interface WordedRule {
  readonly id: string
  readonly label: string
  readonly labelZh: string | null
  readonly technique: string | null
  readonly techniqueZh: string | null
}

/** The rulesets are plain text for every reader; on screen powers, units and signs are printed. */
function printed(text: string): string {
  return text
    .replaceAll('x10^9/L', '× 10⁹/L')
    .replaceAll('umol/L', 'µmol/L')
    .replaceAll('>=', '≥')
    .replaceAll('<=', '≤')
}

/** The words of a rule that was judged; Chinese ones of shipped rulesets stand beside the program. */
export function ruleWords(rulesetId: string, rule: WordedRule): RuleWords {
  const wording = ruleWording(rulesetId, rule.id)
  const technique = rule.technique === null ? null : printed(rule.technique)
  return {
    label: { en: wording?.en ?? printed(rule.label), zh: wording?.zh ?? rule.labelZh },
    technique: technique === null ? null : { en: technique, zh: wording?.techniqueZh ?? rule.techniqueZh },
    source: { en: wording?.source ?? null, zh: wording?.sourceZh ?? null },
    certainty: wording?.certainty ?? null,
  }
}

/** The words of a rule that a frozen judgement only names; null where its ruleset did not come with the program. */
export function frozenRuleWords(
  ruleset: RulesetName,
  ruleId: string,
  steppedDown: boolean,
): RuleWords | null {
  const rules = shippedRuleset(ruleset)?.ruleset
  if (rules === undefined) return null
  const { conditions, indications, contraindications, advisories } = rules
  const contraindication = contraindications.find(({ id }) => id === ruleId)
  const downgrade =
    steppedDown && contraindication?.kind === 'absolute' ? contraindication.downgrade : undefined
  const rule: Rule | undefined =
    contraindication ?? [...indications, ...advisories, ...conditions].find(({ id }) => id === ruleId)
  if (rule === undefined) return null
  return ruleWords(ruleset.id, {
    id: ruleId,
    label: rule.label,
    labelZh: rule.label_zh ?? null,
    technique: downgrade?.technique ?? null,
    techniqueZh: downgrade?.technique_zh ?? null,
  })
}

/** A ruleset as a judgement names it; with its titles where the document itself is at hand. */
export type TitledRuleset = RulesetName & Partial<Pick<Ruleset, 'title' | 'title_zh'>>

/** The title of a ruleset; its id where nobody has the document. */
export function rulesetTitle(ruleset: TitledRuleset, language: Language): string {
  const { id, title, title_zh } = shippedRuleset(ruleset)?.ruleset ?? ruleset
  const zh = (RULESET_TITLES_ZH as Readonly<Record<string, string>>)[id] ?? title_zh
  return (language === 'zh' ? zh : undefined) ?? title ?? id
}

/** `NHC 2022`; the title of a department's own, which the place that shows it may have to cut. */
export function rulesetShortName(ruleset: TitledRuleset, language: Language): string {
  const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = RULESET_SHORT_NAMES
  return Object.hasOwn(names, ruleset.id)
    ? (names[ruleset.id]?.[language] ?? ruleset.id)
    : rulesetTitle(ruleset, language)
}

/** What stands in the language, else in the other one. */
export function inLanguage(words: InBothLanguages, language: Language): string {
  return words[language] ?? words.en ?? words.zh ?? ''
}
