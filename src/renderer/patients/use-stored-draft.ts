import { useEffect, useState } from 'react'
import { useClient } from '../api/client-context.tsx'
import { fromStored, type PatientForm } from './patient-form.ts'

export interface StoredDraft {
  readonly form: PatientForm
  readonly savedAt: string
}

/** What was typed into this form and not saved: `undefined` until that is known, null where there is nothing. */
export function useStoredDraft(subjectUid: string | null): StoredDraft | null | undefined {
  const { api } = useClient()
  const [draft, setDraft] = useState<StoredDraft | null | undefined>(undefined)
  useEffect(() => {
    let isCurrent = true
    void api.drafts.load({ kind: 'patient', subjectUid }).then((reply) => {
      if (!isCurrent) return
      const form = reply.ok && reply.value !== null ? fromStored(reply.value.body) : null
      setDraft(
        form !== null && reply.ok && reply.value !== null ? { form, savedAt: reply.value.savedAt } : null,
      )
    })
    return () => {
      isCurrent = false
    }
  }, [api, subjectUid])
  return draft
}
