import { hash } from 'node:crypto'
import { subKey } from '../db/sub-key.ts'

/** What stands before the first event. */
export const NO_HASH = '0'.repeat(64)

export interface Chain {
  readonly deviceUid: string
  /** HMAC-SHA256 of an event's message, in hexadecimal. */
  hashOf(message: string): string
}

export function createChain(dek: Uint8Array, deviceUid: string): Chain {
  return { deviceUid, hashOf: hmacBy(subKey(dek, 'audit-v1').toString('hex')) }
}

const BLOCK_BYTES = 64
const DIGEST_BYTES = 32

/**
 * HMAC-SHA256 from two one-shot hashes, which verify a long trail twice as fast as `createHmac`. The key is 64
 * hexadecimal characters, exactly one block of SHA-256, and stays ASCII under both pads.
 */
export function hmacBy(hexKey: string): (message: string) => string {
  if (!/^[0-9a-f]{64}$/.test(hexKey)) throw new Error('the key has to be 64 hexadecimal characters')
  const padded = (pad: number) => Buffer.from(hexKey, 'latin1').map((byte) => byte ^ pad)
  const inner = Buffer.from(padded(0x36)).toString('latin1')
  const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES)
  outer.set(padded(0x5c))
  return (message) => {
    outer.write(hash('sha256', inner + message), BLOCK_BYTES, 'hex')
    return hash('sha256', outer)
  }
}
