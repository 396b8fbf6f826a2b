import type { SessionDraft, sessions } from '../../shared/contract/sessions.ts'
import { decimal, multiplyDecimals, toNumber } from '../../shared/kit/decimal.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { LabResult } from '../../shared/model/lab.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { composeFacts, type FactInput } from '../../shared/rules/compose-facts.ts'
import { explainEligibility } from '../../shared/rules/eligibility-explanation.ts'
import { RULESETS } from '../../shared/rules/rulesets.ts'
import { missingFields } from '../../shared/rules/session-completeness.ts'
import { lineOf } from '../../shared/rules/treatment-line.ts'
import type { WriteCtx } from '../core/context.ts'
import type { Handler } from '../core/handler.ts'
import { newUid } from '../db/columns.ts'
import { deleteDraft } from '../drafts/drafts-store.ts'
import { insertLab, labsOfPatient } from '../labs/labs-store.ts'
import { type PatientRow, patientByUid, updatePatientCourse } from '../patients/patients-store.ts'
import { reviewsOfPatient } from '../reviews/reviews-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { assessmentsOfPatient, insertAssessment } from './assessments-store.ts'
import { bookReview, datesToBook, supersedeEarlierStages } from './book-review.ts'
import { insertComplication } from './complications-store.ts'
import { freezeSnapshot, type RulesetVerdict } from './frozen-snapshot.ts'
import { checkContent, checkDay, checkGate } from './session-refusals.ts'
import { courseOfPatient, insertSession } from './sessions-store.ts'
import { insertSnapshot, newestSnapshotSha256 } from './snapshots-store.ts'

/** Refuses or writes, in this order: the day, what was typed, the verdict of every active ruleset, the review. */
export const logSession: Handler<typeof sessions.log> = (ctx, draft) => {
  const { db, today } = ctx
  const { patientUid, procedure } = draft
  const patient = patientByUid(db, patientUid)
  if (!patient) return err({ code: 'patient-not-found', patientUid })
  const day = checkDay(patient, procedure.performedOn, today)
  if (!day.ok) return day
  const content = checkContent(db, patient.id, draft)
  if (!content.ok) return content
  const settings = currentSettings(db)
  const onFile = labsOfPatient(db, patient.id)
  const judged = judge(draft, onFile, settings)
  const gate = checkGate(judged.verdicts, draft.eligibility)
  if (!gate.ok) return gate
  const dates = datesToBook(draft.review, procedure.performedOn, settings.holidays)
  if (!dates.ok) return dates

  const course = courseOfPatient(db, patient.id)
  const counting = course.filter(({ state }) => state !== 'void')
  const session = writeSession(ctx, { draft, patient, onFile, course, counting })
  const snapshots = freeze(ctx, { draft, patient, sessionUid: session.uid, sessionId: session.id, ...judged })
  const staged = { ...session, performedOn: procedure.performedOn }
  supersedeEarlierStages(db, patient.id, staged, counting)
  const review = dates.value && bookReview(db, { session: staged, patient, others: counting }, dates.value)
  updateCourse(ctx, patient, draft, counting)
  deleteDraft(db, { userUid: ctx.caller.uid, kind: 'session', subjectUid: patientUid })
  const { id: _, ...saved } = session
  return ok({ session: saved, snapshots, review })
}

/** The verdict of every ruleset that the department judges by, on the values known on the procedure day. */
function judge(
  { labs, findings, procedure }: SessionDraft,
  onFile: readonly LabResult[],
  { activeRulesets, coagulationVariant }: Settings,
): { verdicts: RulesetVerdict[]; inputs: readonly FactInput[] } {
  const { facts, inputs } = composeFacts({
    labs: [...onFile, ...labs],
    findings,
    performedOn: procedure.performedOn,
    coagulationVariant,
  })
  const verdicts = activeRulesets.map((rulesetId) => ({
    rulesetId,
    explanation: explainEligibility(RULESETS[rulesetId], facts),
  }))
  return { verdicts, inputs }
}

