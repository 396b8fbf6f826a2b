import type { BackupFault } from '../model/backup.ts'
import { COMPLICATION_ONSETS } from '../model/complication.ts'
import type { NoDoseReport } from '../model/dose-report.ts'
import type { TableFault } from '../model/import.ts'
import type { Words } from './error-words/words.ts'
import type { Language } from './language.ts'

const BACKUP_FAULTS: Readonly<Record<BackupFault, Words>> = {
  'disk-full': ['the disk is full', '磁盘已满'],
  'not-writable': ['the backup folder cannot be written to', '备份文件夹不可写'],
  busy: ['records were being saved all the while', '其间一直有记录在保存'],
  damaged: ['the record file is damaged', '数据库文件已损坏'],
  copy: ['the copy could not be completed', '复制未能完成'],
  checksum: ['the file was changed after it was made', '文件在生成后被改动'],
  signature: ['its description was not written by these records', '其说明文件并非由本数据库写入'],
  unreadable: ['the file cannot be read', '文件无法读取'],
  'application-id': ['the file does not belong to Embolog', '文件不属于 Embolog'],
  integrity: ['the file is damaged inside', '文件内部已损坏'],
  'foreign-keys': ['records in it refer to others that are missing', '其中有记录指向缺失的记录'],
  'user-version': ['it is of another version than it says', '版本与其说明不符'],
  'audit-head': ['its audit trail ends elsewhere than it says', '审计日志的末尾与其说明不符'],
  'row-counts': ['records are missing from it', '其中缺少记录'],
}

const TABLE_FAULTS: Readonly<Record<TableFault, Words>> = {
  spreadsheet: ['it is a workbook; save it as CSV first', '这是电子表格文件，请先另存为 CSV'],
  binary: ['it holds something else than text', '其中含有非文本内容'],
  'unknown-encoding': ['it is neither UTF-8 nor GBK', '编码既非 UTF-8 也非 GBK'],
  'unclosed-quote': ['a quotation mark is never closed', '引号未闭合'],
  'stray-quote': ['a quotation mark stands inside a cell', '单元格内有多余的引号'],
  'field-too-long': ['a cell is too long', '单元格内容过长'],
  'too-many-columns': ['it has too many columns', '列数过多'],
}

const ONSETS = Object.fromEntries(COMPLICATION_ONSETS.map(({ code, en, zh }) => [code, [en, zh] as const]))

const NO_DOSE_REPORT: Readonly<Record<NoDoseReport, Words>> = {
  'not-dicom': ['it is not a DICOM file', '不是 DICOM 文件'],
  damaged: ['the file is damaged or incomplete', '文件已损坏或不完整'],
  'other-document': ['it is a DICOM file of another kind', '是其他类型的 DICOM 文件'],
  'no-angiography': [
    'it holds no totals of an angiography or fluoroscopy unit',
    '其中没有血管造影或透视设备的累计剂量',
  ],
}

/** Why a backup failed, to stand inside a sentence. */
export function backupFaultWord(fault: BackupFault, language: Language): string {
  return BACKUP_FAULTS[fault][language === 'zh' ? 1 : 0]
}

/** Details of errors that are codes themselves: what they are called inside a sentence, by error and detail. */
export const DETAIL_WORDS: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Words>>>>>
> = {
  'backup-failed': { reason: BACKUP_FAULTS },
  'not-a-backup': { reason: BACKUP_FAULTS },
  'not-a-table': { reason: TABLE_FAULTS },
  'not-a-dose-report': { reason: NO_DOSE_REPORT },
  'onset-against-date': { onset: ONSETS },
}
