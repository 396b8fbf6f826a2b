import type { SessionDraft, sessions } from '../../shared/contract/sessions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { WriteDb } from '../db/open.ts'
import type { Handler } from '../core/handler.ts'
import { deleteDraft } from '../drafts/drafts-store.ts'
import { labsOfPatient } from '../labs/labs-store.ts'
import { type PatientRow, patientByUid, updatePatientCourse } from '../patients/patients-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { bookReview, datesToBook, supersedeEarlier } from './book-review.ts'
import { freezeVerdicts, judgeDraft } from './judge-eligibility.ts'
import { checkContent, checkDay, checkGate } from './session-refusals.ts'
import { courseOfPatient } from './sessions-store.ts'
import { teachArteries } from './teach-arteries.ts'
import { writeSession } from './write-session.ts'

/** Refuses or writes, in this order: the day, what was typed, the verdict of every active ruleset, the review. */
export const logSession: Handler<typeof sessions.log> = (ctx, draft) => {
  const { db, today, caller } = ctx
  const { patientUid, procedure } = draft
  const { performedOn } = procedure
  const patient = patientByUid(db, patientUid)
  if (!patient) return err({ code: 'patient-not-found', patientUid })
  const day = checkDay(patient, performedOn, today)
  if (!day.ok) return day
  const course = courseOfPatient(db, patient.id)
  const others = course.filter(({ state }) => state !== 'void')
  const otherDays = others.map((other) => other.performedOn)
  const content = checkContent(db, patient, draft, { otherDays })
  if (!content.ok) return content
  const settings = currentSettings(db)
  const onFile = labsOfPatient(db, patient.id)
  const judged = judgeDraft(ctx, draft, onFile, settings)
  if (!judged.ok) return judged
  const gate = checkGate(judged.value.verdicts, draft.eligibility)
  if (!gate.ok) return gate
  const dates = datesToBook(draft.review, performedOn, settings.holidays)
  if (!dates.ok) return dates

  const { id, session } = writeSession(ctx, {
    draft,
    patient,
    onFile,
    course,
    doses: content.value.course,
  })
  const { uid, stageNo, stageOf } = session
  const snapshots = freezeVerdicts(ctx, judged.value, {
    session: { id, uid },
    patient,
    decision: draft.eligibility,
    isFirst: course.length === 0,
  })
  const staged = { id, uid, performedOn, stageNo, stageOf }
  const review = dates.value && bookReview(ctx, { session: staged, patient, others }, dates.value)
  supersedeEarlier(db, patient.id, staged, others)
  updateCourse(db, patient, draft, others)
  deleteDraft(db, { userUid: caller.uid, kind: 'session', subjectUid: patientUid })
  return ok({ session, snapshots, review })
}

/** What the patient's line in every list says of the sessions. */
function updateCourse(
  db: WriteDb,
  patient: PatientRow,
  { procedure }: SessionDraft,
  others: ReturnType<typeof courseOfPatient>,
): void {
  const { performedOn } = procedure
  const last = others.at(-1)?.performedOn
  updatePatientCourse(db, patient.id, {
    sessionCount: others.length + 1,
    lastSessionOn: last !== undefined && last > performedOn ? last : performedOn,
  })
  teachArteries(db, patient, procedure)
}
