import type { AuditEntry } from '../../shared/model/audit.ts'
import { CLOSE_REASONS } from '../../shared/model/review.ts'
import { wordFor } from '../../shared/model/term.ts'
import type { Language } from '../../shared/wording/language.ts'

/** The reason as people read it: closing a review names it by code, everything else in the words that were typed. */
export function reasonText({ endpoint, reason }: AuditEntry, language: Language): string {
  if (reason === null) return ''
  return endpoint === 'reviews.close' ? wordFor(CLOSE_REASONS, reason, language) : reason
}
