import { join, resolve } from 'node:path'
import { createAnnouncements } from './hosts/announcements.ts'
import { chosenDataFolder } from './hosts/data-folder.ts'
import { isRunning, lastHost, noteHost } from './hosts/host-file.ts'
import { hostHttp, type HttpHost } from './hosts/http-host.ts'
import { spawnedJobs } from './hosts/spawned-jobs.ts'
import { startOptions } from './hosts/start-options.ts'
import { openApp } from './open-app.ts'

const start = startOptions(process.argv.slice(2))
if (!start.ok) {
  console.error(`${start.error}\nUsage: [--data DIR] [--port N] [--demo [--today YYYY-MM-DD]]`)
  process.exit(2)
}
const { demo, dataDir: told, port } = start.value
/** A demonstration has a folder that nobody else knows. */
const dataDir = demo ? undefined : chosenDataFolder(told)
const last = dataDir === undefined ? undefined : lastHost(dataDir)
if (last !== undefined && (await isRunning(last))) {
  console.error(
    `Embolog is running already on ${dataDir} (process ${last.pid}, port ${last.port}): press Enter in the terminal where it was started for a new link, or end it there with Ctrl+C.`,
  )
  process.exit(1)
}
const root = resolve(import.meta.dirname, '../..')
const { emit, onEvent } = createAnnouncements()
const jobs = spawnedJobs(join(import.meta.dirname, 'job.js'))
let host: HttpHost | undefined
const app = openApp({ root, start: start.value, jobs, emit, checksDaily: true })
// Before a demonstration is filled: one that is ended meanwhile must not leave its folder behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end())
await app.ready
const listening = (host = await hostHttp({
  dispatch: app.dispatch,
  onEvent,
  rendererDir: join(root, 'out', 'renderer'),
  now: () => new Date(),
  port,
  ...(port === 0 && last !== undefined ? { preferredPort: last.port } : {}),
}))
if (dataDir !== undefined) noteHost(dataDir, listening.port)
console.log(`ready ${listening.issueLink()}`)
if (process.stdin.isTTY) offerFreshLinks()

/** The link works once; a second tab, or a browser that lost its session, needs another. */
function offerFreshLinks(): void {
  console.log('Press Enter for a fresh link, Ctrl+C to end.')
  process.stdin.on('data', () => console.log(listening.issueLink()))
}

async function end(): Promise<void> {
  await host?.close()
  await app.close()
  process.exit(0)
}
