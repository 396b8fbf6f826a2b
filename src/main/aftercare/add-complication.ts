import type { aftercare } from '../../shared/contract/aftercare.ts'
import { daysBetween } from '../../shared/kit/iso-date.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { isOnsetOfDay } from '../../shared/model/onset-window.ts'
import type { Handler } from '../core/handler.ts'
import { insertComplication } from '../sessions/complications-store.ts'
import { sessionToFollow } from './session-to-follow.ts'

/** A row of its own beside the session, signed or not: the session keeps saying what the room recorded. */
export const addComplication: Handler<typeof aftercare.addComplication> = (ctx, { sessionUid, event }) => {
  const { db, now, today, caller } = ctx
  const found = sessionToFollow(db, sessionUid)
  if (!found.ok) return found
  const { id, performedOn, patientId, patientUid } = found.value
  const { onset, onsetOn } = event
  if (onsetOn < performedOn) return err({ code: 'onset-before-session', onsetOn, performedOn })
  if (onsetOn > today) return err({ code: 'onset-in-future', onsetOn, today })
  const day = daysBetween(performedOn, onsetOn)
  if (!isOnsetOfDay(onset, day)) return err({ code: 'onset-against-date', onset, day })
  const added = { addedAt: now().toISOString(), addedBy: caller.name }
  const uid = insertComplication(db, patientId, event, { sessionId: id }, added)
  return ok({ complication: { uid, sessionUid, reviewUid: null, ...event, ...added }, patientUid })
}
