import type { AnyReply } from '../../shared/kit/endpoint.ts'
import { localDate } from '../../shared/kit/iso-date.ts'
import { err } from '../../shared/kit/result.ts'
import { dataFolder } from '../db/data-folder.ts'
import { shareFolder } from '../db/data-lock.ts'
import { readMigrations } from '../db/migration-files.ts'
import { openStore } from '../db/open.ts'
import { pseudonymsBy } from '../db/sub-key.ts'
import type { JobCtx } from './context.ts'
import type { AnyHandler } from './dispatch.ts'
import { createKeeper } from './keeper.ts'
import type { JobListener, JobOrder, JobRunner } from './job-runner.ts'

/**
 * What the process of a job does with its order: opens the register for reading, and lets the use case work.
 * Throws on a defect, as the use case does.
 */
export async function runJob(order: JobOrder, handlers: object, on: JobListener): Promise<AnyReply> {
  const [noun = '', verb = ''] = order.endpoint.split('.')
  const handler = (handlers as Record<string, Record<string, AnyHandler>>)[noun]?.[verb]
  if (!handler) return err({ code: 'unknown-endpoint', name: order.endpoint })
  const folder = dataFolder(order.dataDir)
  const opened = openStore({
    path: folder.database,
    dek: order.dek,
    migrations: readMigrations(order.migrationsDir),
    mode: 'read',
    keyProven: true,
  })
  if (!opened.ok) return opened
  const store = opened.value
  const share = shareFolder(order.dataDir)
  // The clock keeps running from the moment the job was ordered, so a demonstration's date reaches the job as well.
  const lead = Date.parse(order.orderedAt) - Date.now()
  const now = () => new Date(Date.now() + lead)
  const ctx: JobCtx = {
    now,
    today: localDate(now()),
    appVersion: order.appVersion,
    caller: order.caller,
    dataDir: order.dataDir,
    keeper: createKeeper({ store, folder, dek: order.dek, now, appVersion: order.appVersion }),
    pseudonym: pseudonymsBy(order.dek),
    read: store.read,
    progress: on.progress,
    command: on.command,
  }
  try {
    return await handler(ctx, order.input)
  } finally {
    store.close()
    share?.release()
    order.dek.fill(0)
  }
}

/** Runs jobs in the process that orders them: for tests and for hosts that are over with the job. */
export function inProcessJobs(handlers: object): JobRunner {
  return {
    run(order, on) {
      let cancel = (): void => undefined
      const cancelled = new Promise<AnyReply>((resolve) => {
        cancel = () => resolve(err({ code: 'cancelled' }))
      })
      return { reply: Promise.race([runJob(order, handlers, on), cancelled]), cancel }
    },
  }
}
