import { execFile } from 'node:child_process'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'

const run = promisify(execFile)
export const PASSPHRASE = 'seven blue lanterns at dusk'
/** Where the global set-up leaves what it made once: the program behind `askFolder`, and what it said of its department. */
export const DOOR = 'EMBOLOG_E2E_DOOR'
export const PREPARED = 'EMBOLOG_E2E_PREPARED'

export interface Prepared {
  readonly dataDir: string
  readonly patientUid: string
  /** Registered, with a lesion, without a session and without blood. */
  readonly newcomerUid: string
  readonly sessionUid: string
}

/**
 * A department with one patient who has a lesion, a signed session five weeks ago, a review and the blood
 * of yesterday, and one who was only registered. The folder
 * is the caller's to remove.
 */
export async function prepareDepartment(): Promise<Prepared> {
  const prepared = JSON.parse(madeOnce(PREPARED)) as Prepared
  const dataDir = await mkdtemp(join(tmpdir(), 'embolog-prepared-'))
  await cp(prepared.dataDir, dataDir, { recursive: true })
  return { ...prepared, dataDir }
}

/** Asks the folder itself, between two starts of its host; the answers are in the order of the questions. */
export async function askFolder(
  dataDir: string,
  questions: readonly (readonly [name: string, input: object])[],
): Promise<unknown[]> {
  const { stdout } = await run(process.execPath, [madeOnce(DOOR), dataDir, JSON.stringify(questions)])
  return JSON.parse(stdout) as unknown[]
}

function madeOnce(name: string): string {
  const made = process.env[name]
  if (made === undefined) throw new Error(`the global set-up left no ${name}`)
  return made
}

/** Unlocks the prepared department as the one person in it. */
export async function unlockPrepared(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('banner').waitFor()
}
