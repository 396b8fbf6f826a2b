import { useNavigate } from '@tanstack/react-router'
import type { WorklistRow } from './worklist-items.ts'

/** Leads to where a row is dealt with: the review form, the signature, or the session that lacks something. */
export function useOpenRow(): (row: WorklistRow) => void {
  const navigate = useNavigate()
  return (row) => {
    if (row.kind === 'review')
      return void navigate({ to: '/reviews/$reviewUid', params: { reviewUid: row.review.reviewUid } })
    const { sessionUid, patient } = row.record
    const params = { patientUid: patient.uid }
    if (row.kind === 'unsigned')
      return void navigate({
        to: '/patients/$patientUid',
        params,
        search: { sign: row.record.sessionUid },
      })
    void navigate({
      to: '/patients/$patientUid/session',
      params,
      search: sessionUid === null ? {} : { complete: sessionUid },
    })
  }
}
