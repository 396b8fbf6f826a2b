import type { AuditEntry } from '../../shared/model/audit.ts'
import { CLOSE_REASONS } from '../../shared/model/review.ts'
import { wordFor } from '../../shared/model/term.ts'
import { OVERRIDE_REASONS } from '../../shared/rules/eligibility/verdict.ts'
import type { Language } from '../../shared/wording/language.ts'
import { settingChangeText } from './setting-change-text.ts'

/** What stands in the column of the reason: the reason, or what was changed in the settings. */
export function detailText(entry: AuditEntry, language: Language): string {
  return [reasonText(entry, language), settingChangeText(entry.settings, language)].filter(Boolean).join('; ')
}

/** The reason as people read it: closing a review and overriding a verdict may name it by code, everything else in the words that were typed. */
function reasonText({ endpoint, reason }: AuditEntry, language: Language): string {
  if (reason === null) return ''
  if (endpoint === 'sessions.log' || endpoint === 'sessions.complete')
    return wordFor(OVERRIDE_REASONS, reason, language)
  return endpoint === 'reviews.close' ? wordFor(CLOSE_REASONS, reason, language) : reason
}
