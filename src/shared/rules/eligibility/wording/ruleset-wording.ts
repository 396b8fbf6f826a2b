import type { Certainty } from '../../../model/formula.ts'

export const PROGRAM = 'Decision of this program; no source fixes it'
export const PROGRAM_ZH = '本程序的约定，无文献规定'

/** What stands beside one rule; its English label stands in the ruleset itself, whose text is fixed. */
export interface RuleWording {
  readonly zh: string
  /** Said instead of the label, where that says more than the rule reads. */
  readonly en?: string
  /** How to proceed where the contraindication steps down. */
  readonly techniqueZh?: string
  readonly source: string
  readonly sourceZh: string
  readonly certainty: Certainty
}

/** By rule id; a condition and a verdict rule of the same id are the same item of the source. */
export type RulesetWording = Readonly<Record<string, RuleWording>>
