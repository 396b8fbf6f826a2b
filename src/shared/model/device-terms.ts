import type { Term } from './term.ts'

/** How the puncture was guided, and what went through the sheath (domain 4.4). */
export const ACCESS_GUIDANCES = [
  { code: 'palpation', en: 'Palpation', zh: '触摸法' },
  { code: 'ultrasound', en: 'Ultrasound', zh: '超声引导' },
  { code: 'fluoroscopy', en: 'Fluoroscopy', zh: '透视引导' },
] as const satisfies readonly Term[]

/** Shape of the tip of a microcatheter. */
export const MICROCATHETER_TIPS = [
  { code: 'straight', en: 'Straight', zh: '直头' },
  { code: 'angled', en: 'Angled', zh: '弯头' },
  { code: 'swan_neck', en: 'Swan neck', zh: '鹅颈' },
  { code: 'shapeable', en: 'Shapeable', zh: '可塑形' },
  { code: 'steerable', en: 'Steerable', zh: '可调弯' },
] as const satisfies readonly Term[]

/** How the puncture site was closed (domain 4.9). */
export const CLOSURE_METHODS = [
  { code: 'manual', en: 'Manual compression', zh: '手工压迫' },
  { code: 'band', en: 'Compression band', zh: '压迫止血带' },
  { code: 'device', en: 'Closure device', zh: '血管闭合装置' },
] as const satisfies readonly Term[]

export const CLOSURE_DEVICES = [
  { code: 'angio_seal', en: 'Angio-Seal', zh: 'Angio-Seal' },
  { code: 'exoseal', en: 'ExoSeal', zh: 'ExoSeal' },
  { code: 'perclose', en: 'Perclose', zh: 'Perclose' },
  { code: 'starclose', en: 'StarClose', zh: 'StarClose' },
  { code: 'mynx', en: 'MynX', zh: 'MynX' },
  { code: 'other', en: 'Other', zh: '其他' },
] as const satisfies readonly Term[]

/** Pulses beyond the puncture at the end. */
export const DISTAL_PULSES = [
  { code: 'present', en: 'Present', zh: '正常' },
  { code: 'weak', en: 'Weak', zh: '减弱' },
  { code: 'absent', en: 'Absent', zh: '消失' },
] as const satisfies readonly Term[]
