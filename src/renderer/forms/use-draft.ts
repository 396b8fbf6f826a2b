import { useCallback, useEffect, useRef, useState } from 'react'
import type { Asked } from '../api/client.ts'
import { useClient } from '../api/client-context.tsx'

/** A keystroke is on disk at most this long after it. */
const SAVE_AFTER_MS = 900
/** After a failed attempt, so that a busy or locked host does not cost what was typed. */
const RETRY_AFTER_MS = 5000

export interface DraftKeeper {
  /** Call after every change; the body is read when it is written. */
  readonly touch: () => void
  /** Writes at once what is not written yet. */
  readonly flush: () => void
  /** Throws the stored draft away and keeps nothing from now on. */
  readonly discard: () => Promise<void>
  readonly savedAt: string | null
  /** The reason the last attempt failed; what was typed is still in the form. */
  readonly error: { readonly code: string } | null
}

type DraftKey = Pick<Asked<'drafts.save'>, 'kind' | 'subjectUid'>
type Body = Asked<'drafts.save'>['body']

/** Keeps a form as a draft: within a second of a change, when a field is left, and when the window is hidden. */
export function useDraft(key: DraftKey, body: () => Body): DraftKeeper {
  const { api } = useClient()
  const { kind, subjectUid } = key
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isEnded = useRef(false)
  const latestBody = useRef(body)
  const latestFlush = useRef(() => {})
  const [state, setState] = useState<Pick<DraftKeeper, 'savedAt' | 'error'>>({ savedAt: null, error: null })
  useEffect(() => {
    latestBody.current = body
  })

  const flush = useCallback(() => {
    if (timer.current === null) return
    clearTimeout(timer.current)
    timer.current = null
    void api.drafts.save({ kind, subjectUid, body: latestBody.current() }).then((reply) => {
      setState(({ savedAt }) =>
        reply.ok ? { savedAt: reply.value.savedAt, error: null } : { savedAt, error: reply.error },
      )
      if (!reply.ok && !isEnded.current)
        timer.current ??= setTimeout(() => latestFlush.current(), RETRY_AFTER_MS)
    })
  }, [api, kind, subjectUid])

  const touch = useCallback(() => {
    if (isEnded.current) return
    // Not pushed back by the next keystroke: somebody who never pauses is safe too.
    timer.current ??= setTimeout(flush, SAVE_AFTER_MS)
  }, [flush])

  const discard = useCallback(async () => {
    isEnded.current = true
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    await api.drafts.discard({ kind, subjectUid })
  }, [api, kind, subjectUid])

  useEffect(() => {
    isEnded.current = false
    latestFlush.current = flush
    document.addEventListener('focusout', flush)
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      document.removeEventListener('focusout', flush)
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      flush()
      isEnded.current = true
    }
  }, [flush])

  return { touch, flush, discard, ...state }
}
