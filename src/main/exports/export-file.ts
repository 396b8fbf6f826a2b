import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file under way: it carries its name only once it is whole and on the disk. */
export interface ExportFile {
  /** The name it will have; held from the start, so that nothing is ever overwritten. */
  readonly path: string
  write(text: string): void
  /** Waits for the disk; returns the SHA-256 of everything that was written. */
  finish(): string
  /** Gives the finished file its name. */
  publish(): void
  /** Leaves nothing behind; harmless once published. */
  discard(): void
}

/** Gathers small writes: the system is asked once for about this many characters. */
const BUFFER_CHARACTERS = 256 * 1024

/** Begins `<stem>.csv` in a folder, or `<stem>-2.csv`, `-3` … where that exists. */
export function beginExportFile(folder: string, stem: string): ExportFile {
  const path = freeName(folder, stem)
  const part = `${path}.part`
  const file = openSync(part, 'w')
  const sha256 = createHash('sha256')
  let buffer = ''
  let isOpen = true
  let isPublished = false

  function flush(): void {
    const bytes = Buffer.from(buffer)
    buffer = ''
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    sha256.update(bytes)
  }

  function close(): void {
    if (isOpen) closeSync(file)
    isOpen = false
  }

  return {
    path,
    write(text) {
      buffer += text
      if (buffer.length >= BUFFER_CHARACTERS) flush()
    },
    finish() {
      flush()
      fsyncSync(file)
      close()
      return sha256.digest('hex')
    },
    publish() {
      renameSync(part, path)
      isPublished = true
    },
    discard() {
      close()
      if (isPublished) return
      rmSync(part, { force: true })
      rmSync(path, { force: true })
    },
  }
}

/** Takes a name by making an empty file of it. */
function freeName(folder: string, stem: string): string {
  for (let copy = 1; ; copy++) {
    const path = join(folder, copy === 1 ? `${stem}.csv` : `${stem}-${copy}.csv`)
    try {
      closeSync(openSync(path, 'wx'))
      return path
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
    }
  }
}
