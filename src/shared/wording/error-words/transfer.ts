import type { Words } from './words.ts'

/** Refusals of exports and imports. */
export const TRANSFER: Readonly<Record<string, Words>> = {
  'nothing-to-export': ['No session falls into this period.', '该时段内没有治疗记录。'],
  'no-review-to-book': ['There is no review for the calendar.', '没有可写入日历的复查。'],
  'no-contact-person': ['No contact person is on file for this patient.', '该患者未登记联系人。'],
  'period-reversed': [
    'The period ends on {to}, before it begins on {from}.',
    '结束日期 {to} 早于开始日期 {from}。',
  ],
  'folder-not-found': ['There is no folder {folder}.', '文件夹 {folder} 不存在。'],
  'folder-not-writable': ['Nothing can be written to the folder {folder}.', '文件夹 {folder} 不可写。'],
  'not-noted': [
    'The export was not kept in the audit trail, so no file was written.',
    '导出未能记入审计日志，因此未生成文件。',
  ],

  'file-not-found': ['There is no file {path}.', '文件 {path} 不存在。'],
  'file-not-readable': [
    'The file {path} cannot be read. Another program may have it open, or it belongs to another account.',
    '文件 {path} 无法读取，可能正被其他程序打开，或属于其他账户。',
  ],
  'file-empty': ['The file is empty.', '文件为空。'],
  'file-too-large': ['The file is larger than the limit of {limit} bytes.', '文件超过 {limit} 字节的上限。'],
  'too-many-rows': ['The file has more than {limit} rows.', '文件超过 {limit} 行。'],
  'not-a-table': [
    'Line {line} of the file cannot be read as a table: {reason}.',
    '文件第 {line} 行无法按表格读取：{reason}。',
  ],
  'columns-missing': ['The file lacks these columns: {missing}.', '文件缺少这些列：{missing}。'],
  'mapping-needed': [
    'The columns are not known: say which column fills which field.',
    '无法识别这些列，请指定各列对应的字段。',
  ],
  'file-changed': [
    'The file has changed since the rehearsal; rehearse it again.',
    '文件在预演后已改变，请重新预演。',
  ],
  'already-imported': ['This file was already imported.', '该文件已导入过。'],
  'batch-not-found': ['This import is not on file.', '没有该导入批次。'],
  'batch-closed': ['This import is already finished.', '该导入批次已结束。'],
  'batch-already-undone': ['This import was already undone.', '该导入批次已撤销。'],
  'changed-since': [
    'Some of these records were changed since, so this cannot be undone.',
    '其中部分记录之后已被修改，无法撤销。',
  ],
  'part-out-of-order': ['The file arrived incompletely; choose it again.', '文件传输不完整，请重新选择。'],
  'rows-scattered': [
    'The rows of more than {limit} patients are mixed. Sort the file by patient first.',
    '超过 {limit} 名患者的行交错排列，请先按患者排序。',
  ],
  'import-interrupted': [
    'The import broke off and was taken back; nothing of it is on file.',
    '导入中断并已撤回，未留下任何记录。',
  ],
  'import-unfinished': [
    'The import broke off, and a part of it is still on file. Undo it, or import the file again.',
    '导入中断，部分记录仍在册。请撤销该批次，或重新导入该文件。',
  ],
  'leftover-changed': [
    'An earlier import of this file broke off, and some of its records were changed since. Undo those first.',
    '该文件此前的导入中断，部分记录之后已被修改，请先处理。',
  ],
}
