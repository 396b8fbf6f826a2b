import { err, ok, type Result } from '../../shared/kit/result.ts'
import { newUid } from '../db/columns.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { openSlot, type ScryptCost, sealSlot, type Slot } from '../db/key-slot.ts'
import { type Keyring, readKeyring, withSlots, writeKeyring } from '../db/keyring.ts'
import { formatRecoveryKey, newRecoveryKey, parseRecoveryKey } from '../db/recovery-key.ts'
import { createUnlockDelay } from './unlock-delay.ts'

export interface Unlocked {
  readonly keyring: Keyring
  readonly slot: Slot
  readonly dek: Buffer
  /** Wrong tries that went before. */
  readonly failures: number
}

export type KeyFailure =
  | { readonly code: 'no-database' }
  | { readonly code: 'damaged-keyring' }
  | { readonly code: 'wrong-secret' }
  | { readonly code: 'wait'; readonly seconds: number }

interface Person {
  readonly uid: string
  readonly name: string
}

/** The ways into one data folder: who has a passphrase, and the recovery key. A user's slot carries the user's uid. */
export interface Keys {
  userNames(): string[]
  /** Makes the first keyring, to be written once there is a register, and the recovery key as printed. */
  issue(
    dbId: string,
    dek: Buffer,
    admin: Person,
    passphrase: string,
  ): Promise<{ recoveryKey: string; write(): void }>
  byPassphrase(userName: string, passphrase: string): Promise<Result<Unlocked, KeyFailure>>
  byRecoveryKey(typed: string): Promise<Result<Unlocked, KeyFailure>>
  /** True for the recovery key that is in force. Costs no waiting: whoever asks is in already. */
  opensWith(recoveryKey: string): Promise<boolean>
  /** Gives a user a passphrase in place of any earlier one; data and backups keep their key. */
  give(dek: Buffer, user: Person, passphrase: string): Promise<void>
  take(dek: Buffer, userUid: string): void
  /** Replaces the recovery key: the sealed envelope was opened. */
  renewRecoveryKey(dek: Buffer): Promise<string>
}

export function createKeys(folder: DataFolder, now: () => Date, cost: ScryptCost): Keys {
  const delay = createUnlockDelay(folder.unlockDelay, now)
  const found = (): Keyring => {
    const keyring = readKeyring(folder)
    if (!keyring) throw new Error('the keyring is gone')
    return keyring
  }
  const slotFor = (dbId: string, dek: Buffer, person: Person, kind: Slot['kind'], secret: Uint8Array) =>
    sealSlot({
      dbId,
      dek,
      id: person.uid,
      kind,
      label: person.name,
      secret,
      createdAt: now().toISOString(),
      cost,
    })
  const recoverySlot = (dbId: string, dek: Buffer, key: Uint8Array) =>
    slotFor(dbId, dek, { uid: newUid(), name: 'recovery' }, 'recovery', key)

  async function attempt(
    secret: Uint8Array,
    fits: (slot: Slot) => boolean,
  ): Promise<Result<Unlocked, KeyFailure>> {
    const keyring = readKeyring(folder)
    if (!keyring) return err({ code: 'damaged-keyring' })
    const seconds = delay.secondsLeft()
    if (seconds > 0) return err({ code: 'wait', seconds })
    delay.begin()
    for (const slot of keyring.slots.filter(fits)) {
      const dek = await openSlot(keyring.dbId, slot, secret)
      if (dek) return ok({ keyring, slot, dek, failures: delay.succeed() })
    }
    return err({ code: 'wrong-secret' })
  }

  return {
    userNames: () =>
      readKeyring(folder)
        ?.slots.filter((slot) => slot.kind === 'user')
        .map((slot) => slot.label) ?? [],
    async issue(dbId, dek, admin, passphrase) {
      const key = newRecoveryKey()
      const slots = await Promise.all([
        slotFor(dbId, dek, admin, 'user', secretOf(passphrase)),
        recoverySlot(dbId, dek, key),
      ])
      const keyring = withSlots({ dbId }, slots, dek)
      return { recoveryKey: formatRecoveryKey(key), write: () => writeKeyring(folder, keyring) }
    },
    byPassphrase(userName, passphrase) {
      const name = userName.toLowerCase()
      return attempt(
        secretOf(passphrase),
        (slot) => slot.kind === 'user' && slot.label.toLowerCase() === name,
      )
    },
    async byRecoveryKey(typed) {
      const key = parseRecoveryKey(typed)
      // The check group tells a slip of the pen from a guess, so a slip costs no waiting.
      if (!key) return err({ code: 'wrong-secret' })
      return attempt(key, (slot) => slot.kind === 'recovery')
    },
    async opensWith(recoveryKey) {
      const key = parseRecoveryKey(recoveryKey)
      const keyring = found()
      const slots = keyring.slots.filter(({ kind }) => kind === 'recovery')
      const deks = key ? await Promise.all(slots.map((slot) => openSlot(keyring.dbId, slot, key))) : []
      return deks.some((dek) => dek?.fill(0) !== undefined)
    },
    async give(dek, user, passphrase) {
      const { dbId } = found()
      const slot = await slotFor(dbId, dek, user, 'user', secretOf(passphrase))
      // Read again: another slot may have come in while the passphrase was stretched.
      const keyring = found()
      writeKeyring(
        folder,
        withSlots(keyring, [...keyring.slots.filter(({ id }) => id !== user.uid), slot], dek),
      )
    },
    take(dek, userUid) {
      const keyring = found()
      const slots = keyring.slots.filter(({ id }) => id !== userUid)
      if (slots.length < keyring.slots.length) writeKeyring(folder, withSlots(keyring, slots, dek))
    },
    async renewRecoveryKey(dek) {
      const key = newRecoveryKey()
      const keyring = found()
      const slot = await recoverySlot(keyring.dbId, dek, key)
      const others = keyring.slots.filter(({ kind }) => kind !== 'recovery')
      writeKeyring(folder, withSlots(keyring, [...others, slot], dek))
      return formatRecoveryKey(key)
    },
  }
}

/** The same characters typed on another keyboard give the same bytes. */
const secretOf = (passphrase: string): Buffer => Buffer.from(passphrase.normalize('NFKC'))
