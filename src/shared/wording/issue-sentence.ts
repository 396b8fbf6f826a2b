import type { InputIssue } from '../kit/endpoint.ts'
import { fieldName } from './fields.ts'
import type { Language } from './language.ts'
import { quantityText, unitText } from './unit.ts'

const withUnit = (value: string | number, unit: string | undefined): string =>
  typeof value === 'number' ? quantityText(value, unit ?? '1') : `${value} ${unitText(unit ?? '1')}`.trim()

function beyondLimit(issue: InputIssue, field: string, limit: string | number, language: Language): string {
  const isBig = issue.code === 'too_big'
  if (typeof issue.value === 'string') {
    const over = {
      en: `${field} must be at most ${limit} characters long.`,
      zh: `${field}最多 ${limit} 个字符。`,
    }
    const under = {
      en: `${field} must be at least ${limit} characters long.`,
      zh: `${field}至少 ${limit} 个字符。`,
    }
    return (isBig ? over : under)[language]
  }
  if (typeof issue.value !== 'number') {
    const over = { en: `${field}: at most ${limit} allowed.`, zh: `${field}最多 ${limit} 项。` }
    const under = { en: `${field}: at least ${limit} needed.`, zh: `${field}至少需要 ${limit} 项。` }
    return (isBig ? over : under)[language]
  }
  const typed = withUnit(issue.value, issue.unit)
  const bound = withUnit(limit, issue.unit)
  const over = {
    en: `${field} ${typed} is above the limit of ${bound}.`,
    zh: `${field} ${typed} 超过上限 ${bound}。`,
  }
  const under = {
    en: `${field} ${typed} is below the limit of ${bound}.`,
    zh: `${field} ${typed} 低于下限 ${bound}。`,
  }
  return (isBig ? over : under)[language]
}

/** Beyond this many the sentence would bury what it says; they stand in the reply, and in `help`. */
const LISTED_CHOICES = 20

function notAChoice(issue: InputIssue, field: string, value: string, language: Language): string {
  const { choices = [] } = issue
  const isListed = choices.length > 0 && choices.length <= LISTED_CHOICES
  const en = isListed ? `: ${choices.join(', ')}.` : '.'
  const zh = isListed ? `：${choices.join('、')}。` : '。'
  return { en: `${field}${value} is not one of the choices${en}`, zh: `${field}${value}不在可选项中${zh}` }[
    language
  ]
}

function needsUnit(
  { choices = [] }: InputIssue,
  field: string,
  value: string,
  example: string,
  language: Language,
): string {
  const others = choices.length > 1
  return {
    en: `${field}${value} needs a value and a unit, for example ${example}${others ? `; units: ${choices.join(', ')}` : ''}.`,
    zh: `${field}${value}须同时写明数值和单位，例如 ${example}${others ? `；可用单位：${choices.join('、')}` : ''}。`,
  }[language]
}

type Sentence = (field: string, value: string) => Readonly<Record<Language, string>>

