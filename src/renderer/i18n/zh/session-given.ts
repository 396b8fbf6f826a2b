import type { sessionGiven as en } from '../en/session-given.ts'
import type { Words } from '../words.ts'

export const sessionGiven: Words<typeof en> = {
  detail: {
    open: '{{code}} 详情',
    title: '详情',
    artery: '动脉',
    partly: '仅部分治疗',
    left: '余 {{value}}',
    short: '超配制量 {{value}}',
    delivered: '已给 {{value}}',
    prepared: '配制 {{value}}',
  },
  sums: {
    iodine: '碘量',
    airKerma: '空气比释动能',
    year_other: '12 个月内 {{count}} 次',
    today: '本次治疗',
    contrastPerEgfr: '对比剂 ÷ eGFR',
    iodinePerEgfr: '碘量 ÷ eGFR',
    below: '应低于 {{limit}}',
    egfr: 'eGFR',
    fieldArea: 'DAP ÷ 比释动能',
    usualArea: '通常 20–600 cm²',
    alert: '剂量警示',
    level: { none: '未达', notify: '达提示水平', substantial: '达显著剂量，随访皮肤' },
  },
}
