import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { seedDemo } from './demo/seed-demo.ts'
import { createAnnouncements } from './hosts/announcements.ts'
import { defaultDataFolder } from './hosts/data-folder.ts'
import { reportDefect } from './hosts/defect-report.ts'
import { clockStartingOn } from './hosts/demo-clock.ts'
import { hostHttp } from './hosts/http-host.ts'
import { spawnedJobs } from './hosts/spawned-jobs.ts'
import { startOptions } from './hosts/start-options.ts'
import { openApp } from './open-app.ts'

const options = startOptions(process.argv.slice(2))
if (!options.ok) {
  console.error(`${options.error}\nUsage: [--data DIR] [--port N] [--demo [--today YYYY-MM-DD]]`)
  process.exit(2)
}
const root = resolve(import.meta.dirname, '../..')
const { demo, today, port, dataDir = defaultDataFolder() } = options.value
const demoDir = demo ? mkdtempSync(join(tmpdir(), 'embolog-demo-')) : undefined
const { emit, onEvent } = createAnnouncements()
const { vault, dispatch } = openApp({
  root,
  dataDir: demoDir ?? resolve(dataDir),
  now: today === undefined ? () => new Date() : clockStartingOn(today),
  jobs: spawnedJobs(join(import.meta.dirname, 'job.js')),
  emit,
  reportDefect,
})
if (demo) await seedDemo(dispatch)
const host = await hostHttp({
  dispatch,
  onEvent,
  rendererDir: join(root, 'out', 'renderer'),
  now: () => new Date(),
  port,
})
console.log(`ready ${host.issueLink()}`)
if (process.stdin.isTTY) offerFreshLinks()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end())

/** The link works once; a second tab, or a browser that lost its session, needs another. */
function offerFreshLinks(): void {
  console.log('Press Enter for a fresh link, Ctrl+C to end.')
  process.stdin.on('data', () => console.log(host.issueLink()))
}

async function end(): Promise<void> {
  await host.close()
  await vault.close()
  if (demoDir !== undefined) rmSync(demoDir, { recursive: true, force: true, maxRetries: 5 })
  process.exit(0)
}
