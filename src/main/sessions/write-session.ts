import type { SessionDraft } from '../../shared/contract/sessions.ts'
import type { LabResult } from '../../shared/model/lab.ts'
import type { DoseCourse } from '../../shared/rules/sessions/lifetime-dose.ts'
import { missingFields } from '../../shared/rules/sessions/session-completeness.ts'
import { lineOf } from '../../shared/rules/response/treatment-line.ts'
import type { WriteCtx } from '../core/context.ts'
import { newUid } from '../db/columns.ts'
import type { ReadDb } from '../db/open.ts'
import { insertLab } from '../labs/labs-store.ts'
import type { PatientRow } from '../patients/patients-store.ts'
import { reviewsOfPatient } from '../reviews/reviews-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { assessmentsOfPatient, insertAssessment } from './assessments-store.ts'
import { insertComplication } from './complications-store.ts'
import { datedFindings } from './dated-findings.ts'
import { type courseOfPatient, insertSession } from './sessions-store.ts'

export interface SessionToWrite {
  readonly draft: SessionDraft
  readonly patient: PatientRow
  /** Laboratory values on file before this session. */
  readonly onFile: readonly LabResult[]
  /** Every earlier session, void ones too. */
  readonly course: ReturnType<typeof courseOfPatient>
  /** What the anthracycline of this session adds to. */
  readonly doses: DoseCourse | null
}

/** Writes the session with everything that was typed in its form, and answers with it and its row id. */
export function writeSession(
  { db, now, caller }: WriteCtx,
  { draft, patient, onFile, course, doses }: SessionToWrite,
) {
  const { procedure, labs, findings, unconfirmed, acknowledged, review } = draft
  const loggedAt = now().toISOString()
  const { laboratory: laboratoryDays } = currentSettings(db).shelfLifeDays
  const known = {
    labs: [...onFile, ...labs],
    findings,
    unconfirmed,
    laboratoryDays,
    course: doses,
  }
  const { missing, mandatory } = missingFields(procedure, known)
  const record = {
    uid: newUid(),
    no: course.reduce((highest, { no }) => Math.max(highest, no), 0) + 1,
    lineNo: treatmentLine(db, patient.id, draft, course),
    state: missing.length + unconfirmed.length > 0 ? ('incomplete' as const) : ('complete' as const),
    missing: [...missing],
    unconfirmed,
    mandatory,
    acknowledged,
    noReviewReason: review.kind === 'none' ? review.reason : null,
    loggedAt,
    loggedBy: caller.name,
  }
  const id = insertSession(db, procedure, { patientId: patient.id, ...record })
  for (const lab of labs)
    insertLab(db, patient.id, lab, {
      source: 'session',
      sessionId: id,
      recordedAt: loggedAt,
      recordedBy: caller.name,
    })
  for (const event of procedure.complications) insertComplication(db, patient.id, event, { sessionId: id })
  for (const { on, said } of datedFindings(draft))
    insertAssessment(db, patient.id, { assessedOn: on, source: 'session', sessionId: id, ...said })
  const session = {
    ...procedure,
    ...record,
    patientUid: patient.uid,
    voidReason: null,
    imported: false,
    signedAt: null,
    signedBy: null,
    revision: 1,
  }
  return { id, session }
}

/** Only a repeat session has a line to look for. */
function treatmentLine(
  db: ReadDb,
  patientId: number,
  { procedure, newLine }: SessionDraft,
  course: SessionToWrite['course'],
): number {
  const sessions = course.filter(({ state }) => state !== 'void')
  if (sessions.length === 0) return 1
  const history = {
    sessions,
    reviews: reviewsOfPatient(db, patientId),
    assessments: assessmentsOfPatient(db, patientId),
  }
  return lineOf(history, procedure.performedOn, newLine)
}
