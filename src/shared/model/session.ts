import { z } from 'zod'
import { foldText } from '../kit/fold-text.ts'
import { AgentCode, DrugCode, hardLimitMg, VEHICLES } from './agent.ts'
import { ArteryNode, SACE_LEVELS, SELECTIVITIES } from './artery.ts'
import { ComplicationDraft } from './complication.ts'
import { LabEntry } from './lab.ts'
import { MichelsType } from './patient.ts'
import { ClockTime, count, IsoDate, quantity, text, Uid } from './primitives.ts'
import {
  ACCESS_SITES,
  ANAESTHESIAS,
  COMPLETIONS,
  CONTRAST_AGENTS,
  INTENTS,
  PORTAL_OILS,
  PROCEDURE_TYPES,
  RESIDUAL_BLUSHES,
  TechniqueChange,
  URGENCIES,
} from './session-terms.ts'
import { codesOf } from './term.ts'

/** An embolic agent given into one artery. `amount` is in the agent's own unit; null = not recorded. */
export const AgentUse = z.strictObject({
  agent: AgentCode,
  sizeUm: text(20).nullable().default(null),
  amount: quantity(0, 100, 'mL').nullable(),
})

/** A drug given into one artery, in mg; null = dose not recorded. */
const StoredDrugUse = z.strictObject({
  drug: DrugCode,
  doseMg: quantity(0, 6000, 'mg').nullable(),
  volumeMl: quantity(0, 200, 'mL').nullable().default(null),
  vehicle: codesOf(VEHICLES).nullable().default(null),
})

export const DrugUse = StoredDrugUse.superRefine(({ drug, doseMg, vehicle }, ctx) => {
  const limit = hardLimitMg(drug, vehicle)
  if (doseMg !== null && limit !== undefined && doseMg > limit)
    ctx.addIssue({
      code: 'too_big',
      origin: 'number',
      maximum: limit,
      inclusive: true,
      path: ['doseMg'],
      input: doseMg,
      params: { unit: 'mg' },
    })
})

/** One artery catheterised and what went into it. */
export const ArteryUse = z.strictObject({
  node: ArteryNode,
  selectivity: codesOf(SELECTIVITIES).nullable(),
  tumourSupply: z.enum(['yes', 'no', 'not_sure']).nullable().default(null),
  endpoint: codesOf(SACE_LEVELS).nullable(),
  agents: z.array(AgentUse).max(8),
  drugs: z.array(DrugUse).max(8),
  lesionUids: z.array(Uid).max(20).default([]),
})
export type ArteryUse = z.output<typeof ArteryUse>

/** What the room recorded (domain section 4). null = not recorded; completeness counts it as missing. */
export const Procedure = z.strictObject({
  performedOn: IsoDate,
  procedureType: codesOf(PROCEDURE_TYPES).nullable(),
  intent: codesOf(INTENTS).nullable(),
  urgency: codesOf(URGENCIES).nullable(),
  stageNo: count(1, 9).nullable().default(null),
  stageOf: count(1, 9).nullable().default(null),
  operator: text(100).nullable(),
  assistant: text(100).nullable().default(null),
  startedAt: ClockTime.nullable().default(null),
  endedAt: ClockTime.nullable().default(null),
  consentOn: IsoDate.nullable().default(null),
  checklistDone: z.boolean().nullable().default(null),
  accessSite: codesOf(ACCESS_SITES).nullable(),
  sheathCh: quantity(3, 12, 'Ch').nullable(),
  baseCatheter: text(60).nullable().default(null),
  microcatheterCh: quantity(1.2, 4, 'Ch').nullable().default(null),
  michelsType: MichelsType.nullable().default(null),
  arteries: z.array(ArteryUse).max(30),
  completion: codesOf(COMPLETIONS).nullable().default(null),
  completionReason: text(500).nullable().default(null),
  /** What was done differently from the session before; [] = nothing, null = not said. */
  changedFromLast: z.array(TechniqueChange).max(3).nullable().default(null),
  residualBlush: codesOf(RESIDUAL_BLUSHES).nullable().default(null),
  portalOil: codesOf(PORTAL_OILS).nullable().default(null),
  contrastAgent: codesOf(CONTRAST_AGENTS).nullable(),
  contrastMgIPerMl: quantity(140, 400, 'mgI/mL').nullable(),
  contrastMl: quantity(0, 700, 'mL').nullable(),
  fluoroscopyMin: quantity(0.1, 300, 'min').nullable(),
  dapGyCm2: quantity(0.01, 5000, 'Gy.cm2').nullable(),
  airKermaMgy: quantity(0, 30_000, 'mGy').nullable(),
  dsaRuns: count(0, 200).nullable().default(null),
  anaesthesia: codesOf(ANAESTHESIAS).nullable().default(null),
  /** True once somebody said so: an empty list alone does not mean "none". */
  noComplication: z.boolean().default(false),
  complications: z.array(ComplicationDraft).max(20),
  note: text(4000).nullable().default(null),
})
export type Procedure = z.output<typeof Procedure>

/** A procedure as it is typed: of two statements that exclude each other nobody can say later which was meant. */
export const ProcedureDraft = Procedure.superRefine(
  ({ stageNo, stageOf, noComplication, complications }, ctx) => {
    const refuse = (field: keyof Procedure, kind: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [field], params: { kind }, message })
    if (stageNo !== null && stageOf !== null && stageNo > stageOf)
      refuse('stageNo', 'stage-beyond-plan', 'stage after the last one planned')
    if (noComplication && complications.length > 0)
      refuse('noComplication', 'none-and-some', 'no complication, and a list of them')
  },
)

/** Saving books the review, or gives a written reason for none. There is no third way. */
export const ReviewDecision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('book'),
    dueOn: IsoDate.nullable().default(null),
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
})
export type Session = z.output<typeof Session>
