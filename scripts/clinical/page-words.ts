import type { Language } from '../../src/shared/wording/language.ts'

type Words = readonly [en: string, zh: string]

/** Headings and sentences of the pages themselves; everything clinical comes from the data. */
const WORDS = {
  title: ['Clinical reference', '临床参考'],
  generated: [
    'Written by `npm run clinical` from the rules, formulas, ranges and vocabularies that the program computes by. A test compares this page with them: it is never older than the program.',
    '本页由 `npm run clinical` 依程序所用的规则、公式、范围与术语表生成，并由测试核对，不会落后于程序。',
  ],
  otherLanguage: ['[中文](zh.md)', '[English](en.md)'],
  certainty: ['Certainty', '可信程度'],
  certaintyLead: [
    'Every rule and formula says how far its source can be relied on.',
    '每条规则与公式均注明其来源的可信程度。',
  ],
  meaning: ['Meaning', '含义'],
  tag: ['Tag', '标记'],
  eligibility: ['Eligibility', '适应证与禁忌证'],
  rulesetLead: ['version', '版本'],
  conditions: ['Conditions', '前提条件'],
  indications: ['Indications', '适应证'],
  contraindications: ['Contraindications', '禁忌证'],
  advisories: ['Advisories', '提示'],
  id: ['Id', '编号'],
  rule: ['Rule', '规则'],
  fires: ['Holds when', '成立条件'],
  kind: ['Kind', '性质'],
  exception: ['Steps down to relative', '降为相对禁忌的条件'],
  source: ['Source', '来源'],
  absolute: ['absolute', '绝对'],
  relative: ['relative', '相对'],
  and: [' and ', ' 且 '],
  or: [' or ', ' 或 '],
  not: ['not ', '非 '],
  noException: ['never', '无'],
  formulas: ['Formulas', '公式'],
  formulasLead: [
    'The name before the dot is the formula, the part after it the version: a changed constant is a new version.',
    '点号前为公式名，其后为版本：常数变化即为新版本。',
  ],
  unit: ['Unit', '单位'],
  result: ['Result in', '结果单位'],
  constants: ['Constants', '常数'],
  constant: ['Constant', '常数名'],
  value: ['Value', '数值'],
  caution: ['Caution', '注意'],
  none: ['none', '无'],
  ranges: ['Plausible ranges', '合理范围'],
  rangesLead: [
    'All limits are inclusive and belong to the unit as typed. Outside the usual range is asked about, outside the possible one is refused. Limits catch typing errors; they are no advice on treatment. Certainty D.',
    '各限值均含端点，按录入单位判断。超出常见范围时询问，超出可能范围时拒绝。限值仅用于发现录入错误，不构成治疗建议。可信程度 D。',
  ],
  field: ['Value', '项目'],
  usual: ['Usual', '常见范围'],
  possible: ['Possible', '可能范围'],
  units: ['Units asked about', '单位核对'],
  unitsLead: [
    'A value that hardly fits its unit and fits another one well is asked about; nothing is converted by itself.',
    '数值与所选单位不符而与另一单位相符时予以询问，绝不自行换算。',
  ],
  typedAs: ['Typed as', '录入单位'],
  readAs: ['Perhaps', '可能为'],
  entered: ['Then entered as', '则录入为'],
  conversions: ['Conversions', '单位换算'],
  conversionsLead: [
    'Used inside formulas only; stored values keep the unit they were typed in.',
    '仅用于公式内部；保存的数值保留录入单位。',
  ],
  quantity: ['Quantity', '量'],
  from: ['From', '由'],
  factor: ['Multiplied by', '乘以'],
  to: ['To', '至'],
  shelfLives: ['Shelf lives', '有效期'],
  shelfLivesLead: [
    'An older value counts as unknown. The department may set its own; certainty D.',
    '超过有效期的数值视为未知。科室可自行设定；可信程度 D。',
  ],
  days: ['Days before the procedure', '术前天数'],
  vocabularies: ['Vocabularies', '术语表'],
  vocabulariesLead: [
    'Codes are stored in records and never change; additions raise the version.',
    '编码存于记录中，不再更改；增补则升版本。',
  ],
  version: ['Version', '版本'],
  terms: ['Terms', '条目'],
  doubts: ['What a clinician should still confirm', '仍需临床医师确认的事项'],
  concerns: ['Concerns', '涉及'],
  open: ['Everything of certainty U or D', '可信程度为 U 或 D 的全部内容'],
  openLead: [
    'U is uncertain, D is a decision of this program. Codes of a term are listed where the code itself is uncertain.',
    'U 为不确定，D 为本程序的约定。术语编码仅在编码本身不确定时列出。',
  ],
  what: ['What', '内容'],
} as const satisfies Readonly<Record<string, Words>>

export type WordKey = keyof typeof WORDS
export type Say = (key: WordKey) => string

export function wordsIn(language: Language): Say {
  return (key) => WORDS[key][language === 'zh' ? 1 : 0]
}

/** What keeps its age for judging. */
export const SHELF_LIFE_NAMES: Readonly<Record<string, Words>> = {
  laboratory: ['Laboratory values', '实验室检查'],
  imaging: ['Imaging of tumour and portal vein', '肿瘤与门静脉影像'],
  ecog: ['ECOG', 'ECOG'],
  height: ['Height', '身高'],
  weight: ['Weight', '体重'],
}
