import { resolve } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { newUid } from '../../../src/main/db/columns.ts'
import { handlers } from '../../../src/main/handlers.ts'
import { spawnedJobs } from '../../../src/main/hosts/spawned-jobs.ts'
import type { ImportBatch } from '../../../src/shared/model/import.ts'
import { openTestApp, type TestApp } from '../../support/open-test-app.ts'
import { embolized, rehearse, sysuccFile } from './csv-files.ts'

const PATIENTS = 700
const JOB = resolve(import.meta.dirname, '../../../src/main/job.ts')

let app: TestApp | undefined
afterEach(() => app?.close())

/** An app whose import, in a process of its own, is cancelled when its `part`th part has come in. */
async function cancellingAfter(part: number, commandId: string): Promise<TestApp> {
  let parts = 0
  const append: typeof handlers.imports.append = (ctx, input) => {
    const reply = handlers.imports.append(ctx, input)
    if (++parts === part) void opened.ask('jobs.cancel', { commandId })
    return reply
  }
  const opened = await openTestApp({
    jobs: spawnedJobs(JOB),
    handlers: { ...handlers, imports: { ...handlers.imports, append } },
  })
  return opened
}

test(
  'a cancelled import stays on the list as running, and is taken back whole',
  { timeout: 60_000 },
  async () => {
    const commandId = newUid()
    app = await cancellingAfter(3, commandId)
    const rows = Array.from({ length: PATIENTS }, (_, no) => embolized({ patient: `S${10_000 + no}` }))
    const path = sysuccFile(app, rows)
    const { sha256 } = await rehearse(app, path)
    const request = { source: { path }, preset: 'sysucc-visits', sha256 }
    expect(await app.ask('imports.commit', request, commandId)).toEqual({
      ok: false,
      error: { code: 'cancelled-in-part' },
    })

    const [batch] = await app.value<ImportBatch[]>('imports.list')
    expect(batch).toMatchObject({ state: 'running', sha256, made: await app.value('patients.count') })
    expect(batch?.made.patients).toBeGreaterThanOrEqual(300)
    expect(batch?.made.patients).toBeLessThan(PATIENTS)

    const undo = { batchUid: batch?.uid, reason: 'Cancelled half way' }
    expect(await app.ask('imports.undo', undo)).toMatchObject({ ok: true, value: { state: 'undone' } })
    expect(await app.value('patients.count')).toEqual({ patients: 0, sessions: 0 })
    expect(await app.value('imports.list')).toMatchObject([{ uid: batch?.uid, state: 'undone' }])
    expect(await app.value('patients.find', { text: 'S10' })).toMatchObject({ patients: [] })
    expect(await app.ask('imports.undo', undo)).toMatchObject({ error: { code: 'batch-already-undone' } })
    expect(app.vault.open?.keeper.verifyTrail().findings).toEqual([])
  },
)
