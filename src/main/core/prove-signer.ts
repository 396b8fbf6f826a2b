import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { Caller } from './caller.ts'
import { userByUid } from './user-store.ts'
import type { OpenVault, Vault } from './vault.ts'

export interface Signature {
  /** Whoever signs; not always the one who unlocked: one workstation serves a whole team. */
  readonly signer?: string | undefined
  readonly passphrase: string
}

export type SignerRefusal =
  | { readonly code: 'locked' }
  | { readonly code: 'not-writable' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'wait'; readonly seconds: number }
  | { readonly code: 'signer-not-allowed'; readonly signer: string }

export interface Proven {
  readonly open: OpenVault
  readonly signer: Caller
}

/**
 * The open register, and who signs in it: a signature needs the signer's own passphrase again, and wrong ones wait
 * as long as at unlocking. An auditor signs nothing. The caller runs its command at once, before the vault can close.
 */
export async function proveSigner(vault: Vault, typed: Signature): Promise<Result<Proven, SignerRefusal>> {
  const { open } = vault
  if (!open) return err({ code: 'locked' })
  if (open.isReadOnly)
    return err({ code: vault.warnings.includes('disk-full') ? 'disk-full' : 'not-writable' })
  const proven = await vault.keys.byPassphrase(typed.signer ?? open.caller.name, typed.passphrase)
  if (!proven.ok) return proven.error.code === 'wait' ? err(proven.error) : err({ code: 'wrong-passphrase' })
  const { dek, slot } = proven.value
  dek.fill(0)
  if (vault.open !== open) return err({ code: 'locked' })
  const user = open.register.store.read((db) => userByUid(db, slot.id))
  if (user?.deactivatedAt !== null || user.role === 'auditor')
    return err({ code: 'signer-not-allowed', signer: slot.label })
  return ok({ open, signer: { uid: user.uid, name: user.name, role: user.role } })
}
