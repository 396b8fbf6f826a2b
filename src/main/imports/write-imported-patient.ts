import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type {
  ImportedPatient,
  ImportedReader,
  ImportedReview,
  ImportedSession,
} from '../../shared/model/imported-patient.ts'
import type { ReviewReader } from '../../shared/model/review.ts'
import { Procedure } from '../../shared/model/session.ts'
import { planReview } from '../../shared/rules/response/review-schedule.ts'
import { missingFields } from '../../shared/rules/sessions/session-completeness.ts'
import type { WriteCtx } from '../core/context.ts'
import { newUid } from '../db/columns.ts'
import { insertLab } from '../labs/labs-store.ts'
import { insertPatient, updatePatientCourse } from '../patients/patients-store.ts'
import { insertReview, replaceReaders } from '../reviews/reviews-store.ts'
import { insertAssessment } from '../sessions/assessments-store.ts'
import { insertSession } from '../sessions/sessions-store.ts'

export interface Writing {
  readonly batchId: number
  readonly holidays: readonly IsoDate[]
}

/** A procedure of which nothing is recorded but its day. */
const NOT_RECORDED = Procedure.parse({
  performedOn: '2000-01-01',
  procedureType: null,
  intent: null,
  urgency: null,
  operator: null,
  accessSite: null,
  sheathCh: null,
  arteries: [],
  contrastAgent: null,
  contrastMgIPerMl: null,
  contrastMl: null,
  fluoroscopyMin: null,
  dapGyCm2: null,
  airKermaMgy: null,
  complications: [],
})

/** Writes one patient with everything the source knows; sessions are numbered by date within the first line. */
export function writeImportedPatient(ctx: WriteCtx, imported: ImportedPatient, writing: Writing): void {
  const { db, now, caller } = ctx
  const { labs, assessments, sessions, diedOn, ...identity } = imported
  const importBatchId = writing.batchId
  const recordedAt = now().toISOString()
  const recordedBy = caller.name
  const draft = {
    ...identity,
    heightCm: null,
    weightKg: null,
    ward: null,
    phone: null,
    contactName: null,
    contactPhone: null,
    allergies: null,
    heightMeasuredOn: null,
    weightMeasuredOn: null,
    priorAnthracyclineMgM2: null,
    cardiacRisk: null,
    nationalId: null,
    antiviralTherapy: null,
    allergyKinds: null,
    antithrombotics: [],
    priorTreatments: null,
  }
  const { id } = insertPatient(db, draft, { registeredAt: recordedAt, importBatchId, diedOn })
  for (const lab of labs) insertLab(db, id, lab, { source: 'import', recordedAt, recordedBy, importBatchId })
  for (const assessment of assessments)
    insertAssessment(db, id, { ...assessment, source: 'import', importBatchId })
  const byDate = sessions.toSorted((a, b) => (a.performedOn < b.performedOn ? -1 : 1))
  for (const [at, session] of byDate.entries())
    writeSession(ctx, { session, no: at + 1, patientId: id, imported }, writing)
  if (byDate.length > 0)
    updatePatientCourse(db, id, {
      sessionCount: byDate.length,
      lastSessionOn: byDate.at(-1)?.performedOn ?? null,
    })
}

function writeSession(
  { db, now, caller }: WriteCtx,
  order: {
    readonly session: ImportedSession
    readonly no: number
    readonly patientId: number
    readonly imported: ImportedPatient
  },
  { batchId, holidays }: Writing,
): void {
  const { session, no, patientId, imported } = order
  const { performedOn, review } = session
  const procedure = {
    ...NOT_RECORDED,
    performedOn,
    procedureType: session.procedureType,
    arteries: session.arteries,
  }
  const ecog = imported.assessments.find(({ assessedOn }) => assessedOn === performedOn)?.ecog ?? null
  const { missing, mandatory } = missingFields(procedure, {
    labs: imported.labs,
    findings: { ecog },
    unconfirmed: [],
    course: null,
  })
  const at = now().toISOString()
  const sessionId = insertSession(db, procedure, {
    uid: newUid(),
    patientId,
    no,
    lineNo: 1,
    state: 'incomplete',
    missing: [...missing],
    mandatory,
    unconfirmed: [],
    acknowledged: [],
    noReviewReason: null,
    importBatchId: batchId,
    loggedAt: at,
    loggedBy: caller.name,
  })
  const plan = planReview({ performedOn, holidays: [...holidays] })
  const { id: reviewId } = insertReview(
    db,
    { sessionId, patientId },
    { ...plan, ...reviewColumns(review, at), importBatchId: batchId },
  )
  if (review.state === 'done') replaceReaders(db, reviewId, review.readers.map(readerOnFile))
}

/** Of an imported reader only the sums are known, not what they are made of. */
const readerOnFile = (read: ImportedReader): ReviewReader => ({
  ...read,
  readings: [],
  nonTarget: null,
  newLesion: null,
  areaResponse: null,
})

function reviewColumns(review: ImportedReview, recordedAt: string) {
  switch (review.state) {
    case 'open':
      return {}
    case 'done': {
      const { readers: _, ...own } = review
      return { ...own, recordedAt }
    }
    case 'closed':
      return { state: review.state, closedReason: review.reason, closedOn: review.closedOn }
  }
}
