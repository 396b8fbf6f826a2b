import { z } from 'zod'
import type { CodeSystem } from './code-system.ts'

/** How far a statement can be relied on; `CERTAINTIES` has the words. */
export type CertaintyTag = 'V' | 'K' | 'U' | 'S' | 'D'

/** What another system calls a term. It is never shown or sent without its certainty. */
export interface TermCode {
  readonly system: CodeSystem
  readonly code: string
  /** Edition of the system, where the code depends on it. */
  readonly version?: string
  readonly certainty: CertaintyTag
  /** What the code says, where that is less, more or other than the term. */
  readonly display?: string
  /** UCUM unit that the code is for, where a system has one code for each. */
  readonly unit?: string
}

/** A text in both languages. */
export interface BothLanguages {
  readonly en: string
  readonly zh: string
}

/** One entry of a vocabulary: a stable code and its word in both languages. */
export interface Term<C extends string = string> extends BothLanguages {
  readonly code: C
  /** Where it is less certain than its vocabulary. */
  readonly certainty?: CertaintyTag
  readonly definition?: BothLanguages
  readonly codes?: readonly TermCode[]
}

/** A list of terms. Codes are stored in records: none is ever changed or taken out; additions raise the version. */
export interface Vocabulary extends BothLanguages {
  readonly version: string
  readonly certainty: CertaintyTag
  readonly source: string
  readonly terms: readonly Term[]
}

/** The zod enum of a vocabulary's codes, in order. */
export function codesOf<const T extends readonly Term[]>(
  terms: T,
): z.ZodEnum<{ [C in T[number]['code']]: C }> {
  return z.enum(terms.map((term) => term.code)) as unknown as z.ZodEnum<{ [C in T[number]['code']]: C }>
}

/** The word for a code; the code itself where a newer record holds one this version does not know. */
export function wordFor(terms: readonly Term[], code: string, language: 'en' | 'zh'): string {
  return terms.find((term) => term.code === code)?.[language] ?? code
}
