import { IMPORT_REASONS, type ImportFindingCode } from '../../shared/rules/imports/import-reasons.ts'
import type { Language } from '../../shared/wording/language.ts'

/** Reasons whose sentence holds a detail of its row, said for all rows together. */
const FOR_ALL_ROWS: Readonly<Partial<Record<ImportFindingCode, readonly [en: string, zh: string]>>> = {
  'cell-count': ['The row has more or fewer cells than the heading.', '该行格数与表头不同。'],
  'text-too-long': ['The cell holds more characters than may be kept.', '该格字符数超出上限。'],
  'outside-hard-limits': ['The value cannot be true of anybody.', '数值不可能成立。'],
  'second-visit-on-day': [
    'The patient has a visit on this day already; the first one is kept.',
    '该患者当日已有就诊记录，保留前者。',
  ],
  'visit-after-death': ['The visit lies after the death of the patient.', '就诊晚于患者死亡日期。'],
  'age-inconsistent': [
    'The age does not agree with an earlier visit; it is left out.',
    '年龄与既往就诊不符，该值不导入。',
  ],
  'code-unknown': ['The code is not one that is known; the cell is left out.', '编码未知，该格不导入。'],
  'value-unusual': ['The value lies outside the usual limits.', '数值超出常见范围。'],
  'limit-of-other-unit': [
    'The value is where analysers of another unit stop; check the unit of the column.',
    '该值是以另一单位报告的检测仪限值，请核对该列单位。',
  ],
  'value-at-ceiling': [
    'The source stops at this value: stored as greater than it.',
    '来源在此值封顶，按大于该值保存。',
  ],
  'child-pugh-c-embolized': ['Embolized with Child-Pugh class C.', 'Child-Pugh C 级仍进行栓塞。'],
  'session-number-jumps': [
    'The running number does not follow the one before; sessions are numbered by date.',
    '序号与前次不连续，治疗按日期编号。',
  ],
  'survival-inconsistent': [
    'The death falls on another day than by the earlier visits.',
    '死亡日期与既往记录不一致。',
  ],
  'baseline-after-session': ['The baseline imaging was done after the session.', '基线影像在治疗后完成。'],
  'baseline-stale': ['The baseline imaging is much older than the session.', '基线影像远早于治疗。'],
  'response-differs': [
    'The response in the file is not the one that the sums give.',
    '文件所记疗效与按径线所得不同。',
  ],
  'viable-longer': ['The viable sum is longer than the whole.', '存活部分径线之和大于整体。'],
}

/** What a finding is about in general, for a count of rows: a whole sentence without the details of one. */
export function reasonText(code: string, language: Language): string {
  if (!Object.hasOwn(IMPORT_REASONS, code)) return code
  const known = code as ImportFindingCode
  const general = FOR_ALL_ROWS[known]
  if (general !== undefined) return general[language === 'zh' ? 1 : 0]
  return IMPORT_REASONS[known][language].replaceAll('{offer}', '')
}
