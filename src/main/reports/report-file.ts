import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { err, ok, type Result } from '../../shared/kit/result.ts'

/** A file on the disk that has no name of its own yet. */
export interface ReportFile {
  readonly path: string
  /** Gives the file its name. */
  publish(): void
  /** Leaves nothing behind; harmless once published. */
  discard(): void
}

export type NoFolder = { readonly code: 'folder-not-found' | 'folder-not-writable'; readonly folder: string }

export interface FileName {
  readonly stem: string
  readonly extension: 'pdf' | 'ics'
}

/** Writes `<stem>.pdf` into a folder, or `<stem>-2.pdf`, `-3` … where that exists, and waits for the disk. */
export function writeReportFile(folder: string, name: FileName, bytes: Buffer): Result<ReportFile, NoFolder> {
  if (!isAbsolute(folder) || !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return err({ code: 'folder-not-found', folder })
  if (!isWritable(folder)) return err({ code: 'folder-not-writable', folder })
  const path = freeName(folder, name)
  const part = `${path}.part`
  const file = openSync(part, 'w')
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  let isPublished = false
  return ok({
    path,
    publish() {
      renameSync(part, path)
      isPublished = true
    },
    discard() {
      if (isPublished) return
      rmSync(part, { force: true })
      rmSync(path, { force: true })
    },
  })
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Takes a name by making an empty file of it, so that nothing is ever overwritten. */
function freeName(folder: string, { stem, extension }: FileName): string {
  for (let copy = 1; ; copy++) {
    const path = join(folder, `${stem}${copy === 1 ? '' : `-${copy}`}.${extension}`)
    try {
      closeSync(openSync(path, 'wx'))
      return path
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
    }
  }
}
