import type { aftercare } from '../../shared/contract/aftercare.ts'
import { addDays, type IsoDate } from '../../shared/kit/iso-date.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { CourseDraft } from '../../shared/model/aftercare.ts'
import { openFindings } from '../../shared/model/finding.ts'
import { judgeCourse } from '../../shared/rules/aftercare/aftercare-findings.ts'
import type { Handler } from '../core/handler.ts'
import { updatePatientCourse } from '../patients/patients-store.ts'
import { writeCourse } from './aftercare-store.ts'
import { aftercareOf, type FollowedSession, sessionToFollow } from './session-to-follow.ts'

const STATUS_DAYS = [30, 90] as const

/** A death is noted on the patient; it closes no review, which asks for its own reason. */
export const recordCourse: Handler<typeof aftercare.recordCourse> = (ctx, request) => {
  const { db, now, today, caller } = ctx
  const { sessionUid, course, acknowledged } = request
  const found = sessionToFollow(db, sessionUid)
  if (!found.ok) return found
  const session = found.value
  const death = checkDeath(course, session, today)
  if (!death.ok) return death
  const diedOn = death.value
  const dates = checkDates(course, session, { diedOn, today })
  if (!dates.ok) return dates
  const findings = openFindings(judgeCourse(course, session.performedOn), acknowledged)
  if (findings.length > 0) return err({ code: 'findings-open', findings })
  if (diedOn !== session.diedOn) updatePatientCourse(db, session.patientId, { diedOn })
  const recorded = { acknowledged, recordedAt: now().toISOString(), recordedBy: caller.name }
  writeCourse(db, session.id, course, recorded)
  return ok(aftercareOf(db, { ...session, diedOn }))
}

/** The date of death that holds after this: the one on file is corrected in the patient's record, not here. */
function checkDeath(
  { diedOn }: CourseDraft,
  { diedOn: onFile, performedOn }: FollowedSession,
  today: IsoDate,
) {
  if (diedOn === null || diedOn === onFile) return ok(onFile)
  if (onFile !== null) return err({ code: 'death-on-other-day', diedOn, onFile })
  if (diedOn > today) return err({ code: 'death-in-future', diedOn, today })
  if (diedOn < performedOn) return err({ code: 'death-before-session', diedOn, performedOn })
  return ok(diedOn)
}

function checkDates(
  { dischargedOn, status30, status90 }: CourseDraft,
  { performedOn }: FollowedSession,
  { diedOn, today }: { readonly diedOn: IsoDate | null; readonly today: IsoDate },
) {
  if (dischargedOn !== null && dischargedOn > today)
    return err({ code: 'discharge-in-future', dischargedOn, today })
  if (dischargedOn !== null && diedOn !== null && dischargedOn > diedOn)
    return err({ code: 'discharge-after-death', dischargedOn, diedOn })
  for (const days of STATUS_DAYS) {
    const status = days === 30 ? status30 : status90
    const on = addDays(performedOn, days)
    if (status === null) continue
    if (status === 'dead' && diedOn === null) return err({ code: 'death-date-needed', days })
    if (status === 'alive' && on > today) return err({ code: 'status-not-known-yet', days, on, today })
    if (diedOn !== null && diedOn <= on !== (status === 'dead'))
      return err({ code: 'status-against-death', days, on, diedOn })
  }
  return ok(undefined)
}
