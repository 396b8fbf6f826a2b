import type { eligibility } from '../../shared/contract/eligibility.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { judgeFrozen } from '../../shared/rules/eligibility/frozen-judgement.ts'
import type { Handler } from '../core/handler.ts'
import { wholeSnapshot } from '../sessions/snapshots-store.ts'
import { rulesetNamed } from './rulesets-store.ts'

/** What another ruleset says of the inputs of that day. The verdict that was decided by stays what it is. */
export const rereadSnapshot: Handler<typeof eligibility.reread> = (
  { db },
  { snapshotUid, ruleset: name },
) => {
  const snapshot = wholeSnapshot(db, snapshotUid)
  if (!snapshot) return err({ code: 'snapshot-not-found', snapshotUid })
  const named = rulesetNamed(db, name)
  if (!named) return err({ code: 'ruleset-not-found', ...name })
  const again = judgeFrozen(snapshot.body, named.ruleset)
  if (!again.ok) return err({ code: 'snapshot-unreadable', snapshotUid })
  const { verdict, absolute, relative, unknown, indications, indicationsUnknown, advisories, childPugh } =
    again.value
  const { sessionUid, rulesetId, rulesetVersion } = snapshot.brief
  return ok({
    patientUid: snapshot.patientUid,
    of: { snapshotUid, sessionUid, rulesetId, rulesetVersion },
    by: { ...name, sha256: named.sha256 },
    judgement: {
      verdict,
      absolute,
      relative,
      unknown,
      indications,
      indicationsUnknown,
      advisories,
      childPugh,
    },
  })
}
