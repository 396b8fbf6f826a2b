import type { Formula } from './formula.ts'
import type { BothLanguages, Term } from './term.ts'

type Limits = readonly [grade1: number, grade2: number, grade3: number, grade4: number]

/** The limits of CTCAE v5 that a course after TACE is graded by (domain 4.11). */
export const CTCAE = {
  formula: 'ctcae.v5',
  en: 'CTCAE grade of a laboratory value or a fever',
  zh: '实验室指标与发热的 CTCAE 分级',
  expression: 'grade = number of the limits of the term that are passed',
  unit: '{score}',
  constants: {
    aminotransferaseTimesUln: [1, 3, 5, 20],
    /** The first of these is reached by 1.5 × itself; every other limit has to be passed. */
    aminotransferaseTimesBaseline: [1.5, 3, 5, 20],
    bilirubinTimes: [1, 1.5, 3, 10],
    creatinineTimesUln: [1, 1.5, 3, 6],
    /** Below the lower limit of normal is grade 1. */
    platelets10E9L: [75, 50, 25],
    wbc10E9L: [3, 2, 1],
    feverFromCel: 38,
    feverAboveCel: [39, 40],
    feverGrade4AboveH: 24,
  },
  source: 'Common Terminology Criteria for Adverse Events, version 5.0 (2017)',
  certainty: 'K',
} as const satisfies Formula
const { constants } = CTCAE

interface CtcaeTerm extends Term {
  /** What grades 1 to 4 are; null where the term has no such grade. */
  readonly grades: readonly [BothLanguages, BothLanguages, BothLanguages, BothLanguages | null]
}

const symbols = (text: string): BothLanguages => ({ en: text, zh: text })
const above = ([, second, third, fourth]: Limits, first: string, of: string): CtcaeTerm['grades'] => [
  symbols(`${first}–${second} × ${of}`),
  symbols(`> ${second}–${third} × ${of}`),
  symbols(`> ${third}–${fourth} × ${of}`),
  symbols(`> ${fourth} × ${of}`),
]
const below = ([second, third, fourth]: readonly [number, number, number]): CtcaeTerm['grades'] => [
  symbols(`< LLN–${second} × 10⁹/L`),
  symbols(`< ${second}–${third} × 10⁹/L`),
  symbols(`< ${third}–${fourth} × 10⁹/L`),
  symbols(`< ${fourth} × 10⁹/L`),
]
const inWords = (...grades: readonly [BothLanguages, BothLanguages, BothLanguages]): CtcaeTerm['grades'] => [
  ...grades,
  null,
]

const [from, second, third, fourth] = constants.aminotransferaseTimesBaseline
const aminotransferase = {
  grades: above(constants.aminotransferaseTimesUln, '> ULN', 'ULN'),
  definition: {
    en: `Baseline above ULN: ${from}–${second}, > ${second}–${third}, > ${third}–${fourth}, > ${fourth} × baseline`,
    zh: `基线高于 ULN 时，为基线的 ${from}–${second}、> ${second}–${third}、> ${third}–${fourth}、> ${fourth} 倍`,
  },
}
const [feverGrade2, feverGrade3] = constants.feverAboveCel.map((cel) => cel.toFixed(1))

export const CTCAE_TERMS: readonly CtcaeTerm[] = [
  { code: 'alt', en: 'ALT increased', zh: 'ALT 升高', ...aminotransferase },
  { code: 'ast', en: 'AST increased', zh: 'AST 升高', ...aminotransferase },
  {
    code: 'bilirubin',
    en: 'Blood bilirubin increased',
    zh: '胆红素升高',
    grades: above(constants.bilirubinTimes, '> ULN', 'ULN'),
    definition: { en: 'Baseline above ULN: times baseline', zh: '基线高于 ULN 时，以基线的倍数计' },
  },
  {
    code: 'creatinine',
    en: 'Creatinine increased',
    zh: '肌酐升高',
    grades: above(constants.creatinineTimesUln, '> ULN', 'ULN'),
  },
  {
    code: 'platelets',
    en: 'Platelet count decreased',
    zh: '血小板减少',
    grades: below(constants.platelets10E9L),
  },
  {
    code: 'wbc',
    en: 'White blood cell count decreased',
    zh: '白细胞减少',
    grades: below(constants.wbc10E9L),
  },
  {
    code: 'fever',
    en: 'Fever',
    zh: '发热',
    grades: [
      symbols(`${constants.feverFromCel.toFixed(1)}–${feverGrade2} °C`),
      symbols(`> ${feverGrade2}–${feverGrade3} °C`),
      symbols(`> ${feverGrade3} °C, ≤ ${constants.feverGrade4AboveH} h`),
      symbols(`> ${feverGrade3} °C, > ${constants.feverGrade4AboveH} h`),
    ],
  },
  {
    code: 'abdominal_pain',
    en: 'Abdominal pain',
    zh: '腹痛',
    grades: inWords(
      { en: 'Mild', zh: '轻度' },
      { en: 'Limits instrumental activities of daily living', zh: '影响工具性日常生活活动' },
      { en: 'Limits self-care', zh: '影响生活自理' },
    ),
  },
  {
    code: 'nausea',
    en: 'Nausea',
    zh: '恶心',
    grades: inWords(
      { en: 'Loss of appetite', zh: '食欲下降' },
      { en: 'Eats and drinks less', zh: '进食进水减少' },
      { en: 'Needs tube or parenteral feeding', zh: '需管饲或肠外营养' },
    ),
  },
]