const BY_CODE: Readonly<Record<string, Sentence>> = {
  date: (field, value) => ({
    en: `${field}${value} is not a date that exists; write YYYY-MM-DD.`,
    zh: `${field}${value}不是存在的日期，请写成 YYYY-MM-DD。`,
  }),
  time: (field, value) => ({
    en: `${field}${value} is not a time of day; write HH:MM, for example 09:05.`,
    zh: `${field}${value}不是有效时间，请写成 HH:MM，例如 09:05。`,
  }),
  unit: (field, value) => ({
    en: `${field}${value} is not a unit of this value.`,
    zh: `${field}${value}不是该数值的单位。`,
  }),
  'viable-longer': () => ({
    en: 'The viable part cannot be longer than the lesion.',
    zh: '存活径不能大于病灶最长径。',
  }),
  'across-longer': () => ({
    en: 'The diameter across cannot be longer than the longest viable diameter.',
    zh: '垂直径不能大于最长存活径。',
  }),
  'across-alone': () => ({
    en: 'The diameter across also needs the longest viable diameter.',
    zh: '填写垂直径时，须同时填写最长存活径。',
  }),
  'lr-tr-version': () => ({
    en: 'A LI-RADS treatment response needs its version: 2018 or 2024.',
    zh: '填写 LI-RADS 治疗反应时须注明版本：2018 或 2024。',
  }),
  'lr-tr-np': () => ({
    en: 'Nonprogressing (LR-TR-NP) exists only in LI-RADS v2024, after radiation.',
    zh: '“无进展”（LR-TR-NP）仅用于 LI-RADS v2024 的放疗后评估。',
  }),
  'lr-tr-change': () => ({
    en: 'The change since radiation counts only after radiation, and only by LI-RADS v2024: leave it out, or choose version 2024 and radiation.',
    zh: '“放疗后变化”仅用于 LI-RADS v2024 的放疗后评估：请删除该项，或选择 2024 版及放疗。',
  }),
  'cirse-version': () => ({
    en: 'A grade with a letter belongs to CIRSE 2025.',
    zh: '带字母的分级属于 CIRSE 2025。',
  }),
  'stage-beyond-plan': (_field, value) => ({
    en: `Stage${value} is beyond the last one planned.`,
    zh: `期次${value}超出了计划的总期数。`,
  }),
  'none-and-some': () => ({
    en: 'Complications are listed although “none in the room” is ticked: take one of them back.',
    zh: '已勾选“术中无并发症”，却又列出了并发症，请更正其中一项。',
  }),
  'range-unbounded': () => ({
    en: 'Give the range a beginning or an end.',
    zh: '请填写范围的起点或终点。',
  }),
  'range-backwards': () => ({
    en: 'The range ends before it begins.',
    zh: '范围的终点早于起点。',
  }),
  'recipe-empty': () => ({
    en: 'A recipe needs a technique, an access, an agent or a drug.',
    zh: '方案至少应包含术式、入路、栓塞剂或药物中的一项。',
  }),
  'syndrome-unsaid': () => ({
    en: 'Its components, onset or end are given: say that there was a post-embolization syndrome.',
    zh: '已填写表现、出现时间或结束日，请同时注明有栓塞后综合征。',
  }),
  'readmission-unsaid': () => ({
    en: 'A reason is given: say that the patient was readmitted.',
    zh: '已填写再入院原因，请同时注明有再入院。',
  }),
  'alive-after-death': () => ({
    en: 'Nobody who died within 30 days is alive at 90 days.',
    zh: '30 天时已死亡者，90 天时不可能存活。',
  }),
  'consent-after-start': (field, value) => ({
    en: `${field}${value} is after the start: consent comes before the session, except in an emergency.`,
    zh: `${field}${value}晚于治疗开始：除急诊外，知情同意须在治疗前签署。`,
  }),
  'origin-unsaid': () => ({
    en: 'A replaced or accessory artery needs the artery that it arises from.',
    zh: '替代或副动脉须注明其起源动脉。',
  }),
  'origin-itself': (_field, value) => ({
    en: `An artery cannot arise from itself${value}.`,
    zh: `动脉不能起源于其自身${value}。`,
  }),
  'partly-not-treated': () => ({
    en: 'A lesion treated in part has to be among the lesions treated from this artery.',
    zh: '部分治疗的病灶须包含在该动脉所治疗的病灶中。',
  }),
  'diastolic-above': (field, value) => ({
    en: `${field}${value} has to be below the systolic pressure.`,
    zh: `${field}${value}须低于收缩压。`,
  }),
  'onset-before-session': (field, value) => ({
    en: `${field}${value} is before the procedure.`,
    zh: `${field}${value}早于治疗日期。`,
  }),
  'onset-against-date': (field, value) => ({
    en: `${field}${value} does not fit the onset that was chosen.`,
    zh: `${field}${value}与所选的发生时间不符。`,
  }),
  'has-to-be-stated': () => ({
    en: 'Only doses, contrast, radiation and laboratory values can be marked as not available.',
    zh: '只有剂量、对比剂、辐射和检验数值可标记为无法获取。',
  }),
  'period-upside-down': () => ({
    en: 'The period ends before it begins.',
    zh: '结束日期早于开始日期。',
  }),
  'periods-overlap': () => ({
    en: 'Two periods of the same ruleset overlap.',
    zh: '同一规则集的两段有效期重叠。',
  }),
  'one-person-twice': (_field, value) => ({
    en: `An override needs two people: the second person${value} is the responsible physician.`,
    zh: `越过判定须由两人负责：复核人${value}与责任医师为同一人。`,
  }),
  'other-unsaid': () => ({
    en: 'The reason is “other”: say in words what it is.',
    zh: '理由为“其他”时，请写明具体内容。',
  }),
  'sum-below-largest': () => ({
    en: 'The sum cannot be smaller than the largest diameter.',
    zh: '直径之和不能小于最大径。',
  }),
  'portal-thrombus-is-invasion': () => ({
    en: 'A tumour thrombus in the portal vein is macrovascular invasion.',
    zh: '门静脉癌栓即为大血管侵犯。',
  }),
  'named-twice': (field, value) => ({
    en: `${field}${value} is named twice.`,
    zh: `${field}${value}重复。`,
  }),
  'two-values': (field) => ({
    en: `${field} is given twice, with two values: leave one of them out.`,
    zh: `${field}给出了两个不同的数值，请只保留一个。`,
  }),
  'two-units': (field) => ({
    en: `${field} is given in two units: leave one of them out.`,
    zh: `${field}同时给出了两种单位，请只保留一种。`,
  }),
  invalid_format: (field, value) => ({
    en: `${field}${value} is not written in the right form.`,
    zh: `${field}${value}格式不正确。`,
  }),
  unrecognized_keys: (field, value) => ({
    en: `${field} may not hold${value}: this is not known here.`,
    zh: `${field}含有无法识别的内容${value}。`,
  }),
}

/** One sentence for one thing wrong with an input: the field, what was typed, the limit and its unit. */
export function issueSentence(issue: InputIssue, language: Language): string {
  const field = fieldName(issue.path, language)
  const isEmpty = issue.value === undefined || issue.value === null || issue.value === ''
  const isBound = issue.code === 'too_big' || issue.code === 'too_small'
  const isNothing = issue.code === 'invalid_type' || issue.code === 'invalid_value'
  if (isEmpty && (isNothing || (issue.value === '' && isBound)))
    return { en: `${field} is missing.`, zh: `请填写${field}。` }[language]
  if (isBound && issue.limit !== undefined) return beyondLimit(issue, field, issue.limit, language)
  const typed = isEmpty ? '' : language === 'zh' ? `“${issue.value}”` : ` “${issue.value}”`
  if (issue.code === 'invalid_value') return notAChoice(issue, field, typed, language)
  if (issue.example !== undefined) return needsUnit(issue, field, typed, issue.example, language)
  const sentence = BY_CODE[issue.code]
  if (sentence !== undefined) return sentence(field, typed)[language]
  return { en: `${field}${typed} cannot be accepted.`, zh: `${field}${typed}无法接受。` }[language]
}
