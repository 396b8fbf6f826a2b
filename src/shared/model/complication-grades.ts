import { z } from 'zod'
import type { Term } from './term.ts'

/** CIRSE 2017 grades, and the sub-letters of the 2025 modification; `cirseVersion` tells them apart. */
export const CirseGrade = z.enum(['1', '1a', '1b', '2', '3', '3a', '3b', '4', '5', '6'])
export const CIRSE_2017_GRADES: readonly z.output<typeof CirseGrade>[] = ['1', '2', '3', '4', '5', '6']

type Grade = Term<z.output<typeof CirseGrade>>

const SEQUELAE = [
  { code: '4', en: 'Permanent mild sequelae', zh: '永久性轻度后遗症，生活可自理' },
  { code: '5', en: 'Permanent severe sequelae', zh: '永久性重度后遗症，需他人协助' },
  { code: '6', en: 'Death', zh: '死亡' },
] as const satisfies readonly Grade[]
const OBSERVATION = {
  code: '2',
  en: 'Observation or stay under 48 h, no added therapy',
  zh: '观察或住院 < 48 h，无需加用治疗',
} as const satisfies Grade

/** CIRSE 2017; independent life is what tells grade 4 from 5. */
export const CIRSE_2017 = [
  { code: '1', en: 'Solved in the same session, no sequelae', zh: '术中解决，无后遗症' },
  OBSERVATION,
  { code: '3', en: 'Added therapy or stay over 48 h, no sequelae', zh: '需加用治疗或住院 > 48 h，无后遗症' },
  ...SEQUELAE,
] as const satisfies readonly Grade[]

/** Published in November 2025: grades 1 and 3 are split. The wording of 1b and the length of stay in 3 are not certain. */
export const CIRSE_2025 = [
  { code: '1a', en: 'Solved in the same procedure, which succeeded', zh: '术中解决，手术完成' },
  { code: '1b', en: 'The procedure failed or had to stop', zh: '手术失败或中止', certainty: 'U' },
  OBSERVATION,
  {
    code: '3a',
    en: 'Added therapy, shorter stay',
    zh: '需加用治疗，住院较短',
    certainty: 'U',
    definition: { en: 'Probably under 48 h', zh: '可能以 < 48 h 为界' },
  },
  {
    code: '3b',
    en: 'Added therapy, longer stay',
    zh: '需加用治疗，住院较长',
    certainty: 'U',
    definition: { en: 'Probably over 48 h', zh: '可能以 > 48 h 为界' },
  },
  ...SEQUELAE,
] as const satisfies readonly Grade[]

/** SIR 2017. */
export const SIR_2017 = [
  {
    code: 'mild',
    en: 'Mild',
    zh: '轻度',
    definition: { en: 'No therapy, or nominal therapy', zh: '无需治疗或仅需简单处理' },
  },
  {
    code: 'moderate',
    en: 'Moderate',
    zh: '中度',
    definition: {
      en: 'Substantial treatment, such as an intervention under sedation, a blood product or an unplanned night',
      zh: '需实质性治疗，如镇静下介入处理、输血制品或计划外过夜',
    },
  },
  {
    code: 'severe',
    en: 'Severe',
    zh: '重度',
    definition: {
      en: 'Stay longer by over 24 h, intensive care, or an intervention under general anaesthesia',
      zh: '住院延长 > 24 h、入 ICU 或全身麻醉下处理',
    },
  },
  {
    code: 'life_threatening',
    en: 'Life-threatening or disabling',
    zh: '危及生命或致残',
    definition: {
      en: 'Arrest, shock, organ failure, dialysis, loss of limb or organ, paralysis',
      zh: '心脏骤停、休克、器官衰竭、透析、肢体或器官丧失、瘫痪',
    },
  },
  { code: 'death', en: 'Death', zh: '死亡' },
] as const satisfies readonly Term[]

/** SIR before 2017; A and B were minor, C and above major. */
export const SIR_LETTERS = [
  { code: 'A', en: 'No therapy, no consequence', zh: '无需治疗，无后果' },
  { code: 'B', en: 'Nominal therapy or observation', zh: '简单处理或观察' },
  { code: 'C', en: 'Therapy, stay under 48 h', zh: '需治疗，住院 < 48 h' },
  { code: 'D', en: 'Major therapy, stay over 48 h', zh: '需重大治疗，住院 > 48 h' },
  { code: 'E', en: 'Permanent sequelae', zh: '永久性后遗症' },
  { code: 'F', en: 'Death', zh: '死亡' },
] as const satisfies readonly Term[]

export const COMPLICATION_RELATIONS = [
  { code: 'unrelated', en: 'Unrelated', zh: '无关' },
  { code: 'unlikely', en: 'Unlikely', zh: '可能无关' },
  { code: 'possible', en: 'Possible', zh: '可能有关' },
  { code: 'probable', en: 'Probable', zh: '很可能有关' },
  { code: 'definite', en: 'Definite', zh: '肯定有关' },
] as const satisfies readonly Term[]

/** Outcomes of an event as reports to authorities name them. */
export const COMPLICATION_OUTCOMES = [
  { code: 'recovered', en: 'Recovered', zh: '痊愈' },
  { code: 'recovering', en: 'Recovering', zh: '好转' },
  { code: 'sequelae', en: 'Recovered with sequelae', zh: '有后遗症' },
  { code: 'not_recovered', en: 'Not recovered', zh: '未好转' },
  { code: 'fatal', en: 'Fatal', zh: '死亡' },
  { code: 'unknown', en: 'Not known', zh: '不详' },
] as const satisfies readonly Term[]

/** What makes complications likelier (Chung 1996). */
export const COMPLICATION_RISKS = [
  { code: 'main_portal_block', en: 'Main portal vein blocked', zh: '门静脉主干阻塞' },
  { code: 'poor_reserve', en: 'Poor liver reserve', zh: '肝功能储备差' },
  { code: 'biliary', en: 'Biliary obstruction or surgery', zh: '胆道梗阻或胆道术后' },
  { code: 'oil_over_20_ml', en: 'More than 20 mL of iodized oil', zh: '碘化油 > 20 mL' },
  { code: 'non_selective', en: 'Non-selective embolization', zh: '非选择性栓塞' },
] as const satisfies readonly Term[]
