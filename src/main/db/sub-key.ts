import { createHmac } from 'node:crypto'

/** Keys for single purposes, so that none of them gives the database's key away. */
export function subKey(
  dek: Uint8Array,
  purpose: 'audit-v1' | 'anchor-v1' | 'backup-v1' | 'pseudonym-v1',
): Buffer {
  return createHmac('sha256', dek).update(purpose).digest()
}

const PSEUDONYM_DIGITS = 16

/** Names records by a keyed hash: 64 bits, so that no two of a department's patients share one. */
export function pseudonymsBy(dek: Uint8Array): (uid: string) => string {
  const key = subKey(dek, 'pseudonym-v1')
  return (uid) => createHmac('sha256', key).update(uid).digest('hex').slice(0, PSEUDONYM_DIGITS).toUpperCase()
}
