import { z } from 'zod'
import { IsoDate, text, Uid } from './primitives.ts'
import { codesOf } from './term.ts'
import {
  CIRSE_2017_GRADES,
  CirseGrade,
  COMPLICATION_OUTCOMES,
  COMPLICATION_RELATIONS,
  SIR_2017,
} from './complication-grades.ts'
import { icd10 } from './term-code.ts'

/** Terms of domain 4.11. */
export const COMPLICATIONS = [
  { code: 'LIVER_FAILURE', en: 'Liver failure', zh: '肝衰竭', codes: [icd10('K72.9', 'K')] },
  {
    code: 'DECOMPENSATION',
    en: 'Decompensation',
    zh: '肝功能失代偿',
    definition: { en: 'Ascites, encephalopathy or jaundice', zh: '腹水、肝性脑病或黄疸' },
  },
  { code: 'ABSCESS', en: 'Liver abscess', zh: '肝脓肿', codes: [icd10('K75.0', 'K')] },
  { code: 'BILOMA', en: 'Biloma', zh: '胆汁瘤' },
  { code: 'BILE_DUCT_STRICTURE', en: 'Bile duct stricture', zh: '胆管狭窄' },
  { code: 'CHOLECYSTITIS', en: 'Cholecystitis', zh: '胆囊炎', codes: [icd10('K81.0', 'K')] },
  { code: 'LIVER_INFARCTION', en: 'Liver infarction', zh: '肝梗死' },
  { code: 'TUMOUR_RUPTURE', en: 'Tumour rupture', zh: '肿瘤破裂' },
  { code: 'TUMOUR_LYSIS', en: 'Tumour lysis', zh: '肿瘤溶解综合征' },
  { code: 'PANCREATITIS', en: 'Pancreatitis', zh: '胰腺炎' },
  { code: 'GI_ULCER', en: 'Gastroduodenal ulcer', zh: '胃十二指肠溃疡' },
  { code: 'GI_BLEED', en: 'Gastrointestinal bleeding', zh: '消化道出血' },
  { code: 'VARICEAL_BLEED', en: 'Variceal bleeding', zh: '静脉曲张出血', codes: [icd10('I85.0', 'V')] },
  { code: 'SPLEEN_INFARCT', en: 'Splenic infarction', zh: '脾梗死' },
  { code: 'PULM_OIL_EMBOLISM', en: 'Pulmonary oil embolism', zh: '肺碘油栓塞' },
  { code: 'CEREBRAL_OIL_EMBOLISM', en: 'Cerebral oil embolism', zh: '脑碘油栓塞' },
  { code: 'SPINAL_CORD_ISCHEMIA', en: 'Spinal cord ischaemia', zh: '脊髓缺血' },
  { code: 'SKIN_NECROSIS', en: 'Skin necrosis', zh: '皮肤坏死' },
  {
    code: 'DIAPHRAGM_PLEURA',
    en: 'Diaphragm or pleura',
    zh: '膈肌或胸膜受累',
    definition: { en: 'Effusion, shoulder pain', zh: '胸腔积液、肩痛' },
  },
  { code: 'AKI', en: 'Acute kidney injury', zh: '急性肾损伤' },
  { code: 'CONTRAST_REACTION', en: 'Contrast reaction', zh: '对比剂反应' },
  { code: 'DRUG_REACTION', en: 'Drug reaction', zh: '药物反应' },
  { code: 'SEPSIS', en: 'Sepsis', zh: '脓毒症' },
  { code: 'MARROW_SUPPRESSION', en: 'Marrow suppression', zh: '骨髓抑制' },
  { code: 'CARDIOTOXICITY', en: 'Cardiotoxicity', zh: '心脏毒性' },
  { code: 'ARTERY_DISSECTION', en: 'Arterial dissection', zh: '动脉夹层' },
  { code: 'ARTERY_SPASM', en: 'Arterial spasm', zh: '动脉痉挛' },
  { code: 'HEPATIC_ARTERY_OCCLUSION', en: 'Hepatic artery occlusion', zh: '肝动脉闭塞' },
  { code: 'ACCESS_HAEMATOMA', en: 'Access haematoma', zh: '穿刺点血肿' },
  { code: 'PSEUDOANEURYSM', en: 'Pseudoaneurysm', zh: '假性动脉瘤' },
  { code: 'AV_FISTULA_ACCESS', en: 'AV fistula at access', zh: '穿刺部位动静脉瘘' },
  { code: 'RADIAL_OCCLUSION', en: 'Radial occlusion', zh: '桡动脉闭塞' },
  { code: 'DEVICE_FAILURE', en: 'Device failure', zh: '器械故障' },
  { code: 'RADIATION_SKIN', en: 'Radiation skin injury', zh: '放射性皮肤损伤' },
  { code: 'NON_TARGET_EMBOLIZATION', en: 'Non-target embolization', zh: '非靶栓塞' },
  { code: 'DEATH', en: 'Death', zh: '死亡' },
  { code: 'OTHER', en: 'Other', zh: '其他' },
] as const

