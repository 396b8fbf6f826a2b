import type { Api, Failure } from './client.ts'
import { newCommandId } from './client.ts'
import { err, ok, type Result } from '../../shared/kit/result.ts'

/** A multiple of three, so that parts join without padding between them; 667 kB as base64. */
const PART_BYTES = 500_001

/** Why a file did not get to the host. */
export type UploadRefusal =
  Failure<'imports.upload'> | { readonly code: 'file-not-readable'; readonly path: string }

/** null where the file cannot be read: it was moved or locked after it was chosen, or is a folder. */
function base64Of(part: Blob): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => resolve(null))
    reader.readAsDataURL(part)
  })
}

/** Hands a file over in parts; resolves with the id by which the host knows it. */
export async function uploadFile(
  api: Api,
  file: File,
  onProgress: (done: number, total: number) => void,
  isCancelled: () => boolean,
): Promise<Result<string, UploadRefusal>> {
  const uploadUid = newCommandId()
  const parts = Math.max(1, Math.ceil(file.size / PART_BYTES))
  for (let ordinal = 0; ordinal < parts; ordinal += 1) {
    if (isCancelled()) return err({ code: 'cancelled' })
    const base64 = await base64Of(file.slice(ordinal * PART_BYTES, (ordinal + 1) * PART_BYTES))
    if (base64 === null) return err({ code: 'file-not-readable', path: file.name })
    const reply = await api.imports.upload({ uploadUid, ordinal, base64 })
    if (!reply.ok) return reply
    onProgress(ordinal + 1, parts)
  }
  return ok(uploadUid)
}
