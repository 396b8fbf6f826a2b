import type { audit as endpoints } from '../../shared/contract/audit.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { latestEntries } from './audit-store.ts'
import { verifyTrail } from './verify-trail.ts'

export const audit: Handlers<{ audit: typeof endpoints }>['audit'] = {
  list({ db }, { patientUid, beforeSeq, limit }) {
    const entries = latestEntries(db, {
      patientUid: patientUid ?? null,
      beforeSeq: beforeSeq ?? Number.MAX_SAFE_INTEGER,
      limit: limit + 1,
    })
    return ok({ entries: entries.slice(0, limit), more: entries.length > limit })
  },
  verify: verifyTrail,
}
