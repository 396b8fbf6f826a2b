import type { ImportFinding } from '../../model/import.ts'

/**
 * Why a cell is named in a rehearsal. A row is refused when it cannot be trusted who it is about, which day, or what
 * was done, and when a value cannot be true of anybody. It is questioned, and goes in, when the row stands without
 * the doubtful value, or when the value is possible but asks for a look. `{limit}`, `{offer}` … are filled in.
 */
export const IMPORT_REASONS = {
  'cell-count': refuse(
    'The row has {found} cells, the heading {expected}.',
    '该行有 {found} 格，表头为 {expected} 格。',
  ),
  'formula-text': refuse('The cell looks like a spreadsheet formula.', '该格形似电子表格公式。'),
  'hospital-no-missing': refuse('There is no hospital number.', '缺少住院号。'),
  'text-too-long': refuse('The cell holds at most {limit} characters.', '该格最多 {limit} 个字符。'),
  'patient-on-file': refuse(
    'A patient with this number is on file already; enter the visit there.',
    '该住院号已在册，请在该患者名下录入。',
  ),
  'date-missing': refuse('There is no visit date.', '缺少就诊日期。'),
  'date-unreadable': refuse('This is not a date; write 2016-04-25.', '不是日期，请写成 2016-04-25。'),
  'date-ambiguous': refuse(
    'Day and month could be meant either way; write 2016-04-25.',
    '日和月无法区分，请写成 2016-04-25。',
  ),
  'date-does-not-exist': refuse('This date does not exist.', '该日期不存在。'),
  'date-in-future': refuse('The date lies in the future.', '该日期在将来。'),
  'not-a-number': refuse('This is not a number.', '不是数字。'),
  'outside-hard-limits': refuse(
    'The value lies outside {low} to {high}{unit} and cannot be true.{offer}',
    '数值超出 {low} 至 {high}{unit}，不可能成立。{offer}',
  ),
  'child-pugh-impossible': refuse('A Child-Pugh score runs from 5 to 15.', 'Child-Pugh 评分范围为 5 至 15。'),
  'embolization-unreadable': refuse(
    'The cell does not say whether an embolization was done.',
    '无法判断是否进行了栓塞治疗。',
  ),
  'second-visit-on-day': refuse(
    'The patient has a visit on this day already (line {line}); that one is kept.',
    '该患者当日已有就诊记录（第 {line} 行），保留前者。',
  ),
  'visit-after-death': refuse('The patient died on {diedOn}.', '患者已于 {diedOn} 死亡。'),
  'age-impossible': question(
    'This cannot be the age of a patient; it is left out.',
    '不可能是患者年龄，该值不导入。',
  ),
  'age-unusual': question('An unusual age for this disease.', '对本病而言年龄不常见。'),
  'age-inconsistent': question(
    'The age does not agree with an earlier visit (born about {birthYear}); it is left out.',
    '年龄与既往就诊不符（约生于 {birthYear} 年），该值不导入。',
  ),
  'wrong-order': question(
    'The visit is older than the row before it; visits are sorted by date.',
    '就诊早于上一行，已按日期排序。',
  ),
  'code-unknown': question(
    'The code is not one of {allowed}; the cell is left out.',
    '编码不属于 {allowed}，该格不导入。',
  ),
  'lesions-without-diameter': question(
    'Lesions are counted, but the diameter is 0.',
    '有病灶数但最大径为 0。',
  ),
  'diameter-without-lesions': question(
    'There is a diameter, but no lesion is counted.',
    '有最大径但病灶数为 0。',
  ),
  'embolized-without-lesion': question('Embolized with no lesion recorded.', '未记录病灶却进行了栓塞。'),
  'value-unusual': question(
    'The value lies outside the usual {low} to {high}{unit}.{offer}',
    '数值超出常见范围 {low} 至 {high}{unit}。{offer}',
  ),
  'limit-of-other-unit': question(
    'Analysers that report {unit} stop at this value: is the column in {unit}?',
    '该值是以 {unit} 报告的检测仪限值，该列单位是否应为 {unit}？',
  ),
  'value-zero': question(
    'No analyser reports 0: below its limit, or not measured. The value is left out.',
    '检测仪不会报告 0：低于检测限或未检测，该值不导入。',
  ),
  'value-at-ceiling': question(
    'The source stops at {ceiling}: stored as > {ceiling}.',
    '来源上限为 {ceiling}，按 > {ceiling} 保存。',
  ),
  'child-pugh-c-embolized': question(
    'Embolized with Child-Pugh {score} (class C).',
    'Child-Pugh {score} 分（C 级）仍进行栓塞。',
  ),
  'session-number-jumps': question(
    'The running number does not follow {previous}; sessions are numbered by date.',
    '序号与前次 {previous} 不连续，治疗按日期编号。',
  ),
  'survival-inconsistent': question(
    'The death falls on another day than by the earlier visits ({expected}).',
    '死亡日期与既往记录（{expected}）不一致。',
  ),
  'baseline-after-session': question(
    'The baseline imaging was done {days} days after the session.',
    '基线影像在治疗后 {days} 天完成。',
  ),
  'baseline-stale': question(
    'The baseline imaging is {days} days older than the session.',
    '基线影像早于治疗 {days} 天。',
  ),
  'review-before-session': question(
    'The review would lie before the session; its day and sums are left out.',
    '复查早于治疗，复查日期与径线不导入。',
  ),
  'review-undated': question(
    'There are sums of a review without its day; they are left out.',
    '有复查径线但无复查日期，径线不导入。',
  ),
  'drug-unknown': question('This drug is not known; it is left out.{offer}', '药物无法识别，不导入。{offer}'),
  'response-differs': question(
    'The file says {file}; the sums give {judged}.',
    '文件记为 {file}，按径线应为 {judged}。',
  ),
  'viable-longer': question(
    'The viable sum is longer than the whole ({whole} mm).',
    '存活部分径线之和大于整体（{whole} mm）。',
  ),
} as const satisfies Record<string, Reason>

export type ImportFindingCode = keyof typeof IMPORT_REASONS

interface Reason {
  readonly severity: ImportFinding['severity']
  readonly en: string
  readonly zh: string
}

/** What fills a reason: a value that both languages share, or a wording for each. */
export type ReasonDetail = Readonly<
  Record<string, string | number | { readonly en: string; readonly zh: string }>
>

export interface FoundAt {
  readonly row: number
  readonly column: string
  readonly value: string
}

/** Cells are quoted up to this length. */
const QUOTED_CHARACTERS = 120

export function importFinding(
  code: ImportFindingCode,
  at: FoundAt,
  detail: ReasonDetail = {},
): ImportFinding {
  const { severity, en, zh } = IMPORT_REASONS[code]
  const value = at.value.slice(0, QUOTED_CHARACTERS)
  return {
    ...at,
    value,
    severity,
    code,
    reason: { en: filled(en, 'en', detail), zh: filled(zh, 'zh', detail) },
  }
}

function filled(template: string, language: 'en' | 'zh', detail: ReasonDetail): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = detail[name] ?? ''
    return typeof value === 'object' ? value[language] : String(value)
  })
}

function refuse(en: string, zh: string): Reason {
  return { severity: 'refuse', en, zh }
}

function question(en: string, zh: string): Reason {
  return { severity: 'question', en, zh }
}
