import { z } from 'zod'
import { ComplicationDraft } from './complication.ts'
import { LabEntry } from './lab.ts'
import {
  ACROSS_ALONE,
  ACROSS_LONGER,
  isAcrossOfViable,
  isAcrossWithinViable,
  LrTr,
  Segment,
} from './lesion.ts'
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

/** Phases that the images of a review show (domain 3.2). */
export const CONTRAST_PHASES = [
  { code: 'native', en: 'Native', zh: '平扫' },
  { code: 'arterial', en: 'Arterial', zh: '动脉期' },
  { code: 'portal_venous', en: 'Portal venous', zh: '门静脉期' },
  { code: 'delayed', en: 'Delayed', zh: '延迟期' },
  { code: 'hepatobiliary', en: 'Hepatobiliary', zh: '肝胆期' },
] as const

/** What the patient complains of at the review; `none` = asked, and none. */
export const REVIEW_SYMPTOMS = [
  { code: 'none', en: 'None', zh: '无' },
  { code: 'pain', en: 'Pain', zh: '疼痛' },
  { code: 'fatigue', en: 'Fatigue', zh: '乏力' },
  { code: 'anorexia', en: 'Loss of appetite', zh: '食欲减退' },
  { code: 'nausea', en: 'Nausea or vomiting', zh: '恶心呕吐' },
  { code: 'fever', en: 'Fever', zh: '发热' },
  { code: 'jaundice', en: 'Jaundice', zh: '黄疸' },
  { code: 'weight_loss', en: 'Weight loss', zh: '体重下降' },
  { code: 'swelling', en: 'Abdominal swelling', zh: '腹胀' },
  { code: 'bleeding', en: 'Bleeding', zh: '出血' },
  { code: 'other', en: 'Other', zh: '其他' },
] as const

