import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contract } from '../shared/contract/index.ts'
import type { HostEvent } from '../shared/kit/endpoint.ts'
import { createDispatch, type Dispatch } from './core/dispatch.ts'
import type { JobRunner } from './core/job-runner.ts'
import { createVault, type Vault } from './core/vault.ts'
import { handlers } from './handlers.ts'

export interface AppOptions {
  /** The folder that holds `package.json` and `db/migrations`. */
  readonly root: string
  readonly dataDir: string
  readonly now: () => Date
  readonly jobs: JobRunner
  readonly emit: (event: HostEvent) => void
  readonly reportDefect: (incident: string, cause: unknown) => void
}

export interface App {
  readonly vault: Vault
  readonly dispatch: Dispatch
}

/** What every entry needs before it opens a door. */
export function openApp({ root, dataDir, now, jobs, emit, reportDefect }: AppOptions): App {
  const { version: appVersion } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const vault = createVault({ dataDir, migrationsDir: join(root, 'db', 'migrations'), appVersion, now })
  const dispatch = createDispatch({ vault, contract, handlers, jobs, now, appVersion, emit, reportDefect })
  return { vault, dispatch }
}
