import { hash } from 'node:crypto'
import { canonicalText, type Json } from '../../shared/kit/canonical-text.ts'

/** Whether a signed session still counts is decided after it was signed. */
const NOT_SIGNED: ReadonlySet<string> = new Set(['state', 'voidReason'])

/**
 * SHA-256 over the canonical text of a session as it is signed: everything recorded of it, and by whom and when it
 * was signed. What is not recorded is left out, so that a field which a later version adds changes no earlier hash.
 */
export function signedSha256(session: object): string {
  const content = Object.fromEntries(Object.entries(session).filter(([field]) => !NOT_SIGNED.has(field)))
  return hash('sha256', canonicalText(withoutEmpty(content as Json)))
}

function withoutEmpty(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withoutEmpty)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null && !(Array.isArray(member) && member.length === 0))
      .map(([key, member]) => [key, withoutEmpty(member)]),
  )
}
