import type { exports as en } from '../en/exports.ts'
import type { Words } from '../words.ts'

export const exports: Words<typeof en> = {
  title: '导出',
  lead: '按时段导出治疗记录，每次治疗一行，CSV 文件并附数据字典。',
  import: '导入记录',
  period: {
    title: '时段',
    preset: '治疗日期',
    all: '全部',
    thisYear: '今年',
    lastYear: '去年',
    own: '自定义',
    from: '开始',
    to: '结束',
    fromHint: '留空：自首次治疗起。',
    toHint: '留空：至末次治疗止。',
    reversed: '结束日期早于开始日期。',
  },
  identifiers: {
    title: '身份信息',
    label: '可识别程度',
    pseudonymised: '化名',
    full: '姓名与住院号',
    pseudonymisedMeans:
      '每名患者以化名出现，本科室每次导出保持一致。日期保持准确，因此文件并非匿名，请按患者数据管理。',
    fullMeans: '姓名与住院号将以未加密形式离开本机。请仅存放于允许保存病历的位置，用后删除。',
  },
  target: {
    title: '文件',
    folder: '文件夹',
    folderHint: '留空：您文档中的“Embolog exports”文件夹。',
  },
  columns: {
    title_other: '将导出 {{count}} 列',
    hint: '文件所含的全部内容，此外别无其他。',
    name: '列名',
    meaning: '含义',
    unit: '单位',
  },
  run: '写入文件',
  running: '正在写入文件',
  done: {
    title: '已写入',
    file: '文件',
    dictionary: '数据字典',
    rows: '行数',
    columns: '列数',
    sha256: 'SHA-256',
    copy: '复制路径',
    copied: '路径已复制。',
    trail: '本次导出及其校验值已记入审计记录。',
  },
}
