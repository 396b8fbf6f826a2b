import Database from 'better-sqlite3'
import type { AnyReply } from '../../src/shared/kit/endpoint.ts'
import type { JobListener, JobOrder } from '../../src/main/core/job-runner.ts'
import { hostJob } from '../../src/main/hosts/job-host.ts'
import type { ToJob } from '../../src/main/hosts/job-link.ts'

// A job's process that behaves as its order asks: the ways in which a real one may go.
async function behave(order: JobOrder, on: JobListener): Promise<AnyReply> {
  switch (order.input) {
    case 'report':
      on.progress(1, 2)
      on.progress(2, 2)
      return { ok: true, value: { key: [...order.dek], args: process.argv.slice(2) } }
    case 'ask':
      return { ok: true, value: await Promise.all([on.command('a.b', 1), on.command('a.b', 2)]) }
    case 'throw':
      throw new TypeError('the name of a patient')
    case 'fill the disk':
      throw Object.assign(new Error('the name of a patient'), { code: 'ENOSPC', syscall: 'write' })
    case 'read damage':
      throw new Database.SqliteError('database disk image is malformed', 'SQLITE_CORRUPT')
    case 'die':
      return process.exit(7)
    default:
      return new Promise(() => {})
  }
}
const hear = hostJob(behave, (message) => process.send?.(message))
process.on('message', (message) => hear(message as ToJob))
// Stays until it is ended, as a job that hangs would.
setInterval(() => {}, 1000)
