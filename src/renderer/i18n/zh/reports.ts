import type { reports as en } from '../en/reports.ts'
import type { Words } from '../words.ts'

export const reports: Words<typeof en> = {
  title: '治疗报告',
  language: '报告语言',
  english: '英文',
  chinese: '中文',
  preview: '预览并打印',
  save: '存为 PDF',
  saving: '正在生成 PDF…',
  saved: '报告已存为 {{file}}。',
  print: '打印',
  trail: '每次打印和导出 PDF 均记入审计日志。',
  draft: '未签名，报告上标明为草稿。',
  paper: {
    title: '纸质通知与日历',
    letter: '通知信',
    letterHint: '给患者的复查通知，PDF，A4，不写诊断',
    slip: '预约单',
    slipHint: '给患者的复查预约单，PDF，A6：何时复查、携带什么',
    calendar: '日历',
    calendarHint: '日历文件，不含患者姓名',
    week: '本周日历',
    language: '纸面语言',
    saved: '已存为 {{file}}。',
  },
}
