import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { DepartmentWarning } from '../../shared/model/department.ts'
import { type Anchor, openAnchor } from '../db/anchor.ts'
import { makeBackup } from '../db/backup-file.ts'
import { newUid } from '../db/columns.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { type DataLock, shareFolder } from '../db/data-lock.ts'
import type { Migration } from '../db/migration-files.ts'
import { type OpenFailure, openStore, type Store } from '../db/open.ts'
import { subKey } from '../db/sub-key.ts'
import { chainHead } from './audit-trail.ts'
import { createChain } from './chain.ts'
import { isClockSuspect } from './clock.ts'
import { metaValue } from './meta-store.ts'
import { openRegister, type Register } from './register.ts'
import { isDiskError } from './storage-failure.ts'

interface Opening {
  readonly folder: DataFolder
  readonly dek: Buffer
  readonly mode: 'create' | 'write'
  readonly migrations: readonly Migration[]
  readonly now: () => Date
  readonly appVersion: string
}

export interface Opened {
  readonly register: Register
  /** Tells other processes that the folder is in use. */
  readonly share: DataLock
  readonly warnings: readonly DepartmentWarning[]
}

/**
 * Opens the register with its chain, and asks the anchor whether this is the newest state that was acknowledged. If it
 * is not, nothing can be written until a backup, perhaps one of this very state, is restored. On a full disk it opens
 * for reading only: a record can be looked up, and nothing is promised that could not be kept.
 */
export function openVaultRegister(opening: Opening): Result<Opened, OpenFailure> {
  const { folder, dek } = opening
  const first = openFile(opening, opening.mode)
  const hasRoom = first.ok || first.error.code !== 'disk-full' || opening.mode === 'create'
  const opened = hasRoom ? first : openFile(opening, 'no-room')
  if (!opened.ok) return first.ok ? opened : first
  const store = opened.value
  const share = shareFolder(folder.root)
  if (!share) {
    store.close()
    return err({ code: 'in-use' })
  }
  let anchor: Anchor | undefined
  try {
    anchor = openAnchor(folder.anchor, subKey(dek, 'anchor-v1'))
    const { register, warnings } = connect(store, anchor, opening)
    return ok({ register, warnings: hasRoom ? warnings : [...warnings, 'disk-full'], share })
  } catch (thrown) {
    anchor?.close()
    store.close()
    share.release()
    // The first page can be whole and a later one damaged; only who hears of damage can restore a backup.
    if (isDiskError(thrown)) return err({ code: 'damaged-file' })
    throw thrown
  }
}

function openFile(
  { folder, dek, migrations, now, appVersion }: Opening,
  mode: Opening['mode'] | 'no-room',
): Result<Store, OpenFailure> {
  return openStore({
    path: folder.database,
    dek,
    mode,
    migrations,
    keyProven: true,
    now,
    appVersion,
    backUp(raw) {
      const made = makeBackup(raw, { folder, dek, reason: 'migration', at: now(), appVersion })
      return made.ok ? undefined : made.error.reason
    },
  })
}

function connect(store: Store, anchor: Anchor, { dek, mode, now }: Opening): Omit<Opened, 'share'> {
  const deviceUid = mode === 'create' ? newUid() : store.read((db) => metaValue(db, 'device_uid'))
  if (deviceUid === undefined) throw new Error('a register without a device uid')
  const point = anchor.read()
  const head = chainHead(store.raw)
  const warnings: DepartmentWarning[] = []
  if (!point && head.seq > 0) warnings.push('anchor-missing')
  if (point && hashAt(point.seq) !== point.hash) {
    warnings.push('rolled-back')
    store.raw.pragma('query_only = 1')
  }
  if (isClockSuspect(head.clock, now().getTime())) warnings.push('clock-behind')
  return { register: openRegister(store, createChain(dek, deviceUid), anchor), warnings }

  function hashAt(seq: number): unknown {
    return store.raw.prepare('SELECT hash FROM audit_event WHERE seq = ?').pluck().get(seq)
  }
}
