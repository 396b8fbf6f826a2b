import { z } from 'zod'
import { ArteryNode } from './artery.ts'
import { count, Instant, IsoDate, quantity, text, Uid } from './primitives.ts'
import { ALLERGY_KINDS, ANTIVIRAL_THERAPIES, PRIOR_TREATMENTS } from './patient-history-terms.ts'
import { codesOf } from './term.ts'

/** FHIR administrative gender; MELD 3.0 and eGFR need female yes/no. */
export const SEXES = [
  { code: 'male', en: 'Male', zh: '男' },
  { code: 'female', en: 'Female', zh: '女' },
  { code: 'other', en: 'Other', zh: '其他' },
  { code: 'unknown', en: 'Not recorded', zh: '未记录' },
] as const
export const Sex = codesOf(SEXES)

export const AETIOLOGIES = [
  { code: 'HBV', en: 'Hepatitis B', zh: '乙型肝炎' },
  { code: 'HCV', en: 'Hepatitis C', zh: '丙型肝炎' },
  { code: 'alcohol', en: 'Alcohol', zh: '酒精' },
  { code: 'MASLD', en: 'MASLD', zh: '代谢相关脂肪性肝病' },
  { code: 'autoimmune', en: 'Autoimmune', zh: '自身免疫' },
  { code: 'aflatoxin', en: 'Aflatoxin', zh: '黄曲霉毒素' },
  { code: 'other', en: 'Other', zh: '其他' },
  { code: 'none', en: 'None known', zh: '无已知病因' },
] as const
export const Aetiology = codesOf(AETIOLOGIES)

export const CIRRHOSIS = [
  { code: 'yes', en: 'Cirrhosis', zh: '有肝硬化' },
  { code: 'no', en: 'No cirrhosis', zh: '无肝硬化' },
  { code: 'unknown', en: 'Not known', zh: '不详' },
] as const
export const Cirrhosis = codesOf(CIRRHOSIS)

/** Michels 1966 arterial variant; `other` where none of the ten fits. */
export const MichelsType = z.enum(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'other'])

/** One artery of this patient that does not come from where it usually does. */
export const ArterialVariant = z.strictObject({
  node: ArteryNode,
  origin: z.enum(['replaced', 'accessory']),
  arisesFrom: ArteryNode,
})
export type ArterialVariant = z.output<typeof ArterialVariant>

/** Treatment beside the sessions that are logged here, before or between them. */
export const PriorTreatment = z
  .strictObject({
    kind: codesOf(PRIOR_TREATMENTS),
    on: IsoDate.nullable().default(null),
    /** Last day; null where it goes on or nobody recorded an end. */
    until: IsoDate.nullable().default(null),
    /** Drug and dose, site, or technique: `lenvatinib 8 mg`, `MWA, L3`. */
    detail: text(100).nullable().default(null),
  })
  .refine(({ on, until }) => on === null || until === null || on <= until, {
    path: ['until'],
    error: 'ends before it begins',
    params: { kind: 'period-upside-down' },
  })
export type PriorTreatment = z.output<typeof PriorTreatment>

/** What a person types to register a patient (domain: patient and episode). */
export const PatientDraft = z.strictObject({
  hospitalNo: text(32),
  name: text(100).nullable(),
  sex: Sex,
  birthDate: IsoDate.nullable(),
  /** Kept where only an age is known; derived from `birthDate` otherwise. */
  birthYear: count(1880, 2200).nullable().default(null),
  aetiology: z.array(Aetiology).max(8),
  cirrhosis: Cirrhosis,
  heightCm: quantity(100, 230, 'cm').nullable(),
  weightKg: quantity(20, 300, 'kg').nullable(),
  /** The ward or clinic that looks after the patient; the worklist is divided by it. */
  ward: text(60).nullable().default(null),
  phone: text(40).nullable().default(null),
  contactName: text(100).nullable().default(null),
  contactPhone: text(40).nullable().default(null),
  allergies: text(300).nullable().default(null),
  note: text(2000).nullable().default(null),
  /** Day of the measurement; the day it was typed where nobody says another. */
  heightMeasuredOn: IsoDate.nullable().default(null),
  weightMeasuredOn: IsoDate.nullable().default(null),
  /** Anthracycline given by vein before, in doxorubicin equivalents. */
  priorAnthracyclineMgM2: quantity(0, 1000, 'mg/m2').nullable().default(null),
  /** Mediastinal radiotherapy, other cardiotoxic drugs or heart disease: the lifetime limit is lower. */
  cardiacRisk: z.boolean().nullable().default(null),
  nationalId: text(32).nullable().default(null),
  antiviralTherapy: codesOf(ANTIVIRAL_THERAPIES).nullable().default(null),
  /** null = not asked; `none` = asked, and none known. */
  allergyKinds: z.array(codesOf(ALLERGY_KINDS)).max(6).nullable().default(null),
  /** Anticoagulants and antiplatelet drugs, with the day of the last dose. */
  antithrombotics: z
    .array(z.strictObject({ drug: text(60), lastDoseOn: IsoDate.nullable().default(null) }))
    .max(10)
    .default([]),
  /** null = not asked. */
  priorTreatments: z.array(PriorTreatment).max(60).nullable().default(null),
})
export type PatientDraft = z.output<typeof PatientDraft>

export const Patient = PatientDraft.extend({
  uid: Uid,
  /** Full pinyin of a Chinese name, capitalised by syllable group; null for other names. */
  namePinyin: z.string().nullable(),
  michelsType: MichelsType.nullable(),
  /** Arteries of an unusual origin, set once and kept. */
  arterialVariants: z.array(ArterialVariant),
  diedOn: IsoDate.nullable(),
  registeredAt: Instant,
  imported: z.boolean(),
})
export type Patient = z.output<typeof Patient>

/** One line of a search result or of the worklist: enough to tell two people apart. */
export const PatientBrief = z.object({
  uid: Uid,
  hospitalNo: z.string(),
  name: z.string().nullable(),
  namePinyin: z.string().nullable(),
  sex: Sex,
  birthDate: IsoDate.nullable(),
  birthYear: z.int().nullable(),
  sessionCount: z.int(),
  lastSessionOn: IsoDate.nullable(),
})
export type PatientBrief = z.output<typeof PatientBrief>
