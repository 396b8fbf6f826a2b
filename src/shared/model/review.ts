import { z } from 'zod'
import { ComplicationDraft } from './complication.ts'
import { LabEntry } from './lab.ts'
import { Segment } from './lesion.ts'
import { count, Instant, IsoDate, quantity, text, Uid } from './primitives.ts'
import { codesOf } from './term.ts'

export const MODALITIES = [
  { code: 'CT_4_PHASE', en: 'CT, 4 phases', zh: 'CT 四期' },
  { code: 'CT_3_PHASE', en: 'CT, 3 phases', zh: 'CT 三期' },
  { code: 'MRI_EXTRACELLULAR', en: 'MRI, extracellular', zh: 'MRI 细胞外对比剂' },
  { code: 'MRI_GADOXETATE', en: 'MRI, gadoxetate', zh: 'MRI 钆塞酸' },
  { code: 'CEUS', en: 'CEUS', zh: '超声造影' },
  { code: 'CBCT', en: 'CBCT', zh: '锥束 CT' },
] as const

export const NEXT_PLANS = [
  { code: 'OBSERVE', en: 'Observe', zh: '随访观察' },
  { code: 'REPEAT_ON_DEMAND', en: 'Repeat TACE on demand', zh: '按需再次 TACE' },
  { code: 'REPEAT_STAGED', en: 'Planned next stage', zh: '计划下一期' },
  { code: 'CHANGE_TECHNIQUE', en: 'Change technique', zh: '更换技术' },
  { code: 'ADD_ABLATION', en: 'Add ablation', zh: '联合消融' },
  { code: 'RESECTION', en: 'Resection', zh: '手术切除' },
  { code: 'TRANSPLANT', en: 'Transplantation', zh: '肝移植' },
  { code: 'HAIC', en: 'HAIC', zh: '灌注化疗 HAIC' },
  { code: 'RADIOTHERAPY', en: 'Radiotherapy', zh: '放射治疗' },
  { code: 'ADD_SYSTEMIC', en: 'Add systemic therapy', zh: '联合系统治疗' },
  { code: 'SWITCH_SYSTEMIC', en: 'Switch to systemic therapy', zh: '改为系统治疗' },
  { code: 'STOP_PALLIATIVE', en: 'Best supportive care', zh: '最佳支持治疗' },
  { code: 'MDT', en: 'To the tumour board', zh: '提交 MDT' },
  { code: 'LOST', en: 'Lost to follow-up', zh: '失访' },
  { code: 'DEAD', en: 'Dead', zh: '死亡' },
  { code: 'REFUSED', en: 'Refused', zh: '拒绝' },
] as const

/** Why somebody closes a review that will not take place. */
export const HAND_CLOSE_REASONS = [
  { code: 'dead', en: 'Died', zh: '死亡' },
  { code: 'transplant', en: 'Transplanted', zh: '已移植' },
  { code: 'transfer', en: 'Transferred', zh: '转院' },
  { code: 'withdrawal', en: 'Withdrew', zh: '退出' },
  { code: 'lost', en: 'Lost to follow-up', zh: '失访' },
] as const

/** Every reason that a review may be closed for; the last two only the program gives, when a session is logged or voided. */
export const CLOSE_REASONS = [
  ...HAND_CLOSE_REASONS,
  { code: 'superseded', en: 'Superseded by a later session', zh: '被后续治疗取代' },
  { code: 'session-voided', en: 'Session voided', zh: '治疗记录已作废' },
] as const

export const NON_TARGETS = [
  { code: 'none', en: 'No non-targets', zh: '无非靶病灶' },
  { code: 'CR', en: 'CR', zh: 'CR' },
  { code: 'non-CR/non-PD', en: 'Non-CR/non-PD', zh: '非 CR/非 PD' },
  { code: 'PD', en: 'PD', zh: 'PD' },
  { code: 'NE', en: 'Not evaluated', zh: '未评估' },
] as const

