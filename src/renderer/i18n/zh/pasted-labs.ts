import type { pastedLabs as en } from '../en/pasted-labs.ts'
import type { Words } from '../words.ts'

export const pastedLabs: Words<typeof en> = {
  open: '粘贴检验值',
  title: '粘贴检验结果',
  text: '其他程序中的文字或表格',
  hint: '中英文名称均可，每个数值须带单位。',
  recognised: '已识别',
  notUnderstood: '未识别，不会录入',
  reason: {
    name: '名称无法识别',
    value: '数值无法唯一读取',
    twice: '重复出现',
    elsewhere: '不属于本表单',
  },
  unitOf: '{{name}}的单位',
  chooseUnit: '请选择单位',
  printed: '原文：{{unit}}',
  converted: '原文：{{amount}}',
  take_other: '录入 {{count}} 项',
}
