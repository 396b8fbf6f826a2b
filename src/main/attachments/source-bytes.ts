import { readFileSync, statSync } from 'node:fs'
import { basename, posix, win32 } from 'node:path'
import { err, ok, type Result } from '../../shared/kit/result.ts'
import { ATTACHMENT_LIMITS, BYTES_PER_MEGABYTE, megabytesOf } from '../../shared/model/attachment.ts'
import type { ImportSource } from '../../shared/model/import.ts'
import type { ReadDb } from '../db/open.ts'
import { uploadPart, uploadSize } from '../imports/uploads-store.ts'

export interface SourceBytes {
  readonly fileName: string
  readonly bytes: Buffer
}

export type SourceFailure =
  | { readonly code: 'file-not-found' | 'file-not-readable'; readonly path: string }
  | { readonly code: 'file-empty' }
  | {
      readonly code: 'attachment-too-large'
      readonly fileName: string
      readonly megabytes: number
      readonly limitMegabytes: number
    }

const MOST_BYTES = ATTACHMENT_LIMITS.fileMegabytes * BYTES_PER_MEGABYTE
const LONGEST_NAME = 200

/** The whole of a file that somebody hands over; its size is looked at before its bytes. */
export function sourceBytes(db: ReadDb, source: ImportSource): Result<SourceBytes, SourceFailure> {
  return 'path' in source ? fromPath(source.path) : fromUpload(db, source)
}

function fromPath(path: string): Result<SourceBytes, SourceFailure> {
  const fileName = plainName(basename(path))
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile()) return err({ code: 'file-not-found', path })
    return refusedSize(fileName, stats.size) ?? ok({ fileName, bytes: readFileSync(path) })
  } catch (thrown) {
    // There, and yet another account's, or held by the program that shows it.
    if (thrown instanceof Error && 'syscall' in thrown) return err({ code: 'file-not-readable', path })
    throw thrown
  }
}

function fromUpload(
  db: ReadDb,
  { uploadUid, fileName: given }: { readonly uploadUid: string; readonly fileName: string },
): Result<SourceBytes, SourceFailure> {
  const fileName = plainName(given)
  const { bytes: size, parts } = uploadSize(db, uploadUid)
  if (parts === 0) return err({ code: 'file-not-found', path: fileName })
  const refused = refusedSize(fileName, size)
  if (refused) return refused
  const read = Array.from({ length: parts }, (_, ordinal) => uploadPart(db, uploadUid, ordinal))
  return ok({ fileName, bytes: Buffer.concat(read) })
}

function refusedSize(fileName: string, bytes: number): Result<never, SourceFailure> | undefined {
  if (bytes === 0) return err({ code: 'file-empty' })
  if (bytes <= MOST_BYTES) return undefined
  return err({
    code: 'attachment-too-large',
    fileName,
    megabytes: megabytesOf(bytes),
    limitMegabytes: ATTACHMENT_LIMITS.fileMegabytes,
  })
}

/** A name without folders or control characters, whichever system it comes from; its end is what tells files apart. */
function plainName(name: string): string {
  const plain = win32
    .basename(posix.basename(name))
    .replaceAll(/\p{Cc}/gu, '')
    .slice(-LONGEST_NAME)
    .trim()
  return plain === '' ? '?' : plain
}