interface Writing {
  readonly draft: SessionDraft
  readonly patient: PatientRow
  readonly onFile: readonly LabResult[]
  readonly course: ReturnType<typeof courseOfPatient>
  readonly counting: ReturnType<typeof courseOfPatient>
}

function writeSession({ db, now, caller }: WriteCtx, { draft, patient, onFile, course, counting }: Writing) {
  const { procedure, labs, findings, unconfirmed, acknowledged, review } = draft
  const { performedOn } = procedure
  const loggedAt = now().toISOString()
  const { missing, mandatory } = missingFields(procedure, {
    labs: [...onFile, ...labs],
    findings,
    unconfirmed,
  })
  const record = {
    uid: newUid(),
    no: course.reduce((highest, { no }) => Math.max(highest, no), 0) + 1,
    lineNo: treatmentLine(db, patient.id, draft, counting),
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
    insertLab(db, patient.id, lab, { source: 'session', sessionId: id, recordedAt: loggedAt })
  for (const event of procedure.complications) insertComplication(db, patient.id, event, { sessionId: id })
  insertAssessment(db, patient.id, {
    assessedOn: performedOn,
    source: 'session',
    sessionId: id,
    ecog: findings.ecog ?? null,
    ascites: findings.ascites ?? null,
    encephalopathyGrade: findings.he_grade ?? null,
    lesionCount: findings.n_tumours ?? null,
    largestMm: findings.max_diam_cm == null ? null : millimetres(findings.max_diam_cm),
    vascularInvasion: findings.mvi ?? null,
    distantMetastasis: findings.distant_mets == null ? null : findings.distant_mets !== 'none',
  })
  return { id, ...procedure, ...record, patientUid: patient.uid, voidReason: null, imported: false }
}

/** Only a repeat session has a line to look for. */
function treatmentLine(
  db: WriteCtx['db'],
  patientId: number,
  { procedure, newLine }: SessionDraft,
  counting: Writing['counting'],
): number {
  if (counting.length === 0) return 1
  const history = {
    sessions: counting,
    reviews: reviewsOfPatient(db, patientId),
    assessments: assessmentsOfPatient(db, patientId),
  }
  return lineOf(history, procedure.performedOn, newLine)
}

function freeze(
  { db, now, caller, appVersion }: WriteCtx,
  order: {
    readonly draft: SessionDraft
    readonly patient: PatientRow
    readonly sessionUid: string
    readonly sessionId: number
    readonly verdicts: readonly RulesetVerdict[]
    readonly inputs: readonly FactInput[]
  },
) {
  let previousSha256 = newestSnapshotSha256(db, order.patient.id)
  return order.verdicts.map((verdict) => {
    const snapshot = freezeSnapshot({
      ...verdict,
      sessionUid: order.sessionUid,
      patientUid: order.patient.uid,
      inputs: order.inputs,
      decision: order.draft.eligibility,
      previousSha256,
      createdAt: now(),
      caller,
      appVersion,
    })
    const { brief, body } = snapshot
    const { sessionUid: _, ...columns } = brief
    insertSnapshot(db, {
      ...columns,
      sessionId: order.sessionId,
      verdict: brief.judgement.verdict,
      body,
      previousSha256,
    })
    previousSha256 = brief.sha256
    return brief
  })
}

function updateCourse(
  { db }: WriteCtx,
  patient: PatientRow,
  { procedure }: SessionDraft,
  counting: Writing['counting'],
): void {
  const days = [...counting.map(({ performedOn }) => performedOn), procedure.performedOn]
  updatePatientCourse(db, patient.id, {
    sessionCount: days.length,
    lastSessionOn: days.toSorted().at(-1) ?? null,
    ...(procedure.michelsType === null ? {} : { michelsType: procedure.michelsType }),
  })
}

const millimetres = (cm: number): number => toNumber(multiplyDecimals(decimal(cm), decimal(10)))
