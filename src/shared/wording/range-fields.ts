import { AGENTS, DRUGS } from '../model/agent.ts'
import { LABS } from '../model/lab.ts'
import { ROOM_MEDICATIONS } from '../model/medication-terms.ts'
import { fieldName } from './fields.ts'
import type { Language } from './language.ts'

type Name = readonly [en: string, zh: string]

/** Fields that are judged and not typed as such, or that are typed nowhere yet. */
const JUDGED: Readonly<Record<string, Name>> = {
  age: ['Age', '年龄'],
  sessionNo: ['Session number', '治疗次数'],
  mdtAgeDays: ['Age of the tumour board decision', 'MDT 决定距治疗天数'],
  direct_bilirubin: ['Direct bilirubin', '直接胆红素'],
  alp: ['ALP', '碱性磷酸酶'],
  ggt: ['GGT', 'γ-谷氨酰转移酶'],
  dap: ['Dose-area product', '剂量面积乘积'],
  guidewire: ['Guidewire', '导丝'],
  pt: ['PT', '凝血酶原时间'],
  pt_control: ['Control PT', '凝血酶原时间对照'],
  neutrophils: ['Neutrophils', '中性粒细胞'],
  potassium: ['Potassium', '钾'],
  crp: ['CRP', 'C 反应蛋白'],
  ldh: ['LDH', '乳酸脱氢酶'],
  glucose: ['Glucose', '血糖'],
  hbv_dna: ['HBV DNA', 'HBV DNA'],
  lvef: ['LVEF', '左心室射血分数'],
  pain_nrs: ['Pain (NRS)', '疼痛评分 NRS'],
  painMaxNrs: ['Worst pain (NRS)', '最重疼痛评分 NRS'],
  feverMaxCel: ['Highest temperature', '最高体温'],
  stayDays: ['Length of stay', '住院天数'],
  largestMm: ['Largest diameter', '最大径'],
  tumourSharePct: ['Tumour share of liver', '肿瘤占全肝'],
  doxorubicin_deb: ['Doxorubicin, beads included', '多柔比星（含载药微球）'],
  fluorouracil_haic: ['Fluorouracil, infused', '氟尿嘧啶（HAIC）'],
  dapPerAirKermaCm2: ['DAP over air kerma', 'DAP 与比释动能之比'],
}

/** Lidocaine and dexamethasone are also given into the artery, under other limits. */
const MEDICATION = 'medications.'

/** What a field with a plausible range is called. */
export function rangeFieldName(field: string, language: Language): string {
  const judged = JUDGED[field]
  if (judged !== undefined) return judged[language === 'zh' ? 1 : 0]
  const term = field.startsWith(MEDICATION)
    ? ROOM_MEDICATIONS.find(({ code }) => code === field.slice(MEDICATION.length))
    : [...LABS, ...AGENTS, ...DRUGS].find(({ code }) => code === field)
  return term?.[language] ?? fieldName(field, language)
}
