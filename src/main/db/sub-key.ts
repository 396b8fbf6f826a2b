import { createHmac } from 'node:crypto'

/** Keys for single purposes, so that none of them gives the database's key away. */
export function subKey(dek: Uint8Array, purpose: 'audit-v1' | 'anchor-v1' | 'backup-v1'): Buffer {
  return createHmac('sha256', dek).update(purpose).digest()
}
