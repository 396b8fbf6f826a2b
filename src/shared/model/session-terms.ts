import { codesOf, type TermCode } from './term.ts'
import { atc, snomed } from './term-code.ts'

/** No code for chemoembolization of the liver is known: the general one, with the word of the term beside it. */
const EMBOLIZATION = snomed('16736007', 'Transcatheter therapy for embolization')
const CHEMO_INFUSION: TermCode = { system: 'icd-9-cm-3', code: '99.25', certainty: 'V' }
const VESSEL_OCCLUSION: TermCode = { system: 'icd-9-cm-3', code: '39.79', certainty: 'K' }
const cpt = (code: string): TermCode => ({ system: 'cpt', code, certainty: 'K' })
const CHEMOEMBOLIZATION = [EMBOLIZATION, CHEMO_INFUSION, VESSEL_OCCLUSION, cpt('37243')]

/** Vocabularies of the procedure (domain 4.1, 4.4, 4.7, 4.8): stable codes with their words. */
export const PROCEDURE_TYPES = [
  { code: 'cTACE', en: 'cTACE', zh: '常规 TACE', codes: CHEMOEMBOLIZATION },
  { code: 'DEB_TACE', en: 'DEB-TACE', zh: '载药微球 TACE', codes: CHEMOEMBOLIZATION },
  { code: 'cTACE_DEB', en: 'cTACE + DEB', zh: '常规 + 载药微球', codes: CHEMOEMBOLIZATION },
  {
    code: 'TAE',
    en: 'TAE (bland)',
    zh: '单纯栓塞 TAE',
    codes: [EMBOLIZATION, VESSEL_OCCLUSION, cpt('37243')],
  },
  { code: 'BTACE', en: 'Balloon TACE', zh: '球囊 TACE', codes: CHEMOEMBOLIZATION },
  { code: 'HAIC', en: 'HAI / HAIC', zh: '灌注化疗 HAIC', codes: [CHEMO_INFUSION, cpt('96420')] },
  {
    code: 'angiography_only',
    en: 'Angiography only',
    zh: '仅造影',
    codes: [{ system: 'icd-9-cm-3', code: '88.47', certainty: 'K' }, cpt('75726')],
  },
  { code: 'aborted', en: 'Aborted', zh: '中止' },
] as const

export const INTENTS = [
  { code: 'palliative_control', en: 'Palliative control', zh: '姑息控制' },
  { code: 'pre_resection', en: 'Before resection', zh: '切除术前' },
  { code: 'bridge', en: 'Bridge to transplant', zh: '移植桥接' },
  { code: 'downstaging', en: 'Downstaging or conversion', zh: '降期或转化' },
  { code: 'adjuvant', en: 'Adjuvant', zh: '术后辅助' },
  { code: 'bleeding', en: 'Bleeding', zh: '止血' },
  { code: 'symptom_fistula', en: 'Symptom or fistula', zh: '症状或动静脉瘘' },
  { code: 'curative_small', en: 'Curative, small HCC', zh: '小肝癌根治' },
] as const

export const URGENCIES = [
  { code: 'elective', en: 'Elective', zh: '择期' },
  { code: 'urgent', en: 'Urgent', zh: '限期' },
  { code: 'emergency', en: 'Emergency', zh: '急诊' },
] as const

const FEMORAL = [
  snomed('181347005', 'Common femoral artery'),
  snomed('260590008', 'Via femoral artery (approach)'),
]
const RADIAL = [snomed('45631007', 'Radial artery'), snomed('444850002', 'Via radial artery (approach)')]
const BRACHIAL = [
  snomed('17137000', 'Brachial artery'),
  snomed('260585005', 'Via brachial artery (approach)'),
]

export const ACCESS_SITES = [
  { code: 'CFA_R', en: 'Right femoral', zh: '右股动脉', codes: FEMORAL },
  { code: 'CFA_L', en: 'Left femoral', zh: '左股动脉', codes: FEMORAL },
  { code: 'RADIAL_L', en: 'Left radial', zh: '左桡动脉', codes: RADIAL },
  { code: 'RADIAL_R', en: 'Right radial', zh: '右桡动脉', codes: RADIAL },
  { code: 'DISTAL_RADIAL_L', en: 'Left distal radial', zh: '左远端桡动脉', codes: RADIAL },
  { code: 'DISTAL_RADIAL_R', en: 'Right distal radial', zh: '右远端桡动脉', codes: RADIAL },
  { code: 'BRACHIAL_L', en: 'Left brachial', zh: '左肱动脉', codes: BRACHIAL },
  { code: 'BRACHIAL_R', en: 'Right brachial', zh: '右肱动脉', codes: BRACHIAL },
  { code: 'AXILLARY', en: 'Axillary', zh: '腋动脉' },
  { code: 'OTHER', en: 'Other', zh: '其他' },
] as const

