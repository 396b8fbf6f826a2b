import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { DepartmentWarning } from '../../shared/model/department.ts'
import type { User } from '../../shared/model/user.ts'
import { type BackupManifest, listManifests } from '../db/backup-manifest.ts'
import { newUid } from '../db/columns.ts'
import { dataFolder, type DataFolder } from '../db/data-folder.ts'
import type { DataLock } from '../db/data-lock.ts'
import { type ScryptCost, SCRYPT_COST } from '../db/key-slot.ts'
import { isIntact } from '../db/keyring.ts'
import { type Migration, readMigrations } from '../db/migration-files.ts'
import type { OpenFailure, ReadDb, WriteDb } from '../db/open.ts'
import { makePrivateFolder } from '../db/private-folder.ts'
import { isWhole } from '../db/register-check.ts'
import type { EventFacts } from './audit-trail.ts'
import type { Caller } from './caller.ts'
import { createKeeper, type Keeper } from './keeper.ts'
import { createKeys, type KeyFailure, type Keys, type Unlocked } from './keys.ts'
import { setMeta } from './meta-store.ts'
import { type Opened, openVaultRegister } from './open-register.ts'
import type { Register } from './register.ts'
import { acknowledgedSeq, type NotABackup, stageBackup, swapIn, welcomeBack } from './restore.ts'
import { isTaken, setUpRegister } from './set-up.ts'
import { isDiskError, isStorageTrouble } from './storage-failure.ts'
import { allUsers, insertUser, userByName, userByUid } from './user-store.ts'

/** What is in memory while the department works: the register, who unlocked it, and the key. */
export interface OpenVault {
  readonly register: Register
  readonly keeper: Keeper
  readonly caller: Caller
  readonly dek: Buffer
  /** Set when the register was opened for reading only: it may not be the newest, or the disk is full. */
  readonly isReadOnly: boolean
}

export interface NewDepartment {
  readonly userName: string
  readonly passphrase: string
  /** Fills the new register, as part of its first command. */
  readonly setUp: (db: WriteDb) => void
}

export type UnlockFailure = KeyFailure | OpenFailure
export interface Restored {
  readonly manifest: BackupManifest
  /** Audit events that the backup does not have. */
  readonly lost: { readonly from: number; readonly to: number } | null
}
export type RestoreFailure = NotABackup | { readonly code: 'locked' } | OpenFailure

export interface VaultOptions {
  readonly dataDir: string
  readonly migrationsDir: string
  readonly appVersion: string
  readonly now: () => Date
  /** Only tests lower the cost of a passphrase guess, and only here. */
  readonly scryptCost?: ScryptCost
  /** Copies the register when it is left changed; on unless a test says otherwise. */
  readonly backUpWhenLeaving?: boolean
  /** The folder holds made-up patients and goes with the process. */
  readonly isDemonstration?: boolean
}

/** The data folder of one department: absent, locked or open. */
export interface Vault {
  readonly folder: DataFolder
  readonly options: VaultOptions
  readonly keys: Keys
  readonly state: 'absent' | 'locked' | 'open'
  readonly open: OpenVault | undefined
  readonly warnings: readonly DepartmentWarning[]
  create(order: NewDepartment): Promise<Result<{ recoveryKey: string }, OpenFailure>>
  unlock(userName: string, passphrase: string): Promise<Result<Caller, UnlockFailure>>
  /** Lets a user in with the recovery key; the caller then gives that user a passphrase. */
  recover(
    recoveryKey: string,
    userName: string,
  ): Promise<Result<Caller, UnlockFailure | { code: 'user-not-found' }>>
  /** Puts a verified backup in place of the register, open or damaged. */
  restore(name: string, reason: string): Result<Restored, RestoreFailure>
  /** Closes and opens the file again after an error of the disk; false when it is damaged, and then it is locked. */
  reopen(): boolean
  lock(): void
  /** Locks for good, when the program ends. */
  close(): Promise<void>
}

