import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Instant, IsoDate, text, Uid } from '../model/primitives.ts'
import { Review } from '../model/review.ts'
import {
  EligibilityReason,
  Labs,
  Procedure,
  ProcedureDraft,
  ReviewDecision,
  Session,
} from '../model/session.ts'
import { SnapshotBrief } from '../model/snapshot.ts'
import { AssessedOn } from '../rules/eligibility/assessed-on.ts'
import { ClinicalFindings, StatedFacts } from '../rules/eligibility/clinical-findings.ts'
import { RangeFinding } from '../model/finding.ts'
import { arterySessions } from './sessions-arteries.ts'
import { sessionSigning } from './sessions-signing.ts'

/** All that the session form sends. What is unconfirmed stays visible as such and counts as missing. */
export const SessionDraft = z.strictObject({
  patientUid: Uid,
  procedure: ProcedureDraft,
  /** Values typed in this form, each with its unit and sampling date; older ones on file are added by the judge. */
  labs: Labs,
  findings: ClinicalFindings,
  /** When the tumour was imaged and ECOG assessed; null = on the procedure day. */
  assessedOn: AssessedOn.prefault({}),
  eligibility: EligibilityReason.prefault({}),
  review: ReviewDecision,
  /** True when the physician begins a new treatment line, with its own baseline and nadir. */
  newLine: z.boolean().default(false),
  /** Paths below `procedure` that were carried over from an earlier session and not confirmed. */
  unconfirmed: z.array(z.string().max(80)).max(200).default([]),
  /** Codes of the range warnings that were read and accepted. */
  acknowledged: z.array(z.string().max(80)).max(60).default([]),
})
export type SessionDraft = z.output<typeof SessionDraft>

const exampleUid = '01936f00-0000-7000-8000-000000000001'
const exampleDraft: z.input<typeof SessionDraft> = {
  patientUid: exampleUid,
  procedure: {
    performedOn: '2026-11-20',
    procedureType: 'cTACE',
    intent: 'palliative_control',
    urgency: 'elective',
    operator: 'Chen Jing',
    accessSite: 'CFA_R',
    sheathCh: 5,
    arteries: [
      {
        node: 'A8',
        selectivity: '4',
        endpoint: 'III',
        agents: [{ agent: 'iodized_oil', amount: 5 }],
        drugs: [{ drug: 'epirubicin', doseMg: 40, vehicle: 'oil_emulsion' }],
      },
    ],
    contrastAgent: 'iodixanol',
    contrastMgIPerMl: 320,
    contrastMl: 110,
    fluoroscopyMin: 18.2,
    dapGyCm2: 146,
    airKermaMgy: 912,
    complications: [],
    noComplication: true,
  },
  labs: [{ code: 'bilirubin', value: 20, unit: 'umol/L', sampledOn: '2026-11-19' }],
  findings: { diagnosis_hcc: 'confirmed', ecog: 0 },
  eligibility: {
    override: {
      code: 'data_pending',
      text: 'Blood count repeated',
      responsiblePhysician: 'Li Na',
      secondPerson: 'Wang Fang',
    },
  },
  review: { kind: 'book' },
}

const draftErrors = {
  'patient-not-found': z.object({ patientUid: Uid }),
  'session-in-future': z.object({ performedOn: IsoDate, today: IsoDate }),
  'session-before-birth': z.object({ performedOn: IsoDate, birthDate: IsoDate }),
  'session-after-death': z.object({ performedOn: IsoDate, diedOn: IsoDate }),
  /** Sampled or assessed after the puncture day. */
  'input-after-session': z.object({ field: z.string(), sampledOn: IsoDate, performedOn: IsoDate }),
  'review-before-session': z.object({ dueOn: IsoDate, performedOn: IsoDate }),
  /** A due date of one's own needs its reason. */
  'review-reason-needed': z.object({ dueOn: IsoDate, plannedOn: IsoDate }),
  /** So does a window of one's own. */
  'window-reason-needed': z.object({ windowOpensOn: IsoDate, windowClosesOn: IsoDate }),
  'window-upside-down': z.object({ windowOpensOn: IsoDate, windowClosesOn: IsoDate }),
  /** The verdict needs a reason (RELATIVE) or an override (all but ELIGIBLE and RELATIVE). */
  'reason-needed': z.object({
    needs: z.enum(['reason', 'override']),
    verdict: z.string(),
    rulesetId: z.string(),
  }),
  /** Advisories never change a verdict, but somebody has to have read them. */
  'advisories-open': z.object({ rulesetId: z.string(), advisories: z.array(z.string()) }),
  /** Hard findings, and warnings nobody has accepted. */
  'findings-open': z.object({ findings: z.array(RangeFinding) }),
  'lesion-not-found': z.object({ lesionUid: Uid }),
  /** A session is judged by the rulesets in force on its day: there has to be one. */
  'no-ruleset-in-force': z.object({ performedOn: IsoDate }),
} as const

