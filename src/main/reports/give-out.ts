import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { JobCtx } from '../core/context.ts'
import { type FileName, type NoFolder, type ReportFile, writeReportFile } from './report-file.ts'

export interface Outgoing {
  /** Where the file is written; undefined where whoever asks gets it in the answer. */
  readonly folder: string | undefined
  readonly name: FileName
  readonly bytes: Buffer
}

export interface GivenFile {
  readonly fileName: string
  /** Where the file was written; null where it is in the answer. */
  readonly path: string | null
  /** The file; null where it was written. */
  readonly content: Buffer | null
  readonly sha256: string
}

type NotNoted = { readonly code: 'not-noted'; readonly cause: string }

/** Nothing leaves without an audit event: the file gets its name, and the answer its bytes, only after it is kept. */
export async function giveOut(
  ctx: Pick<JobCtx, 'command'>,
  { folder, name, bytes }: Outgoing,
  note: (sha256: string) => readonly [endpoint: string, input: object],
): Promise<Result<GivenFile, NoFolder | NotNoted>> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  let file: ReportFile | null = null
  if (folder !== undefined) {
    const written = writeReportFile(folder, name, bytes)
    if (!written.ok) return written
    file = written.value
  }
  try {
    const noted = await ctx.command(...note(sha256))
    if (!noted.ok) return err({ code: 'not-noted', cause: noted.error.code })
    file?.publish()
    return ok({
      fileName: `${name.stem}.${name.extension}`,
      path: file?.path ?? null,
      content: file === null ? bytes : null,
      sha256,
    })
  } finally {
    file?.discard()
  }
}
