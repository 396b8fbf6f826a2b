import type { CertaintyTag, Term, Vocabulary } from '../term.ts'

const PROGRAM = 'Embolog'
const FIRST_VERSION = '1.0.0'

/** A list of terms under both its names; what says nothing else is this program's own wording. */
export const vocabularyList = (
  en: string,
  zh: string,
  terms: readonly Term[],
  certainty: CertaintyTag = 'D',
  source = PROGRAM,
  version = FIRST_VERSION,
): Vocabulary => ({ version, en, zh, certainty, source, terms })
