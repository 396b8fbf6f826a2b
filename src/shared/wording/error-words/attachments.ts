import type { Words } from './words.ts'

/** Refusals of attached files and dose reports. */
export const ATTACHMENTS: Readonly<Record<string, Words>> = {
  'attachment-too-large': [
    '{fileName} has {megabytes} MB; an attachment may have at most {limitMegabytes} MB.',
    '{fileName} 为 {megabytes} MB，附件最大 {limitMegabytes} MB。',
  ],
  'patient-files-full': [
    '{fileName} has {megabytes} MB, and the files of this patient already take {usedMegabytes} MB of at most {limitMegabytes} MB.',
    '{fileName} 为 {megabytes} MB，而该患者的附件已占用 {usedMegabytes} MB，上限为 {limitMegabytes} MB。',
  ],
  'attachment-type-refused': [
    '{fileName} is by its content neither a JPEG or PNG picture nor a PDF or DICOM file, so it was not taken in.',
    '{fileName} 的内容不是 JPEG、PNG 图像，也不是 PDF 或 DICOM 文件，未予保存。',
  ],
  'attachment-not-found': ['This attachment is not on file.', '没有该附件。'],
  'attachment-removed': ['The attachment {fileName} was removed.', '附件 {fileName} 已移除。'],
  'attachment-damaged': [
    'The stored bytes of {fileName} do not match their checksum, so they are not shown. Restore a backup to get them back.',
    '{fileName} 的存储内容与校验和不符，不予显示。可通过恢复备份找回。',
  ],
  'no-such-part': [
    'The attachment has {parts} parts, numbered from 0; there is no part {part}.',
    '该附件共 {parts} 段（自 0 起编号），没有第 {part} 段。',
  ],
  'not-a-dose-report': [
    '{fileName} cannot be used as a radiation dose report: {reason}.',
    '{fileName} 无法作为辐射剂量报告使用：{reason}。',
  ],
}
