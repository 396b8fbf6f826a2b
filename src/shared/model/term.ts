import { z } from 'zod'

/** One entry of a vocabulary: a stable code and its word in both languages. */
export interface Term<C extends string = string> {
  readonly code: C
  readonly en: string
  readonly zh: string
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
