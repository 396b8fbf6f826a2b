import type { sessionFields as en } from '../en/session-fields.ts'
import type { Words } from '../words.ts'

export const sessionFields: Words<typeof en> = {
  more: '更多（均为选填）',
  notAvailable: {
    short: '无法获取',
    title: '无法获取，需选择原因（Alt N）',
    of: '{{name}}：无法获取',
    why: '{{name}}无法获取的原因',
    because: '无法获取：{{reason}}',
    takeBack: '可以获取',
    key: '数值无法获取，选择原因',
  },
  care: {
    consentTime: '时间',
    catheterSize: '外径',
    micro: '微导管',
    microSize: '外径',
    addMedication: '添加用药',
    addMedicationHint: '输入药名',
    which: '药名',
    addDevice: '添加器械',
    addDeviceHint: '输入名称后按 Enter',
    lot: '批号或 UDI',
    atStart: '开始时生命体征',
    atEnd: '结束时生命体征',
    mmHg: 'mmHg',
    perMin: '次/分',
    none: '无',
  },
  completeLater: '可先保存，稍后补全',
}
