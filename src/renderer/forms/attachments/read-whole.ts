import type { Api, Failure } from '../../api/client.ts'
import { ok, type Result } from '../../../shared/kit/result.ts'

/** All parts of an attachment as base64, in order; joined they are the base64 of the file. */
export async function readWhole(
  api: Api,
  attachmentUid: string,
): Promise<Result<readonly string[], Failure<'attachments.read'>>> {
  const read: string[] = []
  for (let part = 0; ; part += 1) {
    const reply = await api.attachments.read({ attachmentUid, part })
    if (!reply.ok) return reply
    read.push(reply.value.base64)
    if (read.length >= reply.value.parts) return ok(read)
  }
}
