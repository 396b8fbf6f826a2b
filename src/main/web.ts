import { join, resolve } from 'node:path'
import { createAnnouncements } from './hosts/announcements.ts'
import { hostHttp } from './hosts/http-host.ts'
import { spawnedJobs } from './hosts/spawned-jobs.ts'
import { startOptions } from './hosts/start-options.ts'
import { openApp } from './open-app.ts'

const start = startOptions(process.argv.slice(2))
if (!start.ok) {
  console.error(`${start.error}\nUsage: [--data DIR] [--port N] [--demo [--today YYYY-MM-DD]]`)
  process.exit(2)
}
const root = resolve(import.meta.dirname, '../..')
const { emit, onEvent } = createAnnouncements()
const jobs = spawnedJobs(join(import.meta.dirname, 'job.js'))
const app = openApp({ root, start: start.value, jobs, emit })
await app.ready
const host = await hostHttp({
  dispatch: app.dispatch,
  onEvent,
  rendererDir: join(root, 'out', 'renderer'),
  now: () => new Date(),
  port: start.value.port,
})
console.log(`ready ${host.issueLink()}`)
if (process.stdin.isTTY) offerFreshLinks()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end())

/** The link works once; a second tab, or a browser that lost its session, needs another. */
function offerFreshLinks(): void {
  console.log('Press Enter for a fresh link, Ctrl+C to end.')
  process.stdin.on('data', () => console.log(host.issueLink()))
}

async function end(): Promise<void> {
  await host.close()
  await app.close()
  process.exit(0)
}
