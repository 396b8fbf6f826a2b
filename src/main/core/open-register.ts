import type { DataFolder } from '../db/data-folder.ts'
import { openAnchor } from '../db/anchor.ts'
import { newUid } from '../db/columns.ts'
import type { Migration } from '../db/migration-files.ts'
import { type OpenFailure, openStore } from '../db/open.ts'
import { subKey } from '../db/sub-key.ts'
import { ok, type Result } from '../../shared/kit/result.ts'
import { chainHead } from './audit-trail.ts'
import { createChain } from './chain.ts'
import { metaValue } from './meta-store.ts'
import { openRegister, type Register } from './register.ts'

interface Opening {
  readonly folder: DataFolder
  readonly dek: Buffer
  readonly mode: 'create' | 'write'
  readonly migrations: readonly Migration[]
  readonly now: () => Date
  readonly appVersion: string
}

/** Opens the register with its chain, and asks the anchor whether this is the newest state that was acknowledged. */
export function openVaultRegister(
  opening: Opening,
): Result<{ register: Register; warning?: 'rolled-back' | 'anchor-missing' }, OpenFailure> {
  const { folder, dek, mode } = opening
  const opened = openStore({
    path: folder.database,
    dek,
    mode,
    migrations: opening.migrations,
    keyProven: true,
    now: opening.now,
    appVersion: opening.appVersion,
  })
  if (!opened.ok) return opened
  const store = opened.value
  const deviceUid = mode === 'create' ? newUid() : store.read((db) => metaValue(db, 'device_uid'))
  if (deviceUid === undefined) throw new Error('a register without a device uid')
  const anchor = openAnchor(folder.anchor, subKey(dek, 'anchor-v1'))
  const register = openRegister(store, createChain(dek, deviceUid), anchor)
  const point = anchor.read()
  const head = chainHead(store.raw)
  if (!point) return ok(head.seq === 0 ? { register } : { register, warning: 'anchor-missing' })
  const kept = store.raw.prepare('SELECT hash FROM audit_event WHERE seq = ?').pluck().get(point.seq)
  return ok(kept === point.hash ? { register } : { register, warning: 'rolled-back' })
}
