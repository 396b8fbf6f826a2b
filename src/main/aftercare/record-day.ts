import type { aftercare } from '../../shared/contract/aftercare.ts'
import { addDays } from '../../shared/kit/iso-date.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { openFindings } from '../../shared/model/finding.ts'
import { judgeDay } from '../../shared/rules/aftercare/aftercare-findings.ts'
import type { Handler } from '../core/handler.ts'
import { writeDay } from './aftercare-store.ts'
import { aftercareOf, sessionToFollow } from './session-to-follow.ts'

/** A day counts from the procedure: one that has not come, or that came after the death, has no values. */
export const recordDay: Handler<typeof aftercare.recordDay> = ({ db, now, today, caller }, request) => {
  const { sessionUid, acknowledged, ...draft } = request
  const found = sessionToFollow(db, sessionUid)
  if (!found.ok) return found
  const { id, performedOn, diedOn } = found.value
  const { day } = draft
  const on = addDays(performedOn, day)
  if (on > today) return err({ code: 'day-not-reached', day, on, today })
  if (diedOn !== null && on > diedOn) return err({ code: 'day-after-death', day, on, diedOn })
  const findings = openFindings(judgeDay(draft), acknowledged)
  if (findings.length > 0) return err({ code: 'findings-open', findings })
  writeDay(db, id, draft, { acknowledged, recordedAt: now().toISOString(), recordedBy: caller.name })
  return ok(aftercareOf(db, found.value))
}
