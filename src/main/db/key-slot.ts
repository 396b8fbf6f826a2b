import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'

const Base64 = z.base64()

/** One way to the database's key: it wraps the key under a secret that one person has. */
export const Slot = z.strictObject({
  id: z.uuid(),
  kind: z.enum(['user', 'recovery']),
  label: z.string(),
  kdf: z.discriminatedUnion('name', [
    z.strictObject({ name: z.literal('scrypt'), n: z.int(), r: z.int(), p: z.int() }),
    z.strictObject({ name: z.literal('hmac-sha256') }),
  ]),
  salt: Base64,
  nonce: Base64,
  wrapped: Base64,
  createdAt: z.string(),
})
export type Slot = z.output<typeof Slot>

export interface ScryptCost {
  readonly n: number
  readonly r: number
  readonly p: number
}

/** 128 MiB and about a third of a second on an ordinary workstation. */
export const SCRYPT_COST: ScryptCost = { n: 2 ** 17, r: 8, p: 1 }

const SCRYPT_MAX_MEMORY = 256 * 1024 * 1024
const TAG_BYTES = 16

export interface NewSlot {
  readonly dbId: string
  readonly id: string
  readonly kind: Slot['kind']
  readonly label: string
  readonly secret: Uint8Array
  readonly dek: Uint8Array
  readonly createdAt: string
  readonly cost: ScryptCost
}

/** Wraps the key. People's passphrases are stretched; a recovery key is random and needs no stretching. */
export async function sealSlot(order: NewSlot): Promise<Slot> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const kdf: Slot['kdf'] = order.kind === 'user' ? { name: 'scrypt', ...order.cost } : { name: 'hmac-sha256' }
  const kek = await deriveKek(kdf, order.secret, salt)
  const cipher = createCipheriv('aes-256-gcm', kek, nonce).setAAD(boundTo(order.dbId, order))
  const wrapped = Buffer.concat([cipher.update(order.dek), cipher.final(), cipher.getAuthTag()])
  kek.fill(0)
  return {
    id: order.id,
    kind: order.kind,
    label: order.label,
    kdf,
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    wrapped: wrapped.toString('base64'),
    createdAt: order.createdAt,
  }
}

/** The key, or undefined when the secret is wrong or the slot was altered: the GCM tag is the only check there is. */
export async function openSlot(dbId: string, slot: Slot, secret: Uint8Array): Promise<Buffer | undefined> {
  const kek = await deriveKek(slot.kdf, secret, Buffer.from(slot.salt, 'base64'))
  const wrapped = Buffer.from(slot.wrapped, 'base64')
  const cipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(slot.nonce, 'base64'))
    .setAAD(boundTo(dbId, slot))
    .setAuthTag(wrapped.subarray(-TAG_BYTES))
  const dek = cipher.update(wrapped.subarray(0, -TAG_BYTES))
  kek.fill(0)
  try {
    cipher.final()
    return dek
  } catch {
    dek.fill(0)
    return undefined
  }
}

/** A slot moved to another database, user or kind no longer opens. */
function boundTo(dbId: string, slot: Pick<Slot, 'id' | 'kind'>): Buffer {
  return Buffer.from(`${dbId}|${slot.id}|${slot.kind}`)
}

function deriveKek(kdf: Slot['kdf'], secret: Uint8Array, salt: Buffer): Promise<Buffer> {
  if (kdf.name === 'hmac-sha256') return Promise.resolve(createHmac('sha256', secret).update(salt).digest())
  return new Promise((resolve, reject) => {
    const options = { N: kdf.n, r: kdf.r, p: kdf.p, maxmem: SCRYPT_MAX_MEMORY }
    scrypt(secret, salt, 32, options, (thrown, key) => (thrown ? reject(thrown) : resolve(key)))
  })
}
