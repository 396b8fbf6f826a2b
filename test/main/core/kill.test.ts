import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundled } from '../../support/bundled.ts'
import { freshFolder, MIGRATIONS, PASSPHRASE, testVault, USER_NAME } from '../../support/open-test-app.ts'
import { makeDepartment } from '../../support/saving-department.ts'

const FREEZES = 270
const KILLS = 30
/** A full check takes longer than a glance, so every so often. */
const FULL_CHECK_EVERY = 10
const TIMEOUT_MS = 180_000
let folder: string
let dataDir: string
let acknowledged: string
let patients: string[]
let saving: ChildProcess | undefined
let workshop: string
let program: string
beforeAll(async () => {
  workshop = freshFolder()
  program = await bundled(join(import.meta.dirname, 'saving-child.ts'), workshop)
})
afterAll(() => rmSync(workshop, { recursive: true, force: true }))
beforeEach(async () => {
  folder = freshFolder()
  dataDir = join(folder, 'data')
  acknowledged = join(folder, 'acknowledged')
  writeFileSync(acknowledged, '')
  patients = await makeDepartment(dataDir)
})
afterEach(() => {
  saving?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function startSaving(): Promise<ChildProcess> {
  const before = acknowledgedUids().length
  const args = [program, dataDir, MIGRATIONS, acknowledged, USER_NAME, PASSPHRASE, ...patients]
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  saving = child
  while (acknowledgedUids().length <= before) {
    if (child.exitCode !== null) throw new Error(`the saving process ended with ${child.exitCode}`)
    await sleep(2)
  }
  return child
}
const acknowledgedUids = () => readFileSync(acknowledged, 'utf8').split('\n').slice(0, -1)
const stateOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.charAt(0)

function copyRegister(from: string, to: string): void {
  for (const file of ['registry.db', 'registry.db-wal', 'anchor.bin', 'keyring.json']) {
    rmSync(join(to, file), { force: true })
    if (existsSync(join(from, file))) copyFileSync(join(from, file), join(to, file))
  }
}

/** Opens what the end of the process left: what is lost, what is there beyond the promise, and whether all is whole. */
async function aftermathIn(dir: string, promised: readonly string[], round: number) {
  const vault = testVault(dir)
  const unlocked = await vault.unlock(USER_NAME, PASSPHRASE)
  if (!unlocked.ok || !vault.open) throw new Error(`does not open: ${JSON.stringify(unlocked)}`)
  const { register, keeper } = vault.open
  const { raw } = register.store
  const kept = new Set(raw.prepare('SELECT hex(uid) FROM session').pluck().all() as string[])
  const isFull = round % FULL_CHECK_EVERY === 0
  const aftermath = {
    lost: promised.filter((uid) => !kept.has(uid.replaceAll('-', '').toUpperCase())),
    warnings: vault.warnings,
    findings: keeper.verifyTrail().findings,
    integrity: isFull ? raw.pragma('integrity_check', { simple: true }) : 'ok',
  }
  const unacknowledged = kept.size - promised.length
  vault.lock()
  return { aftermath, unacknowledged }
}
const UNHARMED = { lost: [], warnings: [], findings: [], integrity: 'ok' }

const isLinux = process.platform === 'linux'
if (!isLinux) console.warn(`the ${FREEZES} freezes are skipped: only Linux says when a process has stopped`)

// A stopped process leaves its files exactly as a killed one does, at any instruction, and costs no new start.
test.runIf(isLinux)(
  `stopped dead ${FREEZES} times while it saves sessions: nothing acknowledged is lost, and the chain is whole`,
  { timeout: TIMEOUT_MS },
  async () => {
    const child = await startSaving()
    const pid = child.pid ?? 0
    const frozen = join(folder, 'frozen')
    mkdirSync(frozen)
    let unacknowledgedEver = 0
    for (let round = 0; round < FREEZES; round++) {
      child.kill('SIGCONT')
      await sleep(Math.random() * 8)
      child.kill('SIGSTOP')
      while (stateOf(pid) !== 'T') await sleep(0)
      copyRegister(dataDir, frozen)
      const { aftermath, unacknowledged } = await aftermathIn(frozen, acknowledgedUids(), round)
      expect({ round, ...aftermath }).toEqual({ round, ...UNHARMED })
      expect(unacknowledged).toBeLessThanOrEqual(1)
      unacknowledgedEver += unacknowledged
    }
    // Between the commit and its acknowledgement a stop leaves one more session than was promised.
    expect(unacknowledgedEver).toBeGreaterThan(0)
  },
)

test(
  `killed ${KILLS} times while it saves sessions into the same folder, it goes on without a loss`,
  { timeout: TIMEOUT_MS },
  async () => {
    for (let round = 0; round < KILLS; round++) {
      const child = await startSaving()
      await sleep(Math.random() * 20)
      child.kill('SIGKILL')
      await once(child, 'exit')
      const { aftermath, unacknowledged } = await aftermathIn(dataDir, acknowledgedUids(), round)
      expect({ round, ...aftermath }).toEqual({ round, ...UNHARMED })
      expect(unacknowledged).toBeLessThanOrEqual(round + 1)
    }
  },
)
