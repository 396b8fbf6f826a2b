import { closeSync, createReadStream, openSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { ImportSource } from '../../shared/model/import.ts'
import type { JobCtx } from '../core/context.ts'
import { IMPORT_LIMITS } from './import-limits.ts'
import { uploadPart, uploadSize } from './uploads-store.ts'

/** A file to import, readable as often as wanted. */
export interface ImportBytes {
  readonly fileName: string
  readonly uploadUid: string | null
  read(): AsyncIterable<Uint8Array>
}

export type BytesFailure =
  | { readonly code: 'file-not-found' | 'file-not-readable'; readonly path: string }
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }

const CHUNK_BYTES = 256 * 1024

export function importBytes(ctx: JobCtx, source: ImportSource): Result<ImportBytes, BytesFailure> {
  return 'path' in source ? fileBytes(source.path) : uploadBytes(ctx, source)
}

function fileBytes(path: string): Result<ImportBytes, BytesFailure> {
  const bytes = readableSize(path)
  if (typeof bytes === 'string') return err({ code: bytes, path })
  return sized(bytes, {
    fileName: basename(path),
    uploadUid: null,
    read: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
  })
}

/** A file may be there and yet be another account's, or held by the program that shows it. */
function readableSize(path: string): number | 'file-not-found' | 'file-not-readable' {
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile()) return 'file-not-found'
    closeSync(openSync(path, 'r'))
    return stats.size
  } catch (thrown) {
    if (thrown instanceof Error && 'syscall' in thrown) return 'file-not-readable'
    throw thrown
  }
}

function uploadBytes(
  ctx: JobCtx,
  { uploadUid, fileName }: { readonly uploadUid: string; readonly fileName: string },
): Result<ImportBytes, BytesFailure> {
  const { bytes, parts } = ctx.read((db) => uploadSize(db, uploadUid))
  if (parts === 0) return err({ code: 'file-not-found', path: fileName })
  return sized(bytes, {
    fileName,
    uploadUid,
    async *read() {
      for (let ordinal = 0; ordinal < parts; ordinal++)
        yield ctx.read((db) => uploadPart(db, uploadUid, ordinal))
    },
  })
}

function sized(bytes: number, file: ImportBytes): Result<ImportBytes, BytesFailure> {
  if (bytes === 0) return err({ code: 'file-empty' })
  if (bytes > IMPORT_LIMITS.bytes) return err({ code: 'file-too-large', bytes, limit: IMPORT_LIMITS.bytes })
  return ok(file)
}
