import type { imports } from '../../shared/contract/imports.ts'
import type { AnyReply } from '../../shared/kit/endpoint.ts'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import { ImportBatch } from '../../shared/model/import.ts'
import type { ImportedPatient } from '../../shared/model/imported-patient.ts'
import { isRefused } from '../../shared/rules/imports/import-row.ts'
import type { JobCtx } from '../core/context.ts'
import type { Handler } from '../core/handler.ts'
import { newUid } from '../db/columns.ts'
import { batchesOfFile } from './imports-store.ts'
import { judgeFile } from './judge-file.ts'
import { openImport, tableName } from './open-import.ts'
import { surveyFile } from './survey-file.ts'

/** Patients of one command: small enough that other work gets in between, large enough that the anchor is cheap. */
const PATIENTS_PER_PART = 100

interface Interrupted {
  readonly code: 'import-interrupted' | 'import-unfinished'
  readonly batchUid: string
  readonly cause: string
}

export const commitImport: Handler<typeof imports.commit> = async (ctx, request) => {
  const file = await openImport(ctx, request)
  if (!file.ok) return file
  const { bytes, survey } = file.value
  if (survey.sha256 !== request.sha256)
    return err({ code: 'file-changed', rehearsed: request.sha256, found: survey.sha256 })
  const cleared = await clearEarlier(ctx, survey.sha256)
  if (!cleared.ok) return cleared
  const batch = openBatch(ctx, {
    batchUid: newUid(),
    fileName: bytes.fileName,
    preset: tableName(request),
    sha256: survey.sha256,
    uploadUid: bytes.uploadUid,
  })
  const judged = await judgeFile(ctx, file.value, ({ rows, patient }) => {
    batch.count(rows.length, rows.filter(({ findings }) => isRefused(findings)).length)
    return patient ? batch.add(patient) : undefined
  })
  if (!judged.ok) {
    await batch.abandon()
    return judged
  }
  // The file is read more than once: what went in has to be what was rehearsed.
  const again = await surveyFile(bytes)
  if (again.ok && again.value.sha256 === survey.sha256) return batch.close()
  await batch.abandon()
  return again.ok
    ? err({ code: 'file-changed', rehearsed: request.sha256, found: again.value.sha256 })
    : again
}

/** The same bytes go in once; what a broken-off import of them left behind is taken back first. */
async function clearEarlier(ctx: JobCtx, sha256: string) {
  const earlier = ctx.read((db) => batchesOfFile(db, sha256))
  const committed = earlier.find(({ state }) => state === 'committed')
  if (committed) return err({ code: 'already-imported' as const, batchUid: committed.uid })
  for (const { uid: batchUid } of earlier.filter(({ state }) => state === 'running')) {
    const undone = await takeBack(ctx, batchUid)
    if (undone.ok) continue
    const { code } = undone.error
    if (code === 'changed-since') return err({ code: 'leftover-changed' as const, batchUid })
    return err({ code: 'import-unfinished' as const, batchUid, cause: code })
  }
  return ok(null)
}

function takeBack(ctx: JobCtx, batchUid: string): Promise<AnyReply> {
  return ctx.command('imports.undo', { batchUid, reason: 'The import broke off · 导入中断' })
}

/** Sends patients to the records process in parts. After a refused part the earlier ones are taken back. */
function openBatch(
  ctx: JobCtx,
  head: {
    readonly batchUid: string
    readonly fileName: string
    readonly preset: string
    readonly sha256: string
    readonly uploadUid: string | null
  },
) {
  let waiting: ImportedPatient[] = []
  let rows = 0
  let refused = 0
  let state: Result<ImportBatch | null, Interrupted> = ok(null)

  async function send(final: boolean): Promise<void> {
    if (!state.ok) return
    const patients = waiting
    const isFirst = state.value === null
    waiting = []
    const reply = await ctx.command('imports.append', { ...head, rows, refused, patients, final })
    state = reply.ok ? ok(ImportBatch.parse(reply.value)) : await breakOff(reply.error.code, isFirst)
  }

  async function breakOff(cause: string, isFirst: boolean): Promise<Result<never, Interrupted>> {
    const { batchUid } = head
    const isClean = isFirst || (await takeBack(ctx, batchUid)).ok
    return err({ code: isClean ? 'import-interrupted' : 'import-unfinished', batchUid, cause })
  }

  return {
    count(judged: number, refusedOfThem: number): void {
      rows += judged
      refused += refusedOfThem
    },
    add(patient: ImportedPatient): Promise<void> | undefined {
      waiting.push(patient)
      return waiting.length === PATIENTS_PER_PART ? send(false) : undefined
    },
    /** Takes back whatever was sent. */
    async abandon(): Promise<void> {
      if (state.ok && state.value !== null) await takeBack(ctx, head.batchUid)
    },
    async close(): Promise<Result<ImportBatch, Interrupted>> {
      await send(true)
      if (!state.ok) return state
      if (state.value === null) throw new Error('an import was closed without an answer')
      return ok(state.value)
    },
  }
}
