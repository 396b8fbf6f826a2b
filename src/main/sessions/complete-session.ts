import type { sessions } from '../../shared/contract/sessions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { missingFields } from '../../shared/rules/sessions/session-completeness.ts'
import { type Stated, statedFor } from '../../shared/rules/sessions/stated-findings.ts'
import type { WriteCtx } from '../core/context.ts'
import type { Handler } from '../core/handler.ts'
import { deleteDraft } from '../drafts/drafts-store.ts'
import { insertLab, labsOfPatient } from '../labs/labs-store.ts'
import { patientById } from '../patients/patients-store.ts'
import { assessmentsOfPatient, insertAssessment } from './assessments-store.ts'
import { replaceComplications } from './complications-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { teachArteries } from './teach-arteries.ts'
import { checkContent } from './session-refusals.ts'
import { sessionByUid, sessionRowByUid, updateProcedure } from './sessions-store.ts'
import { isRestaged, settleReviews } from './settle-reviews.ts'

/**
 * Until it is signed a session can be filled in and corrected. Number, line, verdict and the dates of its review were
 * decided by the day and stay.
 */
export const completeSession: Handler<typeof sessions.complete> = (ctx, request) => {
  const { db } = ctx
  const { sessionUid, procedure, labs, unconfirmed, acknowledged } = request
  const row = sessionRowByUid(db, sessionUid)
  if (!row || row.state === 'void') return err({ code: 'session-not-found', sessionUid })
  const { signedAt, signedBy } = row
  if (signedAt !== null) return err({ code: 'session-signed', signedAt, signedBy: signedBy ?? '' })
  if (procedure.performedOn !== row.performedOn)
    return err({ code: 'day-is-fixed', performedOn: row.performedOn, typed: procedure.performedOn })
  const accepted = [...new Set([...row.acknowledged, ...acknowledged])]
  // The day was settled when the session was logged.
  const typed = { procedure, labs, acknowledged: accepted }
  const known = { otherDays: [], completing: sessionUid }
  const content = checkContent(db, patientById(db, row.patientId), typed, known)
  if (!content.ok) return content

  const recordedAt = ctx.now().toISOString()
  for (const lab of labs)
    insertLab(db, row.patientId, lab, {
      source: 'session',
      sessionId: row.id,
      recordedAt,
      recordedBy: ctx.caller.name,
    })
  const findings = state(ctx, row, request.findings)
  const onFile = labsOfPatient(db, row.patientId)
  const { missing, mandatory } = missingFields(procedure, {
    labs: onFile,
    findings,
    unconfirmed,
    laboratoryDays: currentSettings(ctx.db).shelfLifeDays.laboratory,
    course: content.value.course,
  })
  updateProcedure(db, row.id, procedure, {
    state: missing.length + unconfirmed.length > 0 ? 'incomplete' : 'complete',
    missing: [...missing],
    unconfirmed,
    mandatory,
    acknowledged: accepted,
  })
  replaceComplications(db, row, procedure.complications)
  if (isRestaged(row, procedure)) settleReviews(db, row.patientId)
  teachArteries(db, patientById(db, row.patientId), procedure)
  deleteDraft(db, { userUid: ctx.caller.uid, kind: 'session', subjectUid: sessionUid })
  const session = sessionByUid(db, sessionUid)
  if (!session) throw new Error('a session that was just written is missing')
  return ok(session)
}

type Row = NonNullable<ReturnType<typeof sessionRowByUid>>

/** What is known for the session after this: typed now, else on file. */
function state({ db }: WriteCtx, row: Row, typed: Stated): Stated {
  const { id: sessionId, patientId, performedOn } = row
  const onFile = statedFor(row, assessmentsOfPatient(db, patientId))
  const isTyped = Object.values(typed).some((value) => value !== null && value !== undefined)
  if (isTyped)
    insertAssessment(db, patientId, {
      assessedOn: performedOn,
      source: 'session',
      sessionId,
      ecog: typed.ecog ?? null,
      ascites: typed.ascites ?? null,
      encephalopathyGrade: typed.he_grade ?? null,
    })
  return {
    ecog: typed.ecog ?? onFile.ecog,
    ascites: typed.ascites ?? onFile.ascites,
    he_grade: typed.he_grade ?? onFile.he_grade,
  }
}