export const COMPLICATION_ONSETS = [
  { code: 'during', en: 'In the room', zh: '术中' },
  { code: 'within_24h', en: 'Within 24 h', zh: '24 小时内' },
  { code: 'within_30d', en: '1–30 days', zh: '1–30 天' },
  { code: 'after_30d', en: 'After 30 days', zh: '30 天后' },
] as const

const maybe = <T extends z.ZodType>(schema: T) => schema.nullable().default(null)

/** Graded in each system on its own: none is converted into another (domain 4.11). */
const GRADES = {
  ctcaeGrade: maybe(z.int().min(1).max(5)),
  sirSeverity: maybe(codesOf(SIR_2017)),
  relation: maybe(codesOf(COMPLICATION_RELATIONS)),
  treatment: maybe(text(500)),
  /** Days in hospital beyond the planned ones. */
  extraDays: maybe(z.int().min(0).max(180).meta({ unit: 'd' })),
  outcome: maybe(codesOf(COMPLICATION_OUTCOMES)),
  reportedTo: maybe(text(200)),
}

/** An event of which nothing but term, onset and CIRSE grade is known. */
export const NO_COMPLICATION_DETAILS = {
  ctcaeGrade: null,
  sirSeverity: null,
  relation: null,
  treatment: null,
  extraDays: null,
  outcome: null,
  reportedTo: null,
} as const

export const ComplicationDraft = z
  .strictObject({
    ...GRADES,
    term: codesOf(COMPLICATIONS),
    onset: codesOf(COMPLICATION_ONSETS),
    onsetOn: IsoDate,
    cirseGrade: CirseGrade,
    cirseVersion: z.enum(['2017', '2025']).default('2017'),
    note: text(1000).nullable().default(null),
  })
  .refine((event) => event.cirseVersion === '2025' || CIRSE_2017_GRADES.includes(event.cirseGrade), {
    path: ['cirseGrade'],
    error: 'grade with a letter needs CIRSE 2025',
    params: { kind: 'cirse-version' },
  })
export type ComplicationDraft = z.output<typeof ComplicationDraft>

export const Complication = z.object({
  uid: Uid,
  sessionUid: Uid.nullable(),
  reviewUid: Uid.nullable(),
  term: codesOf(COMPLICATIONS),
  onset: codesOf(COMPLICATION_ONSETS),
  onsetOn: IsoDate,
  cirseGrade: CirseGrade,
  cirseVersion: z.enum(['2017', '2025']),
  note: z.string().nullable(),
  ctcaeGrade: z.int().nullable(),
  sirSeverity: codesOf(SIR_2017).nullable(),
  relation: codesOf(COMPLICATION_RELATIONS).nullable(),
  treatment: z.string().nullable(),
  extraDays: z.int().nullable(),
  outcome: codesOf(COMPLICATION_OUTCOMES).nullable(),
  reportedTo: z.string().nullable(),
  /** When and by whom it was added afterwards; null = recorded with its session or review. */
  addedAt: z.string().nullable(),
  addedBy: z.string().nullable(),
})
export type Complication = z.output<typeof Complication>
