import type { imports } from '../../shared/contract/imports.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { judgeFile } from './judge-file.ts'
import { openImport } from './open-import.ts'
import { tally } from './tally.ts'

export const rehearseImport: Handler<typeof imports.rehearse> = async (ctx, request) => {
  const file = await openImport(ctx, request)
  if (!file.ok) return file
  const counted = tally(request.findingsLimit)
  const rows = await judgeFile(ctx, file.value, (judged) => counted.add(judged))
  if (!rows.ok) return rows
  const { bytes, survey } = file.value
  return ok({
    fileName: bytes.fileName,
    sha256: survey.sha256,
    encoding: survey.encoding,
    rows: rows.value,
    ...counted.result(),
  })
}
