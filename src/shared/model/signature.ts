import { z } from 'zod'
import { Instant } from './primitives.ts'

/** What one signature was given to, held against what is on file. */
export const SignatureCheck = z.object({
  revision: z.int(),
  signedBy: z.string(),
  signedAt: Instant,
  /** SHA-256 of the canonical text of the session as it was signed, from the audit trail; null = no such entry. */
  signedSha256: z.string().nullable(),
  /** The same of what is on file now. */
  sha256: z.string(),
  auditSeq: z.int().nullable(),
  appVersion: z.string().nullable(),
  holds: z.boolean(),
})
export type SignatureCheck = z.output<typeof SignatureCheck>

/** `differs` once any signature does not hold. */
export const SignatureReport = z.object({
  verdict: z.enum(['unsigned', 'holds', 'differs']),
  signatures: z.array(SignatureCheck),
})
export type SignatureReport = z.output<typeof SignatureReport>
