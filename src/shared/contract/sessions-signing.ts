import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Amendment } from '../model/amendment.ts'
import { RangeFinding } from '../model/finding.ts'
import { Instant, IsoDate, Uid } from '../model/primitives.ts'
import { ProcedureDraft, Session } from '../model/session.ts'
import { SignatureReport } from '../model/signature.ts'
import { UserName } from '../model/user.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'
const examplePassphrase = 'seven blue lanterns at dusk'

/** A signature is never given by the unlocked window alone: whoever signs types a passphrase of their own. */
const signature = {
  /** Who signs, where it is not the one who unlocked. */
  signer: UserName.optional(),
  passphrase: z.string().min(1).max(200),
}
const signatureErrors = {
  locked: z.object({}),
  'not-writable': z.object({}),
  'disk-full': z.object({}),
  'wrong-passphrase': z.object({}),
  wait: z.object({ seconds: z.int() }),
  /** An auditor, or somebody who left. */
  'signer-not-allowed': z.object({ signer: z.string() }),
  'session-not-found': z.object({ sessionUid: Uid }),
  'session-void': z.object({ sessionUid: Uid }),
  /** Mandatory and not recorded, and carried over and not confirmed. */
  'session-incomplete': z.object({ missing: z.array(z.string()), unconfirmed: z.array(z.string()) }),
} as const

export const sessionSigning = {
  sign: endpoint({
    kind: 'gate',
    summary: 'Sign a complete session with your own passphrase; from then on it changes by amendments only',
    input: z.strictObject({ sessionUid: Uid, ...signature }),
    output: Session,
    errors: {
      ...signatureErrors,
      'session-signed': z.object({ signedBy: z.string(), signedAt: Instant }),
    },
    example: { sessionUid: exampleUid, passphrase: examplePassphrase },
    touches: ['patients', 'worklist', 'sessions'],
  }),
  amend: endpoint({
    kind: 'gate',
    summary: 'Amend a signed session, say why, and sign it anew; what it said before is kept whole',
    input: z.strictObject({
      sessionUid: Uid,
      /** The revision that was read: an amendment of another one is refused. */
      revision: z.int().min(1),
      procedure: ProcedureDraft,
      reason: z.string().trim().min(3).max(1000),
      acknowledged: z.array(z.string().max(80)).max(60).default([]),
      ...signature,
    }),
    output: Session,
    errors: {
      ...signatureErrors,
      'session-not-signed': z.object({ sessionUid: Uid }),
      'revision-differs': z.object({ revision: z.int() }),
      'nothing-amended': z.object({ sessionUid: Uid }),
      /** The day decides number, verdict and review: it is not changed by an amendment. */
      'day-is-fixed': z.object({ performedOn: IsoDate, typed: IsoDate }),
      'input-after-session': z.object({ field: z.string(), sampledOn: IsoDate, performedOn: IsoDate }),
      'lesion-not-found': z.object({ lesionUid: Uid }),
      'findings-open': z.object({ findings: z.array(RangeFinding) }),
    },
    example: {
      sessionUid: exampleUid,
      revision: 1,
      procedure: {
        performedOn: '2026-11-20',
        procedureType: 'angiography_only',
        intent: 'palliative_control',
        urgency: 'elective',
        operator: 'Chen Jing',
        accessSite: 'CFA_R',
        sheathCh: 5,
        arteries: [],
        contrastAgent: 'iodixanol',
        contrastMgIPerMl: 320,
        contrastMl: 110,
        fluoroscopyMin: 18.2,
        dapGyCm2: 146,
        airKermaMgy: 912,
        complications: [],
        noComplication: true,
      },
      reason: 'Contrast volume read again from the injector',
      passphrase: examplePassphrase,
    },
    touches: ['patients', 'worklist', 'sessions', 'reviews', 'drafts'],
  }),
  amendments: endpoint({
    kind: 'read',
    summary: 'List the amendments of a session, oldest first, with every field as it was and as it became',
    input: z.strictObject({ sessionUid: Uid }),
    output: z.object({ patientUid: Uid, amendments: z.array(Amendment) }),
    errors: { 'session-not-found': z.object({ sessionUid: Uid }) },
    example: { sessionUid: exampleUid },
    trail: 'read',
  }),
  verifySignature: endpoint({
    kind: 'read',
    summary: 'Hold a session, and what it said before each amendment, against the hashes that were signed',
    input: z.strictObject({ sessionUid: Uid }),
    output: SignatureReport.extend({ patientUid: Uid }),
    errors: { 'session-not-found': z.object({ sessionUid: Uid }) },
    example: { sessionUid: exampleUid },
    trail: 'read',
  }),
}
