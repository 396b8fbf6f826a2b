import { AGENTS, DRUGS } from './agent.ts'
import { ARTERIES } from './artery.ts'
import { COMPLICATIONS } from './complication.ts'
import { LESION_ROLES, Segment } from './lesion.ts'
import { AETIOLOGIES, CIRRHOSIS, SEXES } from './patient.ts'
import { PROCEDURE_TYPES } from './session-terms.ts'
import type { BothLanguages, Term } from './term.ts'

/**
 * What a condition is about: the patient, or one of the patient's sessions, lesions or complications. All conditions
 * about a session mean one and the same session: "DEB-TACE in 2025" is no cTACE of 2025 beside a DEB-TACE of 2023.
 */
export type QuestionRow = 'patient' | 'session' | 'lesion' | 'complication'

interface Entry<K extends string> extends BothLanguages {
  readonly of: QuestionRow
  readonly kind: K
  /** How an English sentence joins the value to its session, lesion or complication: `by {v}`. */
  readonly joined?: string
}
interface ChoiceEntry extends Entry<'choice'> {
  readonly terms: readonly Term[]
}
/** Words that the department itself brought up: operators, wards. */
interface NameEntry extends Entry<'name'> {
  readonly names: 'operators' | 'wards'
}
interface NumberEntry extends Entry<'number'> {
  readonly min: number
  readonly max: number
  readonly whole: boolean
  readonly unit: BothLanguages | null
}
export type QuestionEntry = ChoiceEntry | NameEntry | NumberEntry | Entry<'date'> | Entry<'text'>

const choice = (of: QuestionRow, en: string, zh: string, terms: readonly Term[], joined?: string) =>
  ({ of, kind: 'choice', en, zh, terms, ...(joined !== undefined && { joined }) }) as const
const name = (of: QuestionRow, en: string, zh: string, names: 'operators' | 'wards', joined?: string) =>
  ({ of, kind: 'name', en, zh, names, ...(joined !== undefined && { joined }) }) as const
const date = (of: QuestionRow, en: string, zh: string, joined?: string) =>
  ({ of, kind: 'date', en, zh, ...(joined !== undefined && { joined }) }) as const
const number = (
  of: QuestionRow,
  en: string,
  zh: string,
  { unit = null, whole = true, ...limits }: Partial<NumberEntry> & Pick<NumberEntry, 'min' | 'max'>,
) => ({ of, kind: 'number', en, zh, unit, whole, ...limits }) as const

const MM = { en: 'mm', zh: 'mm' }

/** Overall responses, the best one first. */
export const RESPONSES = [
  { code: 'CR', en: 'CR', zh: 'CR' },
  { code: 'PR', en: 'PR', zh: 'PR' },
  { code: 'SD', en: 'SD', zh: 'SD' },
  { code: 'non-CR/non-PD', en: 'non-CR/non-PD', zh: '非 CR/非 PD' },
  { code: 'PD', en: 'PD', zh: 'PD' },
  { code: 'NE', en: 'NE', zh: 'NE' },
] as const

/** Where the patient's last booked review stands; every patient is in exactly one of these. */
export const REVIEW_STATES = [
  { code: 'overdue', en: 'Overdue', zh: '逾期' },
  { code: 'open', en: 'Open, not overdue', zh: '待复查（未逾期）' },
  { code: 'done', en: 'Done', zh: '已完成' },
  { code: 'lost', en: 'Lost to follow-up', zh: '失访' },
  { code: 'closed', en: 'Closed for another reason', zh: '因其他原因关闭' },
  { code: 'none', en: 'None booked', zh: '未预约' },
] as const

const DEATH = [
  { code: 'yes', en: 'Died', zh: '已死亡' },
  { code: 'no', en: 'No death on file', zh: '无死亡记录' },
] as const

const SEGMENTS = Segment.options.map((code) => ({ code, en: `S${code}`, zh: `S${code}` }))

/** Everything that a question can ask for: validation, SQL, the controls of the builder and the sentence follow it. */
export const QUESTION_FIELDS = {
  text: { of: 'patient', kind: 'text', en: 'name, pinyin or number', zh: '姓名、拼音或住院号' },
  sex: choice('patient', 'sex', '性别', SEXES),
  age: number('patient', 'age', '年龄', { min: 0, max: 120, unit: { en: 'years', zh: '岁' } }),
  ward: name('patient', 'ward', '病区', 'wards'),
  aetiology: choice('patient', 'aetiology', '病因', AETIOLOGIES),
  cirrhosis: choice('patient', 'cirrhosis', '肝硬化', CIRRHOSIS),
  died: choice('patient', 'vital status', '生存状态', DEATH),
  sessionCount: number('patient', 'number of sessions', '治疗次数', { min: 0, max: 200 }),
  lastSessionOn: date('patient', 'last session', '末次治疗日期'),
  lastReviewOn: date('patient', 'last review', '末次复查日期'),
  lastResponse: choice('patient', 'last response', '末次疗效', RESPONSES),
  bestResponse: choice(
    'patient',
    'best response in the last treatment line',
    '末条治疗线最佳疗效',
    RESPONSES,
  ),
  reviewState: choice('patient', 'last booked review', '最近一次预约复查', REVIEW_STATES),
  lesionCount: number('patient', 'number of lesions', '病灶数目', { min: 0, max: 100 }),
  afpNgMl: number('patient', 'last AFP', '末次甲胎蛋白', {
    min: 0,
    max: 10_000_000,
    whole: false,
    unit: { en: 'ng/mL', zh: 'ng/mL' },
  }),
  performedOn: date('session', 'day of a session', '治疗日期', '{v}'),
  procedureType: choice('session', 'technique', '技术', PROCEDURE_TYPES, 'of {v}'),
  operator: name('session', 'operator', '术者', 'operators', 'by {v}'),
  agent: choice('session', 'embolic agent', '栓塞材料', AGENTS, 'with {v}'),
  drug: choice('session', 'drug', '药物', DRUGS, 'with {v}'),
  artery: choice('session', 'artery treated', '治疗动脉', ARTERIES, 'into {v}'),
  segment: choice('lesion', 'segment of a lesion', '病灶肝段', SEGMENTS, 'in {v}'),
  role: choice('lesion', 'role of a lesion', '病灶角色', LESION_ROLES, 'read as {v}'),
  longestMm: {
    ...number('lesion', 'longest diameter of a lesion', '病灶最大径', { ...mm(), whole: false }),
    joined: 'of {v}',
  },
  viableMm: {
    ...number('lesion', 'viable diameter of a lesion', '病灶存活径', { ...mm(), whole: false }),
    joined: 'with a viable part of {v}',
  },
  complication: choice('complication', 'complication', '并发症', COMPLICATIONS, 'that is {v}'),
  cirseGrade: {
    ...number('complication', 'CIRSE grade', 'CIRSE 分级', { min: 1, max: 6 }),
    joined: 'of CIRSE grade {v}',
  },
  onsetOn: date('complication', 'onset of a complication', '并发症发生日期', 'that began {v}'),
} as const satisfies Readonly<Record<string, QuestionEntry>>

function mm() {
  return { min: 0, max: 400, unit: MM }
}

export type QuestionFieldId = keyof typeof QUESTION_FIELDS
export const QUESTION_FIELD_IDS = Object.keys(QUESTION_FIELDS) as QuestionFieldId[]

/** The entry of a field, as any of its kinds. */
export function questionField(id: QuestionFieldId): QuestionEntry {
  return QUESTION_FIELDS[id]
}
