import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { OpenVault, Vault } from '../core/vault.ts'

type Refusal =
  { readonly code: 'locked' } | { readonly code: 'admin-only' } | { readonly code: 'not-writable' }

/** The open register, for an admin who may change it. */
export function openToAdmin({ open }: Vault): Result<OpenVault, Refusal> {
  if (!open) return err({ code: 'locked' })
  if (open.caller.role !== 'admin') return err({ code: 'admin-only' })
  return open.isReadOnly ? err({ code: 'not-writable' }) : ok(open)
}
