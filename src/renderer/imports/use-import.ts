import { useRef, useState } from 'react'
import type { Answer, Asked, Failure } from '../api/client.ts'
import { useClient } from '../api/client-context.tsx'
import { useProgress, type Progress } from '../api/progress.ts'
import { useCommand } from '../api/use-command.ts'
import { uploadFile, type UploadRefusal } from '../api/upload-file.ts'

/** How the file is laid out: one of the presets, or a mapping of one's own. */
export type Layout = Pick<Asked<'imports.rehearse'>, 'preset' | 'mapping'>

export interface ImportRun {
  readonly stage: 'idle' | 'sending' | 'rehearsing' | 'committing'
  readonly progress: Progress | null
  readonly rehearsal: Answer<'imports.rehearse'> | null
  readonly error: Failure<'imports.rehearse'> | Failure<'imports.commit'> | UploadRefusal | null
  readonly rehearse: (file: File, layout: Layout) => Promise<void>
  readonly commit: () => Promise<Answer<'imports.commit'> | null>
  readonly cancel: () => void
  /** Forgets the rehearsal: what was chosen has changed. */
  readonly reset: () => void
}

const FINDINGS_LISTED = 500

interface Sent {
  readonly file: File
  readonly uploadUid: string
  readonly layout: Layout
}

/** Sends a file, rehearses it, and imports exactly what was rehearsed. */
export function useImport(): ImportRun {
  const { api } = useClient()
  const rehearsal = useCommand('imports.rehearse')
  const commit = useCommand('imports.commit')
  const [sending, setSending] = useState<Progress | null>(null)
  const [uploadError, setUploadError] = useState<UploadRefusal | null>(null)
  const isCancelled = useRef(false)
  const sent = useRef<Sent | null>(null)
  const jobProgress = useProgress(commit.isRunning ? commit.commandId : rehearsal.commandId)

  async function uploadOnce(file: File) {
    if (sent.current?.file === file) return sent.current.uploadUid
    isCancelled.current = false
    setSending({ done: 0, total: 1 })
    const reply = await uploadFile(
      api,
      file,
      (done, total) => setSending({ done, total }),
      () => isCancelled.current,
    )
    setSending(null)
    setUploadError(reply.ok ? null : reply.error)
    return reply.ok ? reply.value : null
  }
  function reset() {
    rehearsal.reset()
    commit.reset()
    setUploadError(null)
  }
  const job = commit.isRunning ? commit : rehearsal
  return {
    stage:
      sending !== null
        ? 'sending'
        : commit.isRunning
          ? 'committing'
          : rehearsal.isRunning
            ? 'rehearsing'
            : 'idle',
    progress: sending ?? jobProgress,
    rehearsal: rehearsal.value,
    error: uploadError ?? commit.error ?? rehearsal.error,
    reset,
    async rehearse(file, layout) {
      reset()
      const uploadUid = await uploadOnce(file)
      if (uploadUid === null) return
      sent.current = { file, uploadUid, layout }
      const source = { uploadUid, fileName: file.name }
      await rehearsal.run({ source, ...layout, findingsLimit: FINDINGS_LISTED })
    },
    async commit() {
      if (sent.current === null || rehearsal.value === null) return null
      const { uploadUid, layout, file } = sent.current
      const source = { uploadUid, fileName: file.name }
      const reply = await commit.run({ source, ...layout, sha256: rehearsal.value.sha256 })
      // The host lets go of the parts when a batch is closed.
      if (reply.ok) sent.current = null
      return reply.ok ? reply.value : null
    },
    cancel() {
      isCancelled.current = true
      if (job.isRunning && job.commandId !== null) void api.jobs.cancel({ commandId: job.commandId })
    },
  }
}
