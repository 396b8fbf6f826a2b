import type { Formula } from '../../model/formula.ts'

/** "1–3 months" in days, for want of a definition that counts them. */
const IMAGING_DAYS = { imagingFromDays: 28, imagingToDays: 92 } as const

/** Japan: failure or refractoriness, any one item. */
export const JSH_LCSGJ = {
  formula: 'refractoriness.jsh-lcsgj.2014',
  en: 'TACE failure or refractoriness, JSH-LCSGJ 2014',
  zh: 'TACE 失败/抵抗，JSH-LCSGJ 2014',
  expression: 'J1a or J1b or J2 or J3 or J4',
  unit: '{verdict}',
  constants: { sessionsFrom: 2, viableSharePct: 50, ...IMAGING_DAYS, afpAboveNgMl: 20, pivkaIiAboveMau: 40 },
  source:
    'Kudo, Liver Cancer 2014;3:458 (JSH-LCSGJ criteria 2014); viable share against the first TACE: Chinese consensus',
  sourceZh: 'Kudo, Liver Cancer 2014;3:458（JSH-LCSGJ 标准 2014）；存活比例较首次 TACE 前：国内共识',
  certainty: 'K',
  caution: {
    en: 'The share is viable diameters against those before the first TACE; exactly 50 % counts only where the department says so. Markers count as rising after two rises in a row to above the value before TACE and above the usual upper limit.',
    zh: '存活比例为当前存活径之和与首次 TACE 前之比；恰为 50 % 时仅在科室如此约定后计入。标志物须连续两次升高，且高于 TACE 前值和参考上限，方视为持续升高。',
  },
} as const satisfies Formula

/** China: resistance, all items together. */
export const CCI = {
  formula: 'refractoriness.cci.2022',
  en: 'TACE resistance, CCI consensus 2022',
  zh: 'TACE 抵抗，CCI 专家共识 2022',
  expression: 'C1 and C2 and C3',
  unit: '{verdict}',
  constants: { sessionsFrom: 3, ...IMAGING_DAYS },
  source: 'Chinese College of Interventionalists, consensus on TACE resistance, 2022',
  sourceZh: '中国医师协会介入医师分会 TACE 抵抗专家共识，2022',
  certainty: 'K',
  caution: {
    en: 'New vascular invasion or extrahepatic spread alone is no resistance here. A session counts as standardized and refined when it reached a segmental artery or beyond.',
    zh: '单独新发血管侵犯或肝外转移不属于抵抗。插管达段级或更远者按规范化、精细化治疗计次。',
  },
} as const satisfies Formula

/** Europe: untreatable progression, any one item. */
export const EASL_STOPPING = {
  formula: 'refractoriness.easl.2018',
  en: 'Untreatable progression, EASL stopping rule',
  zh: '不可再治疗性进展，EASL 停止规则',
  expression: 'U1 or U2 or U3',
  unit: '{verdict}',
  constants: { childPughFrom: 8, ecogAbove: 2, roundsFrom: 2 },
  source: 'EASL guideline 2018; untreatable progression: CVIR 2018 (10.1007/s00270-018-2118-6)',
  certainty: 'K',
  caution: {
    en: 'Substantial necrosis is read as at least a partial response of the targets by mRECIST, in comparison with the images before the first TACE.',
    zh: '“明显坏死”按靶病灶 mRECIST 至少达部分缓解（与首次 TACE 前比较）判定。',
  },
} as const satisfies Formula

/** The TACTICS trial: inability to go on with TACE, any one item. */
export const TACTICS = {
  formula: 'refractoriness.tactics.2020',
  en: 'unTACEable progression, TACTICS',
  zh: '不可再 TACE 进展，TACTICS',
  expression: 'T1 or T2 or T3 or T4',
  unit: '{verdict}',
  constants: { growthAbovePct: 25, diameterGrowthToPct: 11.8, childPughFrom: 10 },
  source: 'Kudo, Gut 2020;69:1492 (TACTICS); response by RECICL',
  certainty: 'K',
  caution: {
    en: 'RECICL measures areas. Where only diameters are known, an area has grown by no less than they have, and by no more than (1 + d)² − 1: up to 11.8 % it is certainly within 25 %, above 25 % certainly beyond, and in between it is left open.',
    zh: 'RECICL 以面积计。仅有直径时，面积增长不小于直径增长 d，且不超过 (1 + d)² − 1：d ≤ 11.8 % 时面积增长必未超过 25 %，d > 25 % 时必已超过，介于两者之间则不作判定。',
  },
} as const satisfies Formula

/** In the order in which they stand side by side. */
export const REFRACTORINESS_FORMULAS = [
  JSH_LCSGJ,
  CCI,
  EASL_STOPPING,
  TACTICS,
] as const satisfies readonly Formula[]
