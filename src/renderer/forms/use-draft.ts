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
  /** Throws the stored draft away and goes on keeping what is typed next. */
  readonly forget: () => void
  /** Writes over what another window kept. */
  readonly takeOver: () => void
  readonly savedAt: string | null
  /** The reason the last attempt failed; what was typed is still in the form. */
  readonly error: { readonly code: string } | null
}

type DraftKey = Pick<Asked<'drafts.save'>, 'kind' | 'subjectUid'>
type Body = Asked<'drafts.save'>['body']

/**
 * Keeps a form as a draft: within a second of a change, when a field is left, and when the window is hidden.
 * `startedFrom` is when the draft that the form continues was written: a second window on it is noticed.
 */
export function useDraft(key: DraftKey, body: () => Body, startedFrom: string | null = null): DraftKeeper {
  const { api } = useClient()
  const { kind, subjectUid } = key
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isEnded = useRef(false)
  const isWriting = useRef(false)
  const written = useRef<Promise<void>>(Promise.resolve())
  /** The draft on disk as this window knows it; undefined = write over whatever there is. */
  const known = useRef<string | null | undefined>(startedFrom)
  const latestBody = useRef(body)
  const latestFlush = useRef(() => {})
  const [state, setState] = useState<Pick<DraftKeeper, 'savedAt' | 'error'>>({ savedAt: null, error: null })
  useEffect(() => {
    latestBody.current = body
  })

  const write = useCallback(async () => {
    isWriting.current = true
    const basedOn = known.current
    const reply = await api.drafts.save({
      kind,
      subjectUid,
      body: latestBody.current(),
      ...(basedOn === undefined ? {} : { basedOn }),
    })
    isWriting.current = false
    if (reply.ok) known.current = reply.value.savedAt
    setState(({ savedAt }) =>
      reply.ok ? { savedAt: reply.value.savedAt, error: null } : { savedAt, error: reply.error },
    )
    // Two windows would take turns for ever: a person decides.
    if (!reply.ok && reply.error.code !== 'draft-moved-on' && !isEnded.current)
      timer.current ??= setTimeout(() => latestFlush.current(), RETRY_AFTER_MS)
  }, [api, kind, subjectUid])

  const flush = useCallback(() => {
    if (timer.current === null) return
    clearTimeout(timer.current)
    // What is being written says what the next one is based on.
    timer.current = isWriting.current ? setTimeout(() => latestFlush.current(), SAVE_AFTER_MS / 9) : null
    if (!isWriting.current) written.current = write()
  }, [write])

  const touch = useCallback(() => {
    if (isEnded.current) return
    // Not pushed back by the next keystroke: somebody who never pauses is safe too.
    timer.current ??= setTimeout(flush, SAVE_AFTER_MS)
  }, [flush])

  const forget = useCallback(() => {
    const throwAway = () => {
      known.current = null
      void api.drafts.discard({ kind, subjectUid })
    }
    // At once where nothing is on its way: what is typed next must not be thrown away with it.
    if (isWriting.current) void written.current.then(throwAway)
    else throwAway()
  }, [api, kind, subjectUid])

  const takeOver = useCallback(() => {
    known.current = undefined
    touch()
    flush()
  }, [touch, flush])

  const discard = useCallback(async () => {
    isEnded.current = true
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    // A draft on its way must not arrive after it was thrown away.
    await written.current
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

  return { touch, flush, discard, forget, takeOver, ...state }
}
