import { useCallback, useEffect, useState } from 'react'
import type { AuditEntry } from '../../shared/model/audit.ts'
import type { Failure } from '../api/client.ts'
import { useClient } from '../api/client-context.tsx'

const PAGE = 200

export interface AuditTrail {
  /** Newest first; undefined before the first answer. */
  readonly entries: readonly AuditEntry[] | undefined
  readonly isMore: boolean
  readonly error: Failure<'audit.list'> | null
  readonly loadOlder: () => void
  /** Looks again from the newest entry on: looking is itself an entry of the trail. */
  readonly reload: () => void
}

/** The trail from its newest entry, of everybody or of one patient, grown page by page; never cached, since everything done adds to it. */
export function useAuditTrail(patientUid: string | undefined): AuditTrail {
  const { api } = useClient()
  const [state, setState] = useState<Pick<AuditTrail, 'entries' | 'isMore' | 'error'>>({
    entries: undefined,
    isMore: false,
    error: null,
  })
  const ask = useCallback(
    (before: readonly AuditEntry[]) => {
      const oldest = before.at(-1)
      return api.audit
        .list({
          limit: PAGE,
          ...(patientUid === undefined ? {} : { patientUid }),
          ...(oldest && { beforeSeq: oldest.seq }),
        })
        .then((reply) =>
          setState((now) =>
            reply.ok
              ? { entries: [...before, ...reply.value.entries], isMore: reply.value.more, error: null }
              : { ...now, error: reply.error },
          ),
        )
    },
    [api, patientUid],
  )
  useEffect(() => {
    void ask([])
  }, [ask])
  return { ...state, loadOlder: () => void ask(state.entries ?? []), reload: () => void ask([]) }
}
