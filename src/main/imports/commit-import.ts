import type { imports } from '../../shared/contract/imports.ts'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import { ImportBatch } from '../../shared/model/import.ts'
import type { ImportedPatient } from '../../shared/model/imported-patient.ts'
import { isRefused } from '../../shared/rules/import-row.ts'
import type { JobCtx } from '../core/context.ts'
import type { Handler } from '../core/handler.ts'
import { newUid } from '../db/columns.ts'
import { batchesOfFile } from './imports-store.ts'
import { judgeFile } from './judge-file.ts'
import { openImport, tableName } from './open-import.ts'

/** Patients of one command: small enough that other work gets in between, large enough that the anchor is cheap. */
const PATIENTS_PER_PART = 100

interface Interrupted {
  readonly code: 'import-interrupted'
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
  if (!judged.ok) return judged
  return batch.close()
}

/** The same bytes go in once; what a broken-off import of them left behind is taken back first. */
async function clearEarlier(ctx: JobCtx, sha256: string) {
  const earlier = ctx.read((db) => batchesOfFile(db, sha256))
  const committed = earlier.find(({ state }) => state === 'committed')
  if (committed) return err({ code: 'already-imported' as const, batchUid: committed.uid })
  for (const { uid: batchUid } of earlier.filter(({ state }) => state === 'running')) {
    const undone = await ctx.command('imports.undo', { batchUid, reason: 'Broken off; imported again' })
    if (!undone.ok)
      return err(
        undone.error.code === 'changed-since'
          ? { code: 'leftover-changed' as const, batchUid }
          : interrupted(batchUid, undone.error.code),
      )
  }
  return ok(null)
}

/** Sends patients to the records process in parts. After a refused part nothing more is sent. */
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
    waiting = []
    const reply = await ctx.command('imports.append', { ...head, rows, refused, patients, final })
    state = reply.ok ? ok(ImportBatch.parse(reply.value)) : err(interrupted(head.batchUid, reply.error.code))
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
    async close(): Promise<Result<ImportBatch, Interrupted>> {
      await send(true)
      if (!state.ok) return state
      if (state.value === null) throw new Error('an import was closed without an answer')
      return ok(state.value)
    },
  }
}

function interrupted(batchUid: string, cause: string): Interrupted {
  return { code: 'import-interrupted', batchUid, cause }
}
