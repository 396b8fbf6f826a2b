import type { audit as endpoints } from '../../shared/contract/audit.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { latestEntries } from './audit-store.ts'

const HASH_SHOWN = 8
const MOST_FINDINGS = 100

export const audit: Handlers<{ audit: typeof endpoints }>['audit'] = {
  list({ db }, { patientUid, beforeSeq, limit }) {
    const entries = latestEntries(db, {
      patientUid: patientUid ?? null,
      beforeSeq: beforeSeq ?? Number.MAX_SAFE_INTEGER,
      limit: limit + 1,
    })
    return ok({ entries: entries.slice(0, limit), more: entries.length > limit })
  },
  verify({ keeper, progress }) {
    const { events, changes, head, findings } = keeper.verifyTrail(progress)
    return Promise.resolve(
      ok({
        events,
        changes,
        head: `${head.seq}:${head.hash.slice(0, HASH_SHOWN)}`,
        findings: findings.slice(0, MOST_FINDINGS),
      }),
    )
  },
}
