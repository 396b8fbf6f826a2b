import { z } from 'zod'
import { foldText } from '../kit/fold-text.ts'
import { ComplicationDraft } from './complication.ts'
import { LabEntry } from './lab.ts'
import { IsoDate, text, Uid } from './primitives.ts'
import { ArteryUse } from './procedure/artery-use.ts'
import { CARE_FIELDS, RADIATION_FIELDS } from './procedure/care-fields.ts'
import { contradictionsIn } from './procedure/contradictions.ts'
import { StoredDrugUse } from './procedure/given.ts'
import { ANATOMY_FIELDS, RESULT_FIELDS } from './procedure/liver-fields.ts'
import { ACCESS_FIELDS, INDICATION_FIELDS } from './procedure/room-fields.ts'

/** What the room recorded (domain section 4). null = not recorded; completeness counts it as missing. */
export const Procedure = z.strictObject({
  ...INDICATION_FIELDS,
  ...ACCESS_FIELDS,
  ...ANATOMY_FIELDS,
  arteries: z.array(ArteryUse).max(30),
  ...RESULT_FIELDS,
  ...RADIATION_FIELDS,
  ...CARE_FIELDS,
  /** True once somebody said so: an empty list alone does not mean "none". */
  noComplication: z.boolean().default(false),
  complications: z.array(ComplicationDraft).max(20),
  note: text(4000).nullable().default(null),
})
export type Procedure = z.output<typeof Procedure>

/** A procedure as it is typed: of two statements that exclude each other nobody can say later which was meant. */
export const ProcedureDraft = Procedure.superRefine((procedure, ctx) => {
  for (const { path, kind, input } of contradictionsIn(procedure))
    ctx.addIssue({ code: 'custom', path, input, params: { kind }, message: kind })
})

/** Saving books the review, or gives a written reason for none. There is no third way. */
export const ReviewDecision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('book'),
    dueOn: IsoDate.nullable().default(null),
    /** A window of one's own, both ends or one of them; the other stays where the procedure puts it. */
    windowOpensOn: IsoDate.nullable().default(null),
    windowClosesOn: IsoDate.nullable().default(null),
    /** Needed for a due date or a window that is not the planned one. */
    reason: text(500).nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('none'), reason: text(500) }),
])
export type ReviewDecision = z.output<typeof ReviewDecision>

export const OverrideCode = z.enum([
  'emergency',
  'mdt_decision',
  'correction_planned',
  'trial',
  'palliative_intent',
  'data_pending',
  'other',
])

/** Two different people answer for it, and "other" says what it is. */
const Override = z
  .strictObject({
    code: OverrideCode,
    text: text(1000).nullable().default(null),
    responsiblePhysician: text(100),
    secondPerson: text(100),
  })
  .superRefine(({ code, text, responsiblePhysician, secondPerson }, ctx) => {
    const refuse = (field: string, kind: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [field], params: { kind }, message })
    if (foldText(responsiblePhysician) === foldText(secondPerson))
      refuse('secondPerson', 'one-person-twice', 'the second person is the first')
    if (code === 'other' && !text) refuse('text', 'other-unsaid', 'another reason, and not which')
  })

/** Why a session goes ahead although a ruleset does not simply say "eligible". */
export const EligibilityReason = z.strictObject({
  reason: text(1000).nullable().default(null),
  override: Override.nullable().default(null),
  acknowledgedAdvisories: z.array(z.string().max(20)).max(50).default([]),
})

export type EligibilityReason = z.output<typeof EligibilityReason>

export const Labs = z.array(LabEntry).max(40)

/** A stored session, with what was derived from it at save. */
export const Session = Procedure.extend({
  /** A dose that an earlier limit let pass is still shown. */
  arteries: z.array(ArteryUse.extend({ drugs: z.array(StoredDrugUse) })),
  uid: Uid,
  patientUid: Uid,
  /**
   * Running number within the patient, in the order of saving: it is on reports and never changes, so a session
   * logged late has a higher number than later ones. Order by `performedOn`.
   */
  no: z.int(),
  lineNo: z.int(),
  state: z.enum(['incomplete', 'complete', 'void']),
  /** Mandatory and not recorded: paths below the procedure, `labs.<code>`, `findings.<fact>`. */
  missing: z.array(z.string()),
  /** Carried over from an earlier session and not confirmed. */
  unconfirmed: z.array(z.string()),
  /** How many fields are mandatory for this procedure; 0 where nobody counted (imports). */
  mandatory: z.int(),
  acknowledged: z.array(z.string()),
  noReviewReason: z.string().nullable(),
  voidReason: z.string().nullable(),
  imported: z.boolean(),
  loggedAt: z.string(),
  loggedBy: z.string(),
  /** Signed records change only by an amendment; null = not signed. */
  signedAt: z.string().nullable(),
  signedBy: z.string().nullable(),
  /** 1, and one more with every amendment. */
  revision: z.int(),
})
export type Session = z.output<typeof Session>
