import { z } from 'zod'
import { Instant, text, Uid } from './primitives.ts'

/** What a person may do. An auditor reads and changes nothing; only an admin manages people. */
export const Role = z.enum(['admin', 'operator', 'physician', 'auditor'])
export type Role = z.output<typeof Role>

export const UserName = text(80)

/** Somebody with a passphrase of their own. Never deleted: what they did stays theirs. */
export const User = z.object({
  uid: Uid,
  name: UserName,
  role: Role,
  createdAt: Instant,
  deactivatedAt: Instant.nullable(),
})
export type User = z.output<typeof User>
