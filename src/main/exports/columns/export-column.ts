import type { CsvValue } from '../../../shared/kit/csv.ts'
import type { Term } from '../../../shared/model/term.ts'
import type { SessionFacts } from '../exports-store.ts'

export type Identifiers = 'full' | 'pseudonymised'

/** One column of an export, as the data dictionary describes it. */
export interface ExportColumn {
  /** Stable heading: programs read it, so it is neither translated nor renamed. */
  readonly name: string
  readonly en: string
  readonly zh: string
  /** UCUM; null for text, codes and dates. */
  readonly unit: string | null
  /** The codes that the column holds, with their words. */
  readonly terms?: readonly Term[]
  /** Says who somebody is, or is free text that may: for full exports only. A pseudonym is for the others only. */
  readonly only?: Identifiers
  readonly value: (facts: SessionFacts, to: ExportTo) => CsvValue
}

/** What the rows are written for. */
export interface ExportTo {
  readonly identifiers: Identifiers
  /** A pseudonym that is the same for a patient in every export of this department, and tells nothing. */
  readonly pseudonym: (patientUid: string) => string
}

/** Several values in one cell. */
export const LIST_SEPARATOR = '; '

export function list(values: readonly (string | null)[]): string | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.join(LIST_SEPARATOR)
}
