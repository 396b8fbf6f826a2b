import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '../shared/contract/index.ts'
import type { HostEvent } from '../shared/kit/endpoint.ts'
import { type IsoDate, localDate } from '../shared/kit/iso-date.ts'
import { checkingDaily } from './core/daily-check.ts'
import { createDispatch, type Dispatch } from './core/dispatch.ts'
import type { JobRunner } from './core/job-runner.ts'
import { createVault } from './core/vault.ts'
import type { DataFolder } from './db/data-folder.ts'
import { handlers } from './handlers.ts'
import { chosenDataFolder } from './hosts/data-folder.ts'
import { reportDefect } from './hosts/defect-report.ts'
import { clockStartingOn } from './hosts/demo-clock.ts'
import type { StartOptions } from './hosts/start-options.ts'

export interface AppOptions {
  /** The folder that holds `package.json` and `db/migrations`. */
  readonly root: string
  readonly start: StartOptions
  readonly jobs: JobRunner
  readonly emit: (event: HostEvent) => void
  /** Set by a host that people work in all day; the command line is over before a check of the register would be. */
  readonly checksDaily?: boolean
}

export interface App {
  /** Waits until the app is ready to answer. */
  readonly dispatch: Dispatch
  /** Settled at once, but for a demonstration, which has to be filled first. */
  readonly ready: Promise<void>
  /** Closes the database; a demonstration leaves nothing behind. */
  close(): Promise<void>
}

/** What every entry needs before it opens a door: the data folder, the clock, and one place that answers. */
export function openApp({ root, start, jobs, emit, checksDaily = false }: AppOptions): App {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const demoDir = start.demo ? mkdtempSync(join(tmpdir(), 'embolog-demo-')) : undefined
  const now = start.today === undefined ? () => new Date() : clockStartingOn(start.today)
  const vault = createVault({
    dataDir: demoDir ?? chosenDataFolder(start.dataDir),
    migrationsDir: join(root, 'db', 'migrations'),
    appVersion: manifest.version,
    now,
    isDemonstration: start.demo,
  })
  const answer = createDispatch({
    vault,
    contract,
    handlers,
    jobs,
    now,
    appVersion: manifest.version,
    emit,
    reportDefect(incident, cause) {
      reportDefect(incident, cause)
      void logDefect(vault.folder, now, incident, cause)
    },
  })
  const dispatch = checksDaily && !start.demo ? checkingDaily(answer, { vault, now }) : answer
  const ready = start.demo ? seedDemonstration(dispatch, localDate(now())) : Promise.resolve()
  return {
    ready,
    dispatch: (question) => ready.then(() => dispatch(question)),
    async close() {
      await vault.close()
      if (demoDir !== undefined) rmSync(demoDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A window has no stderr that anybody reads. The log is loaded at the first defect: most days have none. */
async function logDefect(
  folder: DataFolder,
  now: () => Date,
  incident: string,
  cause: unknown,
): Promise<void> {
  if (!existsSync(folder.root)) return
  const { createLog } = await import('./core/log.ts')
  createLog({ folder: folder.logs, now }).defect(incident, cause)
}

/** Loaded only when asked for: a department that works has no use for made-up patients in memory. */
async function seedDemonstration(dispatch: Dispatch, today: IsoDate): Promise<void> {
  const { seedDemo } = await import('./demo/seed-demo.ts')
  await seedDemo(dispatch, { today })
}
