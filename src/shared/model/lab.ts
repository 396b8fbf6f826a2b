import { z } from 'zod'
import { Instant, IsoDate, Uid, unit } from './primitives.ts'
import { codesOf } from './term.ts'

/** Laboratory values, each with the units (UCUM) it may be typed in; the first is the usual one. */
export const LABS = [
  { code: 'bilirubin', en: 'Bilirubin', zh: '总胆红素', units: ['umol/L', 'mg/dL'] },
  { code: 'albumin', en: 'Albumin', zh: '白蛋白', units: ['g/L', 'g/dL'] },
  { code: 'inr', en: 'INR', zh: 'INR', units: ['1'] },
  { code: 'pt_prolongation', en: 'PT prolongation', zh: 'PT 延长', units: ['s'] },
  { code: 'platelets', en: 'Platelets', zh: '血小板', units: ['10*9/L'] },
  { code: 'wbc', en: 'WBC', zh: '白细胞', units: ['10*9/L'] },
  { code: 'haemoglobin', en: 'Haemoglobin', zh: '血红蛋白', units: ['g/L'] },
  { code: 'alt', en: 'ALT', zh: 'ALT', units: ['U/L'] },
  { code: 'ast', en: 'AST', zh: 'AST', units: ['U/L'] },
  { code: 'creatinine', en: 'Creatinine', zh: '肌酐', units: ['umol/L', 'mg/dL'] },
  { code: 'sodium', en: 'Sodium', zh: '钠', units: ['mmol/L'] },
  { code: 'afp', en: 'AFP', zh: '甲胎蛋白', units: ['ng/mL', '[IU]/mL'] },
  { code: 'direct_bilirubin', en: 'Direct bilirubin', zh: '直接胆红素', units: ['umol/L'] },
  { code: 'alp', en: 'ALP', zh: '碱性磷酸酶', units: ['U/L'] },
  { code: 'ggt', en: 'GGT', zh: 'γ-谷氨酰转移酶', units: ['U/L'] },
  { code: 'pt', en: 'PT', zh: '凝血酶原时间', units: ['s'] },
  { code: 'pt_control', en: 'Control PT', zh: '凝血酶原时间对照', units: ['s'] },
  { code: 'neutrophils', en: 'Neutrophils', zh: '中性粒细胞', units: ['10*9/L'] },
  { code: 'potassium', en: 'Potassium', zh: '钾', units: ['mmol/L'] },
  { code: 'crp', en: 'CRP', zh: 'C 反应蛋白', units: ['mg/L'] },
  { code: 'ldh', en: 'LDH', zh: '乳酸脱氢酶', units: ['U/L'] },
  { code: 'glucose', en: 'Glucose', zh: '血糖', units: ['mmol/L'] },
  { code: 'hbv_dna', en: 'HBV DNA', zh: 'HBV DNA', units: ['[IU]/mL'] },
  { code: 'lvef', en: 'LVEF', zh: '左心室射血分数', units: ['%'] },
  { code: 'pivka_ii', en: 'PIVKA-II', zh: '异常凝血酶原', units: ["m[arb'U]/mL", 'ng/mL'] },
] as const
export const LabCode = codesOf(LABS)
export type LabCode = z.output<typeof LabCode>

/** A laboratory value as typed: never converted before it is stored. */
export const LabEntry = z
  .strictObject({
    code: LabCode,
    value: z.number().nonnegative(),
    /** `>` for a value capped by the analyser, `<` for one below its limit. */
    comparator: z.enum(['<', '>']).nullable().default(null),
    unit,
    sampledOn: IsoDate,
  })
  .refine(
    (lab) =>
      LABS.some(({ code, units }) => code === lab.code && (units as readonly string[]).includes(lab.unit)),
    {
      path: ['unit'],
      error: 'unit is not one of this value',
      params: { kind: 'unit' },
    },
  )
export type LabEntry = z.output<typeof LabEntry>

export const LabResult = z.object({
  uid: Uid,
  code: LabCode,
  value: z.number(),
  comparator: z.enum(['<', '>']).nullable(),
  unit: z.string(),
  sampledOn: IsoDate,
  /** Where it was typed: on its own, in a session, in a review, or by an import. */
  source: z.enum(['typed', 'session', 'review', 'import']),
  recordedAt: Instant,
  /** Who typed it; null for values from before this was kept. */
  recordedBy: z.string().nullable(),
})
export type LabResult = z.output<typeof LabResult>
