import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import { newUid } from '../db/columns.ts'
import { dataFolder, type DataFolder } from '../db/data-folder.ts'
import { type DataLock, shareFolder } from '../db/data-lock.ts'
import { type ScryptCost, SCRYPT_COST, sealSlot } from '../db/key-slot.ts'
import { isIntact, type Keyring, readKeyring, unlockWith, withSlots, writeKeyring } from '../db/keyring.ts'
import { type Migration, readMigrations } from '../db/migration-files.ts'
import type { OpenFailure } from '../db/open.ts'
import { formatRecoveryKey, newRecoveryKey } from '../db/recovery-key.ts'
import type { Caller } from './caller.ts'
import { setMeta } from './meta-store.ts'
import { judgePassphrase, type WeakPassphrase } from './passphrase.ts'
import type { Register } from './register.ts'
import { createUnlockDelay } from './unlock-delay.ts'
import { insertUser, userByUid } from './user-store.ts'
import { openVaultRegister } from './open-register.ts'

export type VaultWarning =
  'rolled-back' | 'anchor-missing' | 'keyring-altered' | 'damaged-file' | 'backup-failed'

/** What is in memory while the department works: the register, who unlocked it, and the key. */
export interface OpenVault {
  readonly register: Register
  readonly caller: Caller
  readonly dek: Buffer
  /** Set when the register was opened for reading only, because it may not be the newest. */
  readonly isReadOnly: boolean
}

export interface NewDepartment {
  readonly departmentName: string
  readonly userName: string
  readonly passphrase: string
}

export type UnlockFailure =
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'wait'; readonly seconds: number }
  | { readonly code: 'no-database' }
  | OpenFailure

export interface VaultOptions {
  readonly dataDir: string
  readonly migrationsDir: string
  readonly appVersion: string
  readonly now: () => Date
  /** Only tests lower the cost of a passphrase guess, and only here. */
  readonly scryptCost?: ScryptCost
}

/** The data folder of one department: absent, locked or open. */
export interface Vault {
  readonly folder: DataFolder
  readonly options: VaultOptions
  readonly state: 'absent' | 'locked' | 'open'
  readonly open: OpenVault | undefined
  readonly warnings: readonly VaultWarning[]
  /** Who has a passphrase here; known without one. */
  userNames(): string[]
  create(order: NewDepartment): Promise<Result<{ recoveryKey: string }, WeakPassphrase | OpenFailure>>
  unlock(name: string, passphrase: string): Promise<Result<Caller, UnlockFailure>>
  lock(): void
  /** Locks for good, when the program ends. */
  close(): Promise<void>
}

export function createVault(options: VaultOptions): Vault {
  const { now, scryptCost = SCRYPT_COST } = options
  const folder = dataFolder(options.dataDir)
  const delay = createUnlockDelay(folder.unlockDelay, now)
  let migrations: readonly Migration[] | undefined
  let open: (OpenVault & { readonly lock: DataLock | undefined }) | undefined
  let warnings: VaultWarning[] = []

  const opening = (dek: Buffer, mode: 'create' | 'write') =>
    openVaultRegister({
      folder,
      dek,
      mode,
      migrations: (migrations ??= readMigrations(options.migrationsDir)),
      now,
      appVersion: options.appVersion,
    })

  async function create(order: NewDepartment): ReturnType<Vault['create']> {
    const strong = await judgePassphrase(order.passphrase, [order.userName, order.departmentName])
    if (!strong.ok) return strong
    mkdirSync(folder.root, { recursive: true })
    const dek = randomBytes(32)
    const opened = opening(dek, 'create')
    if (!opened.ok) return opened
    const dbId = newUid()
    const caller: Caller = { uid: newUid(), name: order.userName, role: 'admin' }
    const at = now()
    const createdAt = at.toISOString()
    const recovery = newRecoveryKey()
    const shared = { dbId, dek, createdAt, cost: scryptCost }
    const slots = await Promise.all([
      sealSlot({
        ...shared,
        id: caller.uid,
        kind: 'user',
        label: caller.name,
        secret: bytes(order.passphrase),
      }),
      sealSlot({ ...shared, id: newUid(), kind: 'recovery', label: 'recovery', secret: recovery }),
    ])
    writeKeyring(folder, withSlots({ dbId }, slots, dek))
    const { register } = opened.value
    register.record(
      (db) => {
        setMeta(db, 'db_uid', dbId)
        setMeta(db, 'device_uid', register.chain.deviceUid)
        setMeta(db, 'department_name', order.departmentName)
        setMeta(db, 'created_at', createdAt)
        insertUser(db, { ...caller, createdAt, deactivatedAt: null })
        return ok(undefined)
      },
      () => ({ endpoint: 'department.create', caller, at, objectKind: 'department', outcome: 'done' }),
    )
    open = { register, caller, dek, isReadOnly: false, lock: shareFolder(folder.root) }
    warnings = []
    return ok({ recoveryKey: formatRecoveryKey(recovery) })
  }

  async function unlock(name: string, passphrase: string): Promise<Result<Caller, UnlockFailure>> {
    const keyring = readKeyring(folder)
    if (!keyring || !existsSync(folder.database)) return err({ code: 'no-database' })
    const seconds = delay.secondsLeft()
    if (seconds > 0) return err({ code: 'wait', seconds })
    delay.begin()
    const key = await unlockWith(keyring, 'user', name, bytes(passphrase))
    if (!key) return err({ code: 'wrong-passphrase' })
    const failures = delay.succeed()
    return enter(keyring, key.dek, key.slot.id, failures)
  }

  function enter(
    keyring: Keyring,
    dek: Buffer,
    userUid: string,
    failures: number,
  ): Result<Caller, UnlockFailure> {
    const opened = opening(dek, 'write')
    if (!opened.ok) {
      warnings = opened.error.code === 'damaged-file' ? ['damaged-file'] : []
      return opened
    }
    const { register, warning } = opened.value
    const user = register.store.read((db) => userByUid(db, userUid))
    if (!user || user.deactivatedAt !== null) {
      register.close()
      return err({ code: 'wrong-passphrase' })
    }
    const caller: Caller = { uid: user.uid, name: user.name, role: user.role }
    warnings = [
      ...(warning ? [warning] : []),
      ...(isIntact(keyring, dek) ? [] : ['keyring-altered' as const]),
    ]
    open = { register, caller, dek, isReadOnly: warning === 'rolled-back', lock: shareFolder(folder.root) }
    if (!open.isReadOnly) register.note(unlockEvent(caller, failures))
    return ok(caller)
  }

  const unlockEvent = (caller: Caller, failures: number) => ({
    endpoint: 'department.unlock',
    caller,
    at: now(),
    objectKind: 'department',
    reason: failures > 0 ? `after ${failures} wrong passphrases` : undefined,
    outcome: 'done' as const,
  })

  function lock(): void {
    if (!open) return
    open.register.close()
    open.lock?.release()
    open.dek.fill(0)
    open = undefined
    warnings = []
  }

  return {
    folder,
    options,
    get state() {
      if (open) return 'open'
      return existsSync(folder.keyring) || existsSync(folder.database) ? 'locked' : 'absent'
    },
    get open() {
      return open
    },
    get warnings() {
      return warnings
    },
    userNames: () =>
      readKeyring(folder)
        ?.slots.filter((slot) => slot.kind === 'user')
        .map((slot) => slot.label) ?? [],
    create,
    unlock,
    lock,
    close() {
      lock()
      return Promise.resolve()
    },
  }
}

const bytes = (text: string): Buffer => Buffer.from(text.normalize('NFKC'))
