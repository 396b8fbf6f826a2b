import { codesOf } from './term.ts'

/** Vocabularies of the procedure (domain 4.1, 4.4, 4.7, 4.8): stable codes with their words. */
export const PROCEDURE_TYPES = [
  { code: 'cTACE', en: 'cTACE', zh: '常规 TACE' },
  { code: 'DEB_TACE', en: 'DEB-TACE', zh: '载药微球 TACE' },
  { code: 'cTACE_DEB', en: 'cTACE + DEB', zh: '常规 + 载药微球' },
  { code: 'TAE', en: 'TAE (bland)', zh: '单纯栓塞 TAE' },
  { code: 'BTACE', en: 'Balloon TACE', zh: '球囊 TACE' },
  { code: 'HAIC', en: 'HAI / HAIC', zh: '灌注化疗 HAIC' },
  { code: 'angiography_only', en: 'Angiography only', zh: '仅造影' },
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

export const ACCESS_SITES = [
  { code: 'CFA_R', en: 'Right femoral', zh: '右股动脉' },
  { code: 'CFA_L', en: 'Left femoral', zh: '左股动脉' },
  { code: 'RADIAL_L', en: 'Left radial', zh: '左桡动脉' },
  { code: 'RADIAL_R', en: 'Right radial', zh: '右桡动脉' },
  { code: 'DISTAL_RADIAL_L', en: 'Left distal radial', zh: '左远端桡动脉' },
  { code: 'DISTAL_RADIAL_R', en: 'Right distal radial', zh: '右远端桡动脉' },
  { code: 'BRACHIAL_L', en: 'Left brachial', zh: '左肱动脉' },
  { code: 'BRACHIAL_R', en: 'Right brachial', zh: '右肱动脉' },
  { code: 'AXILLARY', en: 'Axillary', zh: '腋动脉' },
  { code: 'OTHER', en: 'Other', zh: '其他' },
] as const

export const CONTRAST_AGENTS = [
  { code: 'iohexol', en: 'Iohexol', zh: '碘海醇', atc: 'V08AB02' },
  { code: 'iopamidol', en: 'Iopamidol', zh: '碘帕醇', atc: 'V08AB04' },
  { code: 'iopromide', en: 'Iopromide', zh: '碘普罗胺', atc: 'V08AB05' },
  { code: 'ioversol', en: 'Ioversol', zh: '碘佛醇', atc: 'V08AB07' },
  { code: 'iodixanol', en: 'Iodixanol', zh: '碘克沙醇', atc: 'V08AB09' },
  { code: 'iomeprol', en: 'Iomeprol', zh: '碘美普尔', atc: 'V08AB10' },
  { code: 'iobitridol', en: 'Iobitridol', zh: '碘比醇', atc: 'V08AB11' },
  { code: 'CO2', en: 'CO2', zh: '二氧化碳', atc: null },
  { code: 'other', en: 'Other', zh: '其他', atc: null },
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

export const ANAESTHESIAS = [
  { code: 'local', en: 'Local', zh: '局部麻醉' },
  { code: 'conscious_sedation', en: 'Conscious sedation', zh: '清醒镇静' },
  { code: 'monitored', en: 'Monitored', zh: '监护麻醉' },
  { code: 'general', en: 'General', zh: '全身麻醉' },
] as const
