import type { z } from 'zod'
import type { Formula } from '../../model/formula.ts'
import { compareInterval } from '../interval.ts'
import { AlbiInput, answerAlbi } from './albi.ts'
import { answerCounted, POINT_CLASS_LIMITS, POINT_CLASSES, pointOf } from './counted-points.ts'
import { input, openBounds, spanned } from './explain.ts'
import { classedAnswer } from './score-answer.ts'
import { atLeast, extentInputs, sumSpan, TumourExtent } from './tumour-extent.ts'
import { compareKnown } from './tumour-stage.ts'
import { afpInput, afpReaches, TypedAfp } from './typed-afp.ts'

export const ALBI_TAE = {
  formula: 'albi-tae.v1',
  en: 'ALBI-TAE score',
  zh: 'ALBI-TAE 评分',
  expression:
    'ALBI-TAE = 1 point each: ALBI grade ≥ 2, AFP > 200 ng/mL, largest diameter, cm + number of tumours > 11; A 0, B 1, C 2, D 3',
  unit: '{score}',
  constants: { albiGradeFrom: 2, afpAboveNgMl: 200, sumAbove: 11, ...POINT_CLASS_LIMITS },
  source: 'Cancer Imaging 2023;23:88, table 1',
  certainty: 'V',
} as const satisfies Formula

export const AlbiTaeInput = AlbiInput.extend({ afp: TypedAfp, ...TumourExtent.shape })
export type AlbiTaeInput = z.output<typeof AlbiTaeInput>

export const AlbiTaeAnswer = classedAnswer(ALBI_TAE.formula, POINT_CLASSES)
export type AlbiTaeAnswer = z.output<typeof AlbiTaeAnswer>

/** ALBI-TAE `albi-tae.v1`, 0–3 points. */
export function answerAlbiTae(typed: AlbiTaeInput): AlbiTaeAnswer {
  const { albiGradeFrom, afpAboveNgMl, sumAbove } = ALBI_TAE.constants
  const albi = answerAlbi(typed)
  const sum = sumSpan(typed)
  const points = {
    albi: pointOf(compareKnown(albi.grade, '>=', albiGradeFrom)),
    afp: pointOf(afpReaches(typed.afp, '>', afpAboveNgMl)),
    sum: pointOf(compareInterval(sum, '>', sumAbove)),
  }
  const isSumKnown = typed.largestCm !== null && typed.nodules !== null
  const sumText = typed.numberIsMinimum ? atLeast(sum.low) : sum.low
  const inputs = [
    ...albi.explain.inputs,
    ...(albi.grade === null ? [] : [input('albiGrade', albi.grade, null, spanned(points.albi))]),
    afpInput(typed.afp, spanned(points.afp)),
    ...extentInputs(typed),
    ...(isSumKnown ? [input('largestPlusNumber', sumText, null, spanned(points.sum))] : []),
  ]
  // Of the sum the number is what somebody can still find out.
  const open = openBounds(inputs).map((name) => (name === 'largestPlusNumber' ? 'nodules' : name))
  return answerCounted(ALBI_TAE, inputs, Object.values(points), open)
}
