import type { AnyReply } from '../../shared/kit/endpoint.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { ReadDb, Settled, WriteDb } from '../db/open.ts'
import type { Caller } from './caller.ts'
import type { Keeper } from './keeper.ts'
import type { Vault } from './vault.ts'

export type { Caller } from './caller.ts'

/** What the outside world gives any answer. A leaf: it imports no noun, so no noun can cycle through it. */
export interface Ctx {
  readonly now: () => Date
  /** The calendar date of `now` on this workstation. */
  readonly today: IsoDate
  readonly appVersion: string
}
/** A `gate` endpoint acts on the data folder itself, locked or not. */
export interface GateCtx extends Ctx {
  readonly vault: Vault
  /** Ends a running job of this process; false when there is none of that id. */
  readonly cancelJob: (commandId: string) => boolean
}
export interface ReadCtx extends Ctx {
  readonly db: ReadDb
  readonly caller: Caller
}
export interface WriteCtx extends Ctx {
  readonly db: WriteDb
  readonly caller: Caller
  readonly vault: Vault
  /** The sequence number that this command's audit event will carry. */
  readonly auditSeq: number
}
/** A `job` runs in its own process: it reads by itself, and writes by asking the records process. */
export interface JobCtx extends Ctx {
  readonly caller: Caller
  readonly dataDir: string
  readonly keeper: Keeper
  /** The pseudonym of a record: always the same in this department, and no way back without its key. */
  readonly pseudonym: (uid: string) => string
  /** Runs `work` on a read-only connection inside one snapshot. */
  readonly read: <T>(work: (db: ReadDb) => Settled<T>) => T
  /** `done` of `total` units of work; shown as a bar. */
  readonly progress: (done: number, total: number) => void
  /** Sends a command to the records process and waits for its reply. */
  readonly command: (name: string, input: unknown) => Promise<AnyReply>
}
