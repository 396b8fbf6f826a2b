import { AttachmentKind } from '../../../shared/model/attachment.ts'
import type { PendingFile } from './pending-file.ts'

/** What a draft keeps of a chosen file: what it is called and what was said of it, and none of its bytes. */
export interface NamedFile {
  readonly name: string
  readonly kind: AttachmentKind
  readonly caption: string
}

export function isNamedFile(value: unknown): value is NamedFile {
  if (typeof value !== 'object' || value === null) return false
  const { name, kind, caption } = value as Readonly<Record<string, unknown>>
  return typeof name === 'string' && typeof caption === 'string' && AttachmentKind.safeParse(kind).success
}

export function namedFile({ file, kind, caption }: PendingFile): NamedFile {
  return { name: file.name, kind, caption }
}

/** Files that are chosen again get back what was said of them; what is left of the awaited ones comes with them. */
export function chosenAgain(
  taken: readonly PendingFile[],
  awaited: readonly NamedFile[],
): { readonly files: readonly PendingFile[]; readonly awaited: readonly NamedFile[] } {
  const left = [...awaited]
  const files = taken.map((pending) => {
    const at = left.findIndex(({ name }) => name === pending.file.name)
    const [known] = at < 0 ? [] : left.splice(at, 1)
    return known === undefined ? pending : { ...pending, kind: known.kind, caption: known.caption }
  })
  return { files, awaited: left }
}
