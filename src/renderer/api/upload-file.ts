import type { Api, Failure } from './client.ts'
import { newCommandId } from './client.ts'
import { err, ok, type Result } from '../../shared/kit/result.ts'

/** A multiple of three, so that parts join without padding between them; 667 kB as base64. */
const PART_BYTES = 500_001

function base64Of(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the file cannot be read')))
    reader.readAsDataURL(part)
  })
}

/** Hands a file over in parts; resolves with the id by which the host knows it. */
export async function uploadFile(
  api: Api,
  file: File,
  onProgress: (done: number, total: number) => void,
  isCancelled: () => boolean,
): Promise<Result<string, Failure<'imports.upload'>>> {
  const uploadUid = newCommandId()
  const parts = Math.max(1, Math.ceil(file.size / PART_BYTES))
  for (let ordinal = 0; ordinal < parts; ordinal += 1) {
    if (isCancelled()) return err({ code: 'cancelled' })
    const base64 = await base64Of(file.slice(ordinal * PART_BYTES, (ordinal + 1) * PART_BYTES))
    const reply = await api.imports.upload({ uploadUid, ordinal, base64 })
    if (!reply.ok) return reply
    onProgress(ordinal + 1, parts)
  }
  return ok(uploadUid)
}