export const CONTRAST_AGENTS = [
  { code: 'iohexol', en: 'Iohexol', zh: '碘海醇', codes: [atc('V08AB02')] },
  { code: 'iopamidol', en: 'Iopamidol', zh: '碘帕醇', codes: [atc('V08AB04')] },
  { code: 'iopromide', en: 'Iopromide', zh: '碘普罗胺', codes: [atc('V08AB05')] },
  { code: 'ioversol', en: 'Ioversol', zh: '碘佛醇', codes: [atc('V08AB07')] },
  { code: 'iodixanol', en: 'Iodixanol', zh: '碘克沙醇', codes: [atc('V08AB09')] },
  { code: 'iomeprol', en: 'Iomeprol', zh: '碘美普尔', codes: [atc('V08AB10')] },
  { code: 'iobitridol', en: 'Iobitridol', zh: '碘比醇', codes: [atc('V08AB11')] },
  { code: 'CO2', en: 'CO2', zh: '二氧化碳' },
  { code: 'other', en: 'Other', zh: '其他' },
] as const

/** What was done differently from the session before; the definition of refractoriness of JSH-LCSGJ asks for it. */
export const TECHNIQUE_CHANGES = [
  { code: 'drug', en: 'Another drug', zh: '更换药物' },
  { code: 'feeders', en: 'Feeding arteries analysed again', zh: '重新分析供血动脉' },
  { code: 'technique', en: 'Another technique', zh: '更换技术' },
] as const
export const TechniqueChange = codesOf(TECHNIQUE_CHANGES)

export const COMPLETIONS = [
  { code: 'complete', en: 'As planned', zh: '按计划完成' },
  { code: 'partial', en: 'Partly', zh: '部分完成' },
  { code: 'aborted', en: 'Aborted', zh: '中止' },
] as const

export const RESIDUAL_BLUSHES = [
  { code: 'none', en: 'None', zh: '无' },
  { code: 'under_25', en: '< 25 %', zh: '< 25 %' },
  { code: '25_to_50', en: '25–50 %', zh: '25–50 %' },
  { code: 'over_50', en: '> 50 %', zh: '> 50 %' },
] as const

/** How the flow looked at the end, in words; SACE grades flow and blush together. */
export const FLOW_STATES = [
  { code: 'continues', en: 'Flow continues', zh: '血流通畅' },
  {
    code: 'near_stasis',
    en: 'Near stasis',
    zh: '近停滞',
    definition: { en: 'Contrast clears within 2 to 5 heartbeats', zh: '对比剂在 2–5 个心动周期内排空' },
  },
  { code: 'stasis', en: 'Stasis', zh: '血流停滞' },
  { code: 'pruned_tree', en: 'Pruned tree', zh: '枯枝征' },
] as const

/** Iodized oil in portal branches at the end (Miyayama). */
export const PORTAL_OILS = [
  { code: '0', en: '0: none', zh: '0：无' },
  { code: '1', en: '1: near the tumour', zh: '1：肿瘤旁' },
  {
    code: '2',
    en: '2: whole area',
    zh: '2：整个区域',
    definition: { en: 'The whole embolized area or beyond', zh: '整个栓塞区域或超出该区域' },
  },
] as const

/** Where the flow stands when beads alone are given. */
export const DEB_ENDPOINTS = [
  { code: 'near_stasis', en: 'Near stasis reached', zh: '达到近停滞' },
  {
    code: 'all_given',
    en: 'All beads given, no near stasis',
    zh: '微球用完，未达近停滞',
    definition: { en: 'Stop, and plan another session', zh: '停止栓塞，另行安排下一次治疗' },
  },
] as const

/** Why a plan was carried out in part or given up. */
export const PLAN_STOP_REASONS = [
  { code: 'dissection', en: 'Dissection', zh: '动脉夹层' },
  { code: 'spasm', en: 'Spasm', zh: '动脉痉挛' },
  { code: 'no_access', en: 'No access', zh: '无法超选或到位' },
  { code: 'shunt', en: 'Shunt', zh: '动静脉分流' },
  { code: 'pain', en: 'Pain', zh: '疼痛' },
  { code: 'time', en: 'Time', zh: '时间过长' },
  { code: 'contrast', en: 'Contrast limit', zh: '对比剂用量受限' },
  { code: 'equipment', en: 'Equipment', zh: '设备故障' },
] as const

export const ANAESTHESIAS = [
  { code: 'local', en: 'Local', zh: '局部麻醉', codes: [snomed('386761002')] },
  { code: 'conscious_sedation', en: 'Conscious sedation', zh: '清醒镇静' },
  { code: 'monitored', en: 'Monitored', zh: '监护麻醉' },
  { code: 'general', en: 'General', zh: '全身麻醉', codes: [snomed('50697003')] },
] as const
