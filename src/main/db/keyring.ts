import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { DataFolder } from './data-folder.ts'
import { replaceFile } from './durable-file.ts'
import { Slot } from './key-slot.ts'
import { subKey } from './sub-key.ts'

/** Every way into one database. Lies beside it; holds wrapped keys only. */
export const Keyring = z.strictObject({
  v: z.literal(1),
  dbId: z.uuid(),
  cipher: z.literal('sqlcipher'),
  legacy: z.literal(4),
  slots: z.array(Slot).min(1),
  mac: z.string(),
})
export type Keyring = z.output<typeof Keyring>

/** Reads the keyring, or its predecessor when the newest is unreadable; undefined when neither is. */
export function readKeyring(folder: DataFolder): Keyring | undefined {
  return readOne(folder.keyring) ?? readOne(folder.previousKeyring)
}

export function writeKeyring(folder: DataFolder, keyring: Keyring): void {
  replaceFile(folder.keyring, `${JSON.stringify(keyring, null, 2)}\n`, folder.previousKeyring)
}

/** The same keyring with other slots, signed anew. Throws rather than leave nobody, or no recovery key, able to open. */
export function withSlots(keyring: Pick<Keyring, 'dbId'>, slots: readonly Slot[], dek: Uint8Array): Keyring {
  for (const kind of ['user', 'recovery'] as const)
    if (!slots.some((slot) => slot.kind === kind)) throw new Error(`a keyring needs a ${kind} slot`)
  const unsigned: Omit<Keyring, 'mac'> = {
    v: 1,
    dbId: keyring.dbId,
    cipher: 'sqlcipher',
    legacy: 4,
    slots: [...slots],
  }
  return { ...unsigned, mac: macOf(unsigned, dek) }
}

/** False when somebody edited the file without holding the key. */
export function isIntact(keyring: Keyring, dek: Uint8Array): boolean {
  const { mac, ...unsigned } = keyring
  const expected = Buffer.from(macOf(unsigned, dek))
  const found = Buffer.from(mac)
  return found.length === expected.length && timingSafeEqual(found, expected)
}

function macOf(unsigned: Omit<Keyring, 'mac'>, dek: Uint8Array): string {
  return createHmac('sha256', subKey(dek, 'backup-v1')).update(JSON.stringify(unsigned)).digest('hex')
}

function readOne(path: string): Keyring | undefined {
  if (!existsSync(path)) return undefined
  try {
    return Keyring.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined
  }
}
