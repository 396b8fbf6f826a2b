import type { Role } from '../../shared/model/user.ts'

/** Who is asking. Kept by the host that unlocked; an identity named by a caller is never believed. */
export interface Caller {
  readonly uid: string
  readonly name: string
  readonly role: Role
}
