import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'

const run = promisify(execFile)
const DOOR = 'test/e2e/folder-door.ts'
const PASSPHRASE = 'seven blue lanterns at dusk'

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
  const { stdout } = await run(process.execPath, [DOOR])
  return JSON.parse(stdout) as Prepared
}

/** Asks the folder itself, between two starts of its host; the answers are in the order of the questions. */
export async function askFolder(
  dataDir: string,
  questions: readonly (readonly [name: string, input: object])[],
): Promise<unknown[]> {
  const { stdout } = await run(process.execPath, [DOOR, dataDir, JSON.stringify(questions)])
  return JSON.parse(stdout) as unknown[]
}

/** Unlocks the prepared department as the one person in it. */
export async function unlockPrepared(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Unlock' }).click()
  await page.getByRole('banner').waitFor()
}
