import { useEffect, useState } from 'react'
import type { Answer, Asked } from '../api/client.ts'
import { useClient } from '../api/client-context.tsx'

export type StoredDraft = NonNullable<Answer<'drafts.load'>>

/**
 * The draft left behind by an earlier start; null when there is none, undefined until that is known. Asked anew each
 * time a form opens: drafts are written without telling anybody.
 */
export function useStoredDraft(key: Asked<'drafts.load'>): StoredDraft | null | undefined {
  const { api } = useClient()
  const { kind, subjectUid } = key
  const [found, setFound] = useState<{
    readonly subjectUid: string | null
    readonly draft: StoredDraft | null
  }>()
  useEffect(() => {
    let isGone = false
    void api.drafts.load({ kind, subjectUid }).then((reply) => {
      // A draft that cannot be read must not keep anybody from logging a session.
      if (!isGone) setFound({ subjectUid, draft: reply.ok ? reply.value : null })
    })
    return () => {
      isGone = true
    }
  }, [api, kind, subjectUid])
  return found?.subjectUid === subjectUid ? found.draft : undefined
}
