import { createHash, randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O or U, so nothing on paper can be misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const KEY_BYTES = 20
const KEY_CHARACTERS = (KEY_BYTES * 8) / 5
const CHECK_CHARACTERS = 4

/** A new recovery key of 160 random bits. */
export function newRecoveryKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** As printed: nine groups of four, of which the last is a check against slips of the pen. */
export function formatRecoveryKey(key: Uint8Array): string {
  const text = encode(key) + checkOf(key)
  return text.match(/.{4}/g)?.join('-') ?? text
}

/** Reads what was typed, forgiving case, spaces, dashes and O for 0, I or L for 1; undefined when the check differs. */
export function parseRecoveryKey(typed: string): Buffer | undefined {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (text.length !== KEY_CHARACTERS + CHECK_CHARACTERS) return undefined
  const key = decode(text.slice(0, KEY_CHARACTERS))
  return key && checkOf(key) === text.slice(KEY_CHARACTERS) ? key : undefined
}

function checkOf(key: Uint8Array): string {
  return encode(createHash('sha256').update(key).digest().subarray(0, 5)).slice(0, CHECK_CHARACTERS)
}

function encode(bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let i = (bytes.length * 8) / 5; i > 0; i--) {
    text = ALPHABET.charAt(Number(bits & 31n)) + text
    bits >>= 5n
  }
  return text
}

function decode(text: string): Buffer | undefined {
  let bits = 0n
  for (const character of text) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) return undefined
    bits = (bits << 5n) | BigInt(value)
  }
  return Buffer.from(bits.toString(16).padStart(KEY_BYTES * 2, '0'), 'hex')
}
