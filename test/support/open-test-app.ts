import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createDispatch, type Dispatch } from '../../src/main/core/dispatch.ts'
import type { JobRunner } from '../../src/main/core/job-runner.ts'
import { inProcessJobs } from '../../src/main/core/run-job.ts'
import { createVault, type Vault, type VaultOptions } from '../../src/main/core/vault.ts'
import { defaultSettings, insertSettings } from '../../src/main/settings/settings-store.ts'
import type { AnyReply, Endpoint, HostEvent } from '../../src/shared/kit/endpoint.ts'

export const PASSPHRASE = 'seven blue lanterns at dusk'
export const USER_NAME = 'Dr Test'
export const MIGRATIONS = resolve(import.meta.dirname, '../../db/migrations')
/** The least that scrypt allows: tests are about what happens after a passphrase is right or wrong. */
export const CHEAP_SCRYPT = { n: 2, r: 1, p: 1 } as const

export interface TestApp {
  readonly dispatch: Dispatch
  readonly vault: Vault
  readonly dataDir: string
  readonly events: HostEvent[]
  /** What threw, in order. A test that expects no defect can look here for its cause. */
  readonly defects: unknown[]
  ask(name: string, input?: unknown, commandId?: string): Promise<AnyReply>
  /** The answer's value; throws with the error when it was refused. */
  value<T = unknown>(name: string, input?: unknown): Promise<T>
  close(): Promise<void>
}

export interface TestAppOptions {
  readonly now?: () => Date
  /** Opens this folder, locked, instead of a fresh and unlocked one; it is left in place. */
  readonly dataDir?: string
  /** Reads are held against the contract unless this is false, as in use. */
  readonly checkReads?: boolean
  /** Instead of the app's own. */
  readonly contract?: Readonly<Record<string, Readonly<Record<string, Endpoint>>>>
  readonly handlers?: object
  /** Instead of running jobs in this process. */
  readonly jobs?: JobRunner
}

const START = new Date('2026-03-02T08:00:00.000Z')

/** A whole app on a folder of its own, with the department created and its admin `Dr Test` logged in. */
export async function openTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const now = options.now ?? (() => START)
  const dataDir = options.dataDir ?? freshFolder()
  if (!options.dataDir)
    for (const [name, bytes] of await template()) writeFileSync(join(dataDir, name), bytes)
  const vault = testVault(dataDir, now)
  if (!options.dataDir) {
    const unlocked = await vault.unlock(USER_NAME, PASSPHRASE)
    if (!unlocked.ok) throw new Error(`the test folder does not open: ${unlocked.error.code}`)
  }
  const answering = options.handlers ?? (await import('../../src/main/handlers.ts')).handlers
  const asked = options.contract ?? (await import('../../src/shared/contract/index.ts')).contract
  const events: HostEvent[] = []
  const defects: unknown[] = []
  const dispatch = createDispatch({
    vault,
    contract: asked,
    handlers: answering,
    jobs: options.jobs ?? inProcessJobs(answering),
    now,
    appVersion: '0.0.0-test',
    checkReads: options.checkReads ?? true,
    emit: (event) => events.push(event),
    reportDefect: (_incident, cause) => defects.push(cause),
  })
  const ask: TestApp['ask'] = (name, input = {}, commandId) =>
    dispatch({ name, input, ...(commandId && { commandId }) })
  return {
    dispatch,
    vault,
    dataDir,
    events,
    defects,
    ask,
    async value<T>(name: string, input?: unknown) {
      const reply = await ask(name, input)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`, { cause: defects.at(-1) })
      return reply.value as T
    },
    async close() {
      await vault.close()
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export function testVault(
  dataDir: string,
  now: () => Date = () => START,
  options: Partial<VaultOptions> = {},
): Vault {
  return createVault({
    dataDir,
    migrationsDir: MIGRATIONS,
    appVersion: '0.0.0-test',
    now,
    scryptCost: CHEAP_SCRYPT,
    backUpWhenLeaving: false,
    ...options,
  })
}

export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'embolog-test-'))
}

type Template = ReadonlyMap<string, Buffer>
let made: Promise<Template> | undefined

/** One migrated folder per test process, kept in memory; each test gets a copy. */
function template(): Promise<Template> {
  return (made ??= makeTemplate())
}

async function makeTemplate(): Promise<Template> {
  const folder = freshFolder()
  const vault = testVault(folder)
  const created = await vault.create({
    userName: USER_NAME,
    passphrase: PASSPHRASE,
    setUp: (db) => insertSettings(db, defaultSettings('Interventional Radiology')),
  })
  if (!created.ok) throw new Error(`the test folder was not created: ${created.error.code}`)
  vault.lock()
  const files = ['registry.db', 'keyring.json', 'anchor.bin'].map(
    (name) => [name, readFileSync(join(folder, name))] as const,
  )
  rmSync(folder, { recursive: true, force: true })
  return new Map(files)
}
