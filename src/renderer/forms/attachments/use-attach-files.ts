import { useState } from 'react'
import type { Failure } from '../../api/client.ts'
import { useClient } from '../../api/client-context.tsx'
import { uploadFile, type UploadRefusal } from '../../api/upload-file.ts'
import { useCommand } from '../../api/use-command.ts'
import type { PendingFile } from './pending-file.ts'

export interface NotAttached {
  readonly pending: PendingFile
  readonly error: Failure<'attachments.add'> | UploadRefusal
}

export interface AttachFiles {
  /** Sends the files one after another; resolves with those that were refused. */
  readonly attach: (
    owner: { readonly patientUid: string; readonly sessionUid: string | null },
    files: readonly PendingFile[],
  ) => Promise<readonly NotAttached[]>
  /** Which one is under way, of how many; null while nothing is sent. */
  readonly progress: { readonly done: number; readonly total: number } | null
}

export function useAttachFiles(): AttachFiles {
  const { api } = useClient()
  const add = useCommand('attachments.add')
  const [progress, setProgress] = useState<AttachFiles['progress']>(null)

  const attach: AttachFiles['attach'] = async (owner, files) => {
    const refused: NotAttached[] = []
    for (const [index, pending] of files.entries()) {
      setProgress({ done: index + 1, total: files.length })
      const { file, kind, caption, thumbnail } = pending
      const sent = await uploadFile(
        api,
        file,
        () => undefined,
        () => false,
      )
      const reply = sent.ok
        ? await add.run({
            ...owner,
            kind,
            caption: caption.trim() === '' ? null : caption.trim(),
            thumbnail,
            source: { uploadUid: sent.value, fileName: file.name },
          })
        : sent
      if (!reply.ok) refused.push({ pending, error: reply.error })
    }
    setProgress(null)
    return refused
  }
  return { attach, progress }
}