/** One known lesion on the review imaging. */
export const LesionReading = z
  .strictObject({
    lesionUid: Uid,
    evaluable: z.boolean().default(true),
    longestMm: quantity(0, 400, 'mm').nullable().default(null),
    viableMm: quantity(0, 400, 'mm').nullable(),
    oilFilledPct: quantity(0, 100, '%').nullable().default(null),
    oilPeripheralDefect: z.boolean().nullable().default(null),
  })
  .refine(
    (reading) =>
      reading.longestMm === null || reading.viableMm === null || reading.viableMm <= reading.longestMm,
    {
      path: ['viableMm'],
      error: 'viable part is longer than the lesion',
      params: { kind: 'viable-longer' },
    },
  )

export const NewLesion = z.strictObject({
  segments: z.array(Segment).min(1).max(9),
  longestMm: quantity(1, 400, 'mm'),
  /** At least 10 mm with arterial enhancement and washout counts as a new lesion (mRECIST). */
  typical: z.boolean(),
})

export const ReviewFindings = z.strictObject({
  doneOn: IsoDate,
  modality: codesOf(MODALITIES),
  readings: z.array(LesionReading).max(20),
  nonTarget: codesOf(NON_TARGETS).default('none'),
  newLesions: z.array(NewLesion).max(20).default([]),
  labs: z.array(LabEntry).max(40).default([]),
  ecog: count(0, 5).nullable().default(null),
  ascites: z.enum(['none', 'mild', 'moderate', 'severe', 'refractory']).nullable().default(null),
  encephalopathyGrade: count(0, 4).nullable().default(null),
  lateComplications: z.array(ComplicationDraft).max(20).default([]),
  reader: text(100),
  secondReader: text(100).nullable().default(null),
  nextPlan: codesOf(NEXT_PLANS),
  note: text(4000).nullable().default(null),
})
export type ReviewFindings = z.output<typeof ReviewFindings>

export const ResponseCategory = z.enum(['CR', 'PR', 'SD', 'PD', 'NE', 'non-CR/non-PD'])

/** Response as judged at the review, against the line's baseline and nadir. */
export const ReviewResponse = z.object({
  criteria: z.enum(['mRECIST', 'RECIST1.1']),
  baselineSumMm: z.number().nullable(),
  nadirSumMm: z.number().nullable(),
  currentSumMm: z.number().nullable(),
  target: z.string(),
  overall: ResponseCategory,
  changeFromBaselinePct: z.number().nullable(),
  changeFromNadirPct: z.number().nullable(),
})
export type ReviewResponse = z.output<typeof ReviewResponse>

/** EASL response from areas, mm²: products of the two longest perpendicular diameters of the enhancing part. */
export const AreaResponse = z.object({
  criteria: z.literal('EASL'),
  baselineMm2: z.number().nullable(),
  nadirMm2: z.number().nullable(),
  currentMm2: z.number().nullable(),
  target: z.string(),
  overall: ResponseCategory,
  changeFromBaselinePct: z.number().nullable(),
  changeFromNadirPct: z.number().nullable(),
})
export type AreaResponse = z.output<typeof AreaResponse>

/** The edition of LI-RADS treatment response that a category was given by; their wordings differ. */
export const LiRadsVersion = z.enum(['2018', '2024'])

export const ReviewState = z.enum(['open', 'done', 'closed', 'superseded'])

export const Review = z.object({
  uid: Uid,
  sessionUid: Uid,
  patientUid: Uid,
  state: ReviewState,
  dueOn: IsoDate,
  windowOpensOn: IsoDate,
  windowClosesOn: IsoDate,
  overdueFrom: IsoDate,
  criticalFrom: IsoDate,
  dueReason: z.string().nullable(),
  /** The imaging appointment, once it is made. */
  appointmentOn: IsoDate.nullable(),
  closedReason: codesOf(CLOSE_REASONS).nullable(),
  closedOn: IsoDate.nullable(),
  doneOn: IsoDate.nullable(),
  modality: z.string().nullable(),
  nonTarget: z.string().nullable(),
  newLesion: z.boolean().nullable(),
  reader: z.string().nullable(),
  secondReader: z.string().nullable(),
  nextPlan: z.string().nullable(),
  note: z.string().nullable(),
  /** Best statement first: mRECIST, then RECIST 1.1. */
  responses: z.array(ReviewResponse),
  areaResponse: AreaResponse.nullable(),
  liRadsVersion: LiRadsVersion.nullable(),
  recordedAt: Instant.nullable(),
})
export type Review = z.output<typeof Review>
