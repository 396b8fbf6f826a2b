import type { Term } from './term.ts'

/** What a patient brings along that decides about drugs and contrast (domain 4.1). */
export const ANTIVIRAL_THERAPIES = [
  { code: 'none', en: 'None', zh: '未用' },
  { code: 'on', en: 'On treatment', zh: '治疗中' },
  { code: 'naive_start', en: 'Naive, starting', zh: '初治，开始用药' },
  { code: 'stopped', en: 'Stopped', zh: '已停药' },
] as const satisfies readonly Term[]

export const ALLERGY_KINDS = [
  { code: 'contrast', en: 'Contrast', zh: '对比剂' },
  { code: 'iodized_oil', en: 'Iodized oil', zh: '碘油' },
  { code: 'drug', en: 'Drug', zh: '药物' },
  { code: 'gelatin', en: 'Gelatin', zh: '明胶' },
  { code: 'latex', en: 'Latex', zh: '乳胶' },
  { code: 'none', en: 'None known', zh: '无已知过敏' },
] as const satisfies readonly Term[]

export const PRIOR_TREATMENTS = [
  { code: 'resection', en: 'Resection', zh: '手术切除' },
  { code: 'ablation', en: 'Ablation', zh: '消融' },
  { code: 'TACE', en: 'TACE', zh: 'TACE' },
  { code: 'TARE', en: 'TARE', zh: 'TARE' },
  { code: 'HAIC', en: 'HAIC', zh: 'HAIC' },
  { code: 'radiotherapy', en: 'Radiotherapy', zh: '放疗' },
  { code: 'systemic', en: 'Systemic therapy', zh: '系统治疗' },
  { code: 'transplant', en: 'Transplant', zh: '肝移植' },
  { code: 'none', en: 'None', zh: '无' },
] as const satisfies readonly Term[]

export const HBSAG_RESULTS = [
  { code: 'negative', en: 'Negative', zh: '阴性' },
  { code: 'positive', en: 'Positive', zh: '阳性' },
] as const satisfies readonly Term[]
