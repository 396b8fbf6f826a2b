import { z } from 'zod'
import { IsoDate } from './primitives.ts'
import { codesOf } from './term.ts'

/** How far a source can be relied on. */
export const CERTAINTIES = [
  { code: 'V', en: 'Source read', zh: '已核对原文' },
  { code: 'K', en: 'From general knowledge, source not read in full', zh: '公认知识，未读到全文' },
  { code: 'U', en: 'Uncertain, to be confirmed by a clinician', zh: '不确定，需临床医师确认' },
  { code: 'S', en: 'Given by the department that ordered the program', zh: '由委托科室提供' },
  { code: 'D', en: 'Decision of this program, no source fixes it', zh: '本程序的约定，无文献规定' },
] as const
export const Certainty = codesOf(CERTAINTIES)
export type Certainty = z.output<typeof Certainty>

/** The numbers of a formula, by a name that holds the unit (`albuminBelowGL`); bands as lists, points as records. */
export interface FormulaConstants {
  readonly [name: string]: number | readonly number[] | FormulaConstants
}

/** What a computed value is computed by: shown beside it, listed in the clinical reference, and used by the code. */
export interface Formula<C extends FormulaConstants = FormulaConstants> {
  /** `<id>.<version>`: a changed constant is a new version, so that old values stay readable. */
  readonly formula: string
  readonly en: string
  readonly zh: string
  /** The formula in symbols, the same in every language. */
  readonly expression: string
  /** UCUM unit of the result; `{score}` for points. */
  readonly unit: string
  readonly constants: C
  readonly source: string
  /** Where the source is said in words and not by a title; a journal is cited alike in every language. */
  readonly sourceZh?: string
  readonly certainty: Certainty
  /** What the reader has to know before relying on it. */
  readonly caution?: { readonly en: string; readonly zh: string }
}

const Span = z.strictObject({ low: z.number(), high: z.number() })

/** One number or choice that went in, as it was typed. */
export const ExplainedInput = z.strictObject({
  name: z.string(),
  /** null = missing. An interval where only bounds are known. */
  value: z.union([z.number(), z.string(), z.boolean(), Span]).nullable(),
  unit: z.string().nullable(),
  /** Points it scored, where the formula counts points. */
  points: z.union([z.number(), Span]).nullable(),
  /** Day that the value is of, where it is known. */
  on: IsoDate.optional(),
  /**
   * What the value alone does not say: nobody answered and it was taken so, or the answer is too old to count, or
   * nobody answered and nothing waits for it.
   */
  state: z.enum(['assumed', 'out-of-date', 'not-recorded']).optional(),
})
export type ExplainedInput = z.output<typeof ExplainedInput>

/** How a value came about, for whoever doubts it. */
export const Explanation = z.strictObject({
  formula: z.string(),
  expression: z.string(),
  /** The expression with the patient's numbers in it; null while an input is missing. */
  worked: z.string().nullable(),
  inputs: z.array(ExplainedInput),
  /** Names of the inputs that are missing. */
  missing: z.array(z.string()),
  source: z.string(),
  certainty: Certainty,
})
export type Explanation = z.output<typeof Explanation>
