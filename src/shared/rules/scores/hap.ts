import { z } from 'zod'
import type { ExplainedInput, Formula } from '../../model/formula.ts'
import { compareInterval, type Interval } from '../interval.ts'
import { measuredQuantity } from '../plausibility/measured-quantity.ts'
import { convertUnit } from '../plausibility/units.ts'
import { answerCounted, POINT_CLASS_LIMITS, POINT_CLASSES, pointOf } from './counted-points.ts'
import { input, spanned } from './explain.ts'
import { classedAnswer } from './score-answer.ts'
import { numberInput, numberSpan, TumourExtent } from './tumour-extent.ts'
import { compareKnown } from './tumour-stage.ts'
import { afpInput, afpReaches, TypedAfp } from './typed-afp.ts'

const LIMITS = {
  albuminBelowGL: 36,
  bilirubinAboveUmolL: 17,
  afpAboveNgMl: 400,
  largestAboveCm: 7,
} as const

export const HAP = {
  formula: 'hap.v1',
  en: 'HAP score',
  zh: 'HAP 评分',
  expression:
    'HAP = 1 point each: albumin < 36 g/L, bilirubin > 17 µmol/L, AFP > 400 ng/mL, largest diameter > 7 cm; A 0, B 1, C 2, D ≥ 3',
  unit: '{score}',
  constants: { ...LIMITS, ...POINT_CLASS_LIMITS },
  source: 'Kadalayil, Ann Oncol 2013;24:2565; points and classes as in Cancer Imaging 2023;23:88, table 1',
  certainty: 'V',
} as const satisfies Formula

export const MHAP_II = {
  formula: 'mhap2.v1',
  en: 'mHAP-II score',
  zh: 'mHAP-II 评分',
  expression:
    'mHAP-II = 1 point each: albumin < 36 g/L, bilirubin > 17 µmol/L, AFP > 400 ng/mL, largest diameter > 7 cm, number of tumours ≥ 2; A 0, B 1, C 2, D ≥ 3',
  unit: '{score}',
  constants: { ...LIMITS, nodulesFrom: 2, ...POINT_CLASS_LIMITS },
  source: 'Park, Liver Int 2016; points and classes as in Cancer Imaging 2023;23:88, table 1',
  certainty: 'V',
} as const satisfies Formula

export const HapInput = z.strictObject({
  albumin: measuredQuantity('albumin', ['g/L', 'g/dL']),
  bilirubin: measuredQuantity('bilirubin', ['umol/L', 'mg/dL']),
  afp: TypedAfp,
  largestCm: TumourExtent.shape.largestCm,
})
export type HapInput = z.output<typeof HapInput>

export const MhapIiInput = HapInput.extend(TumourExtent.shape)
export type MhapIiInput = z.output<typeof MhapIiInput>

export const HapAnswer = classedAnswer(HAP.formula, POINT_CLASSES)
export type HapAnswer = z.output<typeof HapAnswer>
export const MhapIiAnswer = classedAnswer(MHAP_II.formula, POINT_CLASSES)
export type MhapIiAnswer = z.output<typeof MhapIiAnswer>

/** HAP `hap.v1`, 0–4 points; every limit is strict. */
export function answerHap(typed: HapInput): HapAnswer {
  const { inputs, points } = hapCriteria(typed)
  return answerCounted(HAP, inputs, points)
}

/** mHAP-II `mhap2.v1`, 0–5 points: HAP and a point for two tumours or more. */
export function answerMhapIi(typed: MhapIiInput): MhapIiAnswer {
  const hap = hapCriteria(typed)
  const number = pointOf(compareInterval(numberSpan(typed), '>=', MHAP_II.constants.nodulesFrom))
  return answerCounted(MHAP_II, [...hap.inputs, numberInput(typed, spanned(number))], [...hap.points, number])
}

function hapCriteria(typed: HapInput): { inputs: ExplainedInput[]; points: Interval[] } {
  const { albumin, bilirubin, afp, largestCm } = typed
  const albuminGL = albumin && convertUnit('albumin', albumin.value, albumin.unit, 'g/L')
  const bilirubinUmolL = bilirubin && convertUnit('bilirubin', bilirubin.value, bilirubin.unit, 'umol/L')
  const points = {
    albumin: pointOf(compareKnown(albuminGL, '<', LIMITS.albuminBelowGL)),
    bilirubin: pointOf(compareKnown(bilirubinUmolL, '>', LIMITS.bilirubinAboveUmolL)),
    afp: pointOf(afpReaches(afp, '>', LIMITS.afpAboveNgMl)),
    largest: pointOf(compareKnown(largestCm, '>', LIMITS.largestAboveCm)),
  }
  return {
    inputs: [
      input('albumin', albumin?.value, albumin?.unit ?? 'g/L', spanned(points.albumin)),
      input('bilirubin', bilirubin?.value, bilirubin?.unit ?? 'umol/L', spanned(points.bilirubin)),
      afpInput(afp, spanned(points.afp)),
      input('largestCm', largestCm, 'cm', spanned(points.largest)),
    ],
    points: Object.values(points),
  }
}