/** Where iodized oil is seen outside the liver (domain 3.7); `none` = looked for, and none. */
export const OIL_OUTSIDE_SITES = [
  { code: 'none', en: 'None', zh: '无' },
  { code: 'lung', en: 'Lung', zh: '肺' },
  { code: 'gallbladder', en: 'Gallbladder', zh: '胆囊' },
  { code: 'spleen', en: 'Spleen', zh: '脾' },
  { code: 'stomach', en: 'Stomach', zh: '胃' },
  { code: 'pancreas', en: 'Pancreas', zh: '胰腺' },
  { code: 'other', en: 'Other', zh: '其他' },
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
    /** Longest diameter of the enhancing part across `viableMm`, for the EASL area. */
    viableAcrossMm: quantity(0, 400, 'mm').nullable().default(null),
    lrTr: LrTr.nullable().default(null),
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
  .refine(isAcrossOfViable, ACROSS_ALONE)
  .refine(isAcrossWithinViable, ACROSS_LONGER)
export type LesionReading = z.output<typeof LesionReading>

export const NewLesion = z.strictObject({
  segments: z.array(Segment).min(1).max(9),
  longestMm: quantity(1, 400, 'mm'),
  /** At least 10 mm with arterial enhancement and washout counts as a new lesion (mRECIST). */
  typical: z.boolean(),
})

/** The edition of LI-RADS treatment response that a category was given by; their wordings differ. */
export const LiRadsVersion = z.enum(['2018', '2024'])

/** What a second reader measured on the same image, on his own. */
export const SecondReading = z.strictObject({
  reader: text(100),
  readings: z.array(LesionReading).max(20),
  nonTarget: codesOf(NON_TARGETS).default('none'),
  /** Whether he sees a new lesion that counts: at least 10 mm and typical. */
  newLesion: z.boolean().default(false),
})
export type SecondReading = z.output<typeof SecondReading>

const ReviewFindingsFields = z.strictObject({
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
  /** Its reader takes the place of `secondReader`. */
  secondReading: SecondReading.nullable().default(null),
  liRadsVersion: LiRadsVersion.nullable().default(null),
  /** Invasion of a portal or hepatic vein, and spread beyond the liver, on this image. null = not said. */
  vascularInvasion: z.boolean().nullable().default(null),
  extrahepaticSpread: z.boolean().nullable().default(null),
  /** null = not said. */
  contrastPhases: z.array(codesOf(CONTRAST_PHASES)).max(5).nullable().default(null),
  symptoms: z.array(codesOf(REVIEW_SYMPTOMS)).max(11).nullable().default(null),
  oilOutside: z.array(codesOf(OIL_OUTSIDE_SITES)).max(7).nullable().default(null),
  /** Day of the next review to book; null books none. */
  nextReviewOn: IsoDate.nullable().default(null),
})

/** A category of LI-RADS means something only with its edition, and nonprogressing exists in that of 2024 alone. */
export const ReviewFindings = ReviewFindingsFields.superRefine((findings, ctx) => {
  const read = [
    ...findings.readings.map(({ lrTr }, at) => ({ lrTr, path: ['readings', at, 'lrTr'] })),
    ...(findings.secondReading?.readings ?? []).map(({ lrTr }, at) => ({
      lrTr,
      path: ['secondReading', 'readings', at, 'lrTr'],
    })),
  ]
  for (const { lrTr, path } of read) {
    if (lrTr !== null && findings.liRadsVersion === null)
      ctx.addIssue({
        code: 'custom',
        path: ['liRadsVersion'],
        message: 'LR-TR without its version',
        params: { kind: 'lr-tr-version' },
      })
    else if (lrTr === 'LR-TR-NP' && findings.liRadsVersion !== '2024')
      ctx.addIssue({ code: 'custom', path, message: 'LR-TR-NP outside v2024', params: { kind: 'lr-tr-np' } })
  }
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
  /**
   * The same targets against the last image before the line's last treatment: what that treatment did. null after
   * the first treatment, where the baseline is that image, and without such an image; left out of what was judged
   * before this was asked.
   */
  versusPrevious: z
    .object({
      sumMm: z.number(),
      changePct: z.number().nullable(),
      category: z.string(),
    })
    .nullish(),
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

/** What one of several readers of a review measured, and what it was judged to. */
export const ReviewReader = z.object({
  reader: z.string(),
  readings: z.array(LesionReading),
  nonTarget: z.string().nullable(),
  newLesion: z.boolean().nullable(),
  responses: z.array(ReviewResponse),
  areaResponse: AreaResponse.nullable(),
})
export type ReviewReader = z.output<typeof ReviewReader>

/** The review that a procedure books, or a later one that a review booked. */
export const ReviewKind = z.enum(['one_month', 'follow_up'])
export type ReviewKind = z.output<typeof ReviewKind>

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
  /** Every reader, the first one first, where more than one read the image; empty otherwise. */
  readers: z.array(ReviewReader).default([]),
  recordedAt: Instant.nullable(),
  kind: ReviewKind,
  /** Why the window is not the one that the procedure day gives. */
  windowReason: z.string().nullable(),
  /** Day of images that nobody has read yet. */
  imagedOn: IsoDate.nullable(),
  contrastPhases: z.array(z.string()).nullable(),
  symptoms: z.array(z.string()).nullable(),
  oilOutside: z.array(z.string()).nullable(),
})
export type Review = z.output<typeof Review>

/** One set of dates that a review was booked for. */
export const ReviewBooking = z.object({
  dueOn: IsoDate,
  windowOpensOn: IsoDate,
  windowClosesOn: IsoDate,
  appointmentOn: IsoDate.nullable(),
  /** Why these dates and not those before; null at the first booking as planned. */
  reason: z.string().nullable(),
  bookedAt: Instant,
  bookedBy: z.string(),
})
export type ReviewBooking = z.output<typeof ReviewBooking>

/** A review closed for one of these reasons may open again: the patient was found, or came back. */
export const REOPENABLE: ReadonlySet<string> = new Set(['lost', 'withdrawal', 'transfer'])
