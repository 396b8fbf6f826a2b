import { createHmac } from 'node:crypto'
import { subKey } from '../db/sub-key.ts'

/** What stands before the first event. */
export const NO_HASH = '0'.repeat(64)

export interface Chain {
  readonly deviceUid: string
  /** HMAC-SHA256 of an event's message, in hexadecimal. */
  hashOf(message: string): string
}

export function createChain(dek: Uint8Array, deviceUid: string): Chain {
  const key = subKey(dek, 'audit-v1')
  return { deviceUid, hashOf: (message) => createHmac('sha256', key).update(message).digest('hex') }
}