export function createVault(options: VaultOptions): Vault {
  const { now, appVersion, scryptCost = SCRYPT_COST, backUpWhenLeaving = true } = options
  const folder = dataFolder(options.dataDir)
  const keys = createKeys(folder, now, scryptCost)
  let migrations: readonly Migration[] | undefined
  let open: (OpenVault & { readonly share: DataLock }) | undefined
  /** The key of somebody whose passphrase was right while the file was not: restoring needs it. */
  let held: { readonly dek: Buffer; readonly userUid: string } | undefined
  let warnings: DepartmentWarning[] = []
  let unwritten: readonly EventFacts[] = []

  const opening = (dek: Buffer, mode: 'create' | 'write', at = folder) =>
    openVaultRegister({
      folder: at,
      dek,
      mode,
      migrations: (migrations ??= readMigrations(options.migrationsDir)),
      now,
      appVersion,
    })

  function enter(opened: Opened, dek: Buffer, caller: Caller): OpenVault {
    const { register, share } = opened
    const keeper = createKeeper({ store: register.store, folder, dek, now, appVersion })
    warnings = [...opened.warnings]
    const isReadOnly = warnings.includes('rolled-back') || warnings.includes('disk-full')
    open = { register, keeper, caller, dek, share, isReadOnly }
    held = undefined
    if (isReadOnly) return open
    for (const event of unwritten) register.note(event)
    unwritten = []
    return open
  }

  /** Opens with a proven key, for a user who is still one. */
  function admit({ keyring, dek, failures }: Unlocked, find: (db: ReadDb) => User | undefined) {
    const opened = opening(dek, 'write')
    if (!opened.ok) return opened
    const found = lookUp(opened.value, find)
    if (!found.ok) return found
    const caller = activeCaller(found.value)
    if (!caller) {
      opened.value.register.abandon()
      opened.value.share.release()
      dek.fill(0)
      return ok(undefined)
    }
    enter(opened.value, dek, caller)
    if (!isIntact(keyring, dek)) warnings.push('keyring-altered')
    const reason = failures > 0 ? `${failures} wrong tries before` : undefined
    if (open && !open.isReadOnly) open.register.note(eventOf('department.unlock', caller, reason))
    return ok(caller)
  }

  const eventOf = (endpoint: string, caller: Caller, reason?: string) => ({
    endpoint,
    caller,
    at: now(),
    objectKind: endpoint.slice(0, endpoint.indexOf('.')),
    reason,
    outcome: 'done' as const,
  })

  async function create(order: NewDepartment): ReturnType<Vault['create']> {
    if (isTaken(folder)) return err({ code: 'already-exists' })
    const dek = randomBytes(32)
    const dbId = newUid()
    const caller: Caller = { uid: newUid(), name: order.userName, role: 'admin' }
    const keyring = await keys.issue(dbId, dek, caller, order.passphrase)
    makePrivateFolder(folder.root)
    const built = setUpRegister(folder, {
      open: (site) => opening(dek, 'create', site),
      fill: (register) => fill(register, { dbId, caller, setUp: order.setUp }),
      writeKeyring: () => keyring.write(),
    })
    const opened = built.ok ? opening(dek, 'write') : built
    if (!opened.ok) return opened
    enter(opened.value, dek, caller)
    return ok({ recoveryKey: keyring.recoveryKey })
  }

  /** Writes the first command of a register: who it belongs to, and what it starts with. */
  function fill(
    register: Register,
    {
      dbId,
      caller,
      setUp,
    }: Pick<NewDepartment, 'setUp'> & { readonly dbId: string; readonly caller: Caller },
  ): void {
    const createdAt = now().toISOString()
    register.record(
      (db) => {
        setMeta(db, 'db_uid', dbId)
        setMeta(db, 'device_uid', register.chain.deviceUid)
        setMeta(db, 'created_at', createdAt)
        insertUser(db, { ...caller, createdAt, deactivatedAt: null })
        setUp(db)
        return ok(undefined)
      },
      () => eventOf('department.create', caller),
    )
  }

  async function unlock(userName: string, passphrase: string): Promise<Result<Caller, UnlockFailure>> {
    if (!existsSync(folder.database)) return err({ code: 'no-database' })
    const key = await keys.byPassphrase(userName, passphrase)
    if (!key.ok) return key
    lock()
    const admitted = admit(key.value, (db) => userByUid(db, key.value.slot.id))
    if (!admitted.ok) {
      warnings = admitted.error.code === 'damaged-file' ? ['damaged-file'] : []
      held = { dek: key.value.dek, userUid: key.value.slot.id }
      return admitted
    }
    return admitted.value ? ok(admitted.value) : err({ code: 'wrong-secret' })
  }

  async function recover(recoveryKey: string, userName: string): ReturnType<Vault['recover']> {
    if (!existsSync(folder.database)) return err({ code: 'no-database' })
    const key = await keys.byRecoveryKey(recoveryKey)
    if (!key.ok) return key
    lock()
    const admitted = admit(key.value, (db) => userByName(db, userName))
    if (!admitted.ok) return admitted
    return admitted.value ? ok(admitted.value) : err({ code: 'user-not-found' })
  }

  function restore(name: string, reason: string): Result<Restored, RestoreFailure> {
    const holder = open ? { dek: open.dek, userUid: open.caller.uid } : held
    if (!holder) return err({ code: 'locked' })
    const dek = Buffer.from(holder.dek)
    const staged = stageBackup(folder, dek, name)
    if (!staged.ok) return staged
    const people = open?.register.store.read((db) => allUsers(db))
    const acknowledged = acknowledgedSeq(folder, dek)
    // What was rolled back takes no write, not even the copying; it is set aside whole.
    if (open && !open.isReadOnly) open.keeper.backUp('restore')
    leave('close')
    const swapped = swapIn(folder, now())
    const opened = swapped.ok ? opening(dek, 'write') : swapped
    if (!opened.ok) {
      resume(dek, holder.userUid)
      return opened
    }
    const { register } = opened.value
    const at = now().toISOString()
    register.record(
      (db) => {
        welcomeBack(db, folder, people, at)
        return ok(userByUid(db, holder.userUid))
      },
      (done) => eventOf('backups.restore', callerOf(done.ok ? done.value : undefined), `${reason} (${name})`),
    )
    const user = register.store.read((db) => userByUid(db, holder.userUid))
    enter(opened.value, dek, callerOf(user))
    warnings = warnings.filter((warning) => warning !== 'anchor-missing')
    const { auditSeq } = staged.value
    const lost = acknowledged > auditSeq ? { from: auditSeq + 1, to: acknowledged } : null
    return ok({ manifest: staged.value, lost })
  }

  /** Opens the register again for somebody who had it open. */
  function resume(dek: Buffer, userUid: string): OpenVault | undefined {
    const opened = opening(dek, 'write')
    const user = opened.ok ? lookUp(opened.value, (db) => userByUid(db, userUid)) : opened
    if (opened.ok && user.ok && user.value) return enter(opened.value, dek, callerOf(user.value))
    held = { dek, userUid }
    return undefined
  }

  function reopen(): boolean {
    if (!open) return false
    const { caller, register } = open
    const key = Buffer.from(open.dek)
    unwritten = register.waiting()
    leave('abandon')
    const again = resume(Buffer.from(key), caller.uid)
    if (again && isWhole(again.register.store.raw)) return true
    leave('abandon')
    held = { dek: key, userUid: caller.uid }
    warnings = ['damaged-file']
    return false
  }

  function leave(how: 'close' | 'abandon'): void {
    if (!open) return
    const { register, share, dek, isReadOnly } = open
    open = undefined
    warnings = []
    try {
      if (how === 'close' && !isReadOnly) register.close()
    } catch (thrown) {
      // The key leaves memory even when the disk takes nothing more; what was to be written waits for the next unlock.
      if (!isStorageTrouble(thrown)) throw thrown
      unwritten = register.waiting()
    } finally {
      register.abandon()
      share.release()
      dek.fill(0)
    }
  }

  function backUpBefore(reason: 'daily' | 'exit'): void {
    if (!open || !backUpWhenLeaving || !open.register.isChanged || open.isReadOnly) return
    const today = now().toISOString().slice(0, 10)
    if (reason === 'daily' && listManifests(folder)[0]?.createdAt.startsWith(today)) return
    const made = open.keeper.backUp(reason)
    open.register.note(eventOf('backups.create', open.caller, made.ok ? made.value.name : made.error.reason))
  }

  function lock(reason: 'daily' | 'exit' = 'daily'): void {
    held?.dek.fill(0)
    held = undefined
    backUpBefore(reason)
    leave('close')
  }

  return {
    folder,
    options,
    keys,
    get state() {
      if (open) return 'open'
      return isTaken(folder) ? 'locked' : 'absent'
    },
    get open() {
      return open
    },
    get warnings() {
      return warnings
    },
    create,
    unlock,
    recover,
    restore,
    reopen,
    lock: () => lock(),
    close() {
      lock('exit')
      return Promise.resolve()
    },
  }
}

/** Finds a user in a register just opened; one that is damaged there is let go of at once. */
function lookUp(
  { register, share }: Opened,
  find: (db: ReadDb) => User | undefined,
): Result<User | undefined, OpenFailure> {
  try {
    return ok(register.store.read(find))
  } catch (thrown) {
    register.abandon()
    share.release()
    if (isDiskError(thrown)) return err({ code: 'damaged-file' })
    throw thrown
  }
}

function activeCaller(user: User | undefined): Caller | undefined {
  return user?.deactivatedAt === null ? callerOf(user) : undefined
}

function callerOf(user: User | undefined): Caller {
  if (!user) throw new Error('a register without the user who opened it')
  return { uid: user.uid, name: user.name, role: user.role }
}
