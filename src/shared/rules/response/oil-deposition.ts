import { z } from 'zod'
import { Explanation, type Formula } from '../../model/formula.ts'
import { quantity } from '../../model/primitives.ts'
import { codesOf } from '../../model/term.ts'
import { explain, input, written } from '../scores/explain.ts'

export const OIL_GRADES = [
  { code: 'complete', en: 'Complete', zh: '完全沉积' },
  { code: 'moderate', en: 'Moderate', zh: '中等沉积' },
  { code: 'poor', en: 'Poor', zh: '沉积差' },
] as const
export const OilGrade = codesOf(OIL_GRADES)
export type OilGrade = z.output<typeof OilGrade>

/** The four types of Chinese reports. Where one ends and the next begins differs by author (certainty U): never computed. */
export const OIL_TYPES = [
  { code: 'I', en: 'Type I, filled throughout', zh: 'Ⅰ型（完全型）' },
  { code: 'II', en: 'Type II, with defects', zh: 'Ⅱ型（缺损型）' },
  { code: 'III', en: 'Type III, sparse', zh: 'Ⅲ型（稀疏型）' },
  { code: 'IV', en: 'Type IV, almost none', zh: 'Ⅳ型（几乎无沉积）' },
] as const
export const OIL_TYPES_CERTAINTY = 'U'

/** Three steps for small lesions (Hepatol Int 2007). */
export const SMALL_LESION_OIL_STEPS = [
  { code: '2', en: '2, dense in almost the whole tumour', zh: '2 级，几乎整个肿瘤致密沉积' },
  { code: '1', en: '1, dense only in the hypervascular part', zh: '1 级，仅富血供部分致密沉积' },
  { code: '0', en: '0, sparse or none', zh: '0 级，稀疏或无沉积' },
] as const

export const OIL_DEPOSITION = {
  formula: 'oil-deposition.v1',
  en: 'Iodized-oil deposition',
  zh: '碘油沉积程度',
  expression:
    'complete: filled > 90 % of the tumour volume and no peripheral defect; poor: < 50 %; moderate: in between, or > 90 % with a defect',
  unit: '{category}',
  constants: { completeAbovePct: 90, moderateFromPct: 50 },
  source: 'Cancer Imaging 2016;16 (CT and cone-beam CT after cTACE)',
  certainty: 'V',
  caution: {
    en: 'That more than 90 % with a peripheral defect is moderate is a decision of this program.',
    zh: '“充填 > 90 % 但有周边缺损”归为中等沉积，系本程序的约定。',
  },
} as const satisfies Formula
const { completeAbovePct, moderateFromPct } = OIL_DEPOSITION.constants

export const OilInput = z.strictObject({
  /** Share of the tumour volume filled with oil. */
  filledPct: quantity(0, 100, '%').nullable(),
  /** null = not said; asked only above 90 %. */
  peripheralDefect: z.boolean().nullish(),
})
export type OilInput = z.output<typeof OilInput>

export const OilAnswer = z.strictObject({ grade: OilGrade.nullable(), explain: Explanation })
export type OilAnswer = z.output<typeof OilAnswer>

/** Grade of the deposition; null while the share, or above 90 % the defect, is not known. */
export function oilGrade({ filledPct, peripheralDefect }: OilInput): OilGrade | null {
  if (filledPct === null) return null
  if (filledPct < moderateFromPct) return 'poor'
  if (filledPct <= completeAbovePct) return 'moderate'
  if (typeof peripheralDefect !== 'boolean') return null
  return peripheralDefect ? 'moderate' : 'complete'
}

export function answerOil(seen: OilInput): OilAnswer {
  const { filledPct, peripheralDefect } = seen
  const grade = oilGrade(seen)
  const asksForDefect = (filledPct ?? 0) > completeAbovePct
  const inputs = [
    input('filledPct', filledPct, '%'),
    ...(asksForDefect ? [input('peripheralDefect', peripheralDefect)] : []),
  ]
  const defect = asksForDefect ? (peripheralDefect ? ', peripheral defect' : ', no peripheral defect') : ''
  return {
    grade,
    explain: explain(OIL_DEPOSITION, inputs, () => `${written(filledPct ?? 0)} %${defect} → ${grade}`),
  }
}