export const sessions = {
  ...arterySessions,
  log: endpoint({
    kind: 'write',
    summary: 'Log a TACE session, freeze its eligibility, and book its review',
    input: SessionDraft,
    output: z.object({ session: Session, snapshots: z.array(SnapshotBrief), review: Review.nullable() }),
    errors: draftErrors,
    example: exampleDraft,
    touches: ['patients', 'worklist', 'sessions', 'reviews', 'drafts'],
  }),
  complete: endpoint({
    kind: 'write',
    summary: 'Fill in or correct a session until it is signed; its snapshot and its review stay',
    input: z.strictObject({
      sessionUid: Uid,
      procedure: ProcedureDraft,
      /** Values that came in since; those on file count without being typed again. */
      labs: Labs.default([]),
      findings: StatedFacts.pick({ ecog: true, ascites: true, he_grade: true }).prefault({}),
      unconfirmed: z.array(z.string().max(80)).max(200).default([]),
      acknowledged: z.array(z.string().max(80)).max(60).default([]),
    }),
    output: Session,
    errors: {
      'session-not-found': z.object({ sessionUid: Uid }),
      /** What was signed changes by an amendment only. */
      'session-signed': z.object({ signedBy: z.string(), signedAt: Instant }),
      /** The day decides number, verdict and review: it is not changed afterwards. */
      'day-is-fixed': z.object({ performedOn: IsoDate, typed: IsoDate }),
      'input-after-session': draftErrors['input-after-session'],
      'lesion-not-found': draftErrors['lesion-not-found'],
      'findings-open': z.object({ findings: z.array(RangeFinding) }),
    },
    example: { sessionUid: exampleUid, procedure: exampleDraft.procedure },
    touches: ['patients', 'worklist', 'sessions', 'reviews', 'drafts'],
  }),
  show: endpoint({
    kind: 'read',
    summary: 'Show one session',
    input: z.strictObject({ sessionUid: Uid }),
    output: Session,
    errors: { 'session-not-found': z.object({ sessionUid: Uid }) },
    example: { sessionUid: exampleUid },
    trail: 'read',
  }),
  ofPatient: endpoint({
    kind: 'read',
    summary: 'List the sessions of a patient, oldest first',
    input: z.strictObject({ patientUid: Uid }),
    output: z.array(Session),
    errors: { 'patient-not-found': z.object({ patientUid: Uid }) },
    example: { patientUid: exampleUid },
    trail: 'read',
  }),
  repeatLast: endpoint({
    kind: 'read',
    summary: 'Offer the last session (by procedure date) as a start for the next, every value unconfirmed',
    input: z.strictObject({ patientUid: Uid, performedOn: IsoDate }),
    output: z.object({
      procedure: Procedure,
      copiedFrom: IsoDate,
      sessionNo: z.int(),
      unconfirmed: z.array(z.string()),
      /** The line of that session and the line that this day belongs to, where they differ: asked before it is used. */
      crossesLine: z.object({ from: z.int(), to: z.int() }).nullable(),
    }),
    errors: {
      'patient-not-found': z.object({ patientUid: Uid }),
      'no-earlier-session': z.object({ patientUid: Uid }),
    },
    example: { patientUid: exampleUid, performedOn: '2026-11-23' },
    trail: 'read',
  }),
  snapshot: endpoint({
    kind: 'read',
    summary: 'Show a frozen eligibility snapshot whole, inputs and rule results included',
    input: z.strictObject({ snapshotUid: Uid }),
    output: z.object({ brief: SnapshotBrief, body: z.json(), patientUid: Uid }),
    errors: { 'snapshot-not-found': z.object({ snapshotUid: Uid }) },
    example: { snapshotUid: exampleUid },
    trail: 'read',
  }),
  void: endpoint({
    kind: 'write',
    summary: 'Void a session logged by mistake; it stays readable, its review closes',
    input: z.strictObject({ sessionUid: Uid, reason: text(500) }),
    output: z.object({ sessionUid: Uid, patientUid: Uid }),
    errors: {
      'session-not-found': z.object({ sessionUid: Uid }),
      'review-already-done': z.object({ reviewUid: Uid, doneOn: IsoDate }),
    },
    example: { sessionUid: exampleUid, reason: 'Logged for the wrong patient' },
    touches: ['patients', 'worklist', 'sessions', 'reviews'],
  }),
  ...sessionSigning,
}
