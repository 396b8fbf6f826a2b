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
}
