import type { Condition, Question } from '../../model/question.ts'
import { questionField, type QuestionRow } from '../../model/question-fields.ts'
import type { BothLanguages } from '../../model/term.ts'
import { conditionValue, glue } from './condition-words.ts'

const ROWS = {
  session: { en: 'session', zh: '治疗' },
  complication: { en: 'complication', zh: '并发症' },
  lesion: { en: 'lesion', zh: '病灶' },
} as const satisfies Partial<Record<QuestionRow, BothLanguages>>
type Row = keyof typeof ROWS
const ORDER = Object.keys(ROWS) as Row[]

const rowOf = ({ field }: Condition): QuestionRow => questionField(field).of
const isNever = ({ op }: Condition): boolean => op === 'none'

/** The question as one would say it, in both languages. */
export function questionSentence(question: Question): BothLanguages {
  return { en: inEnglish(question), zh: inChinese(question) }
}

/** "Patients with a session of DEB-TACE in 2025, and whose last response is PD". */
function inEnglish({ all }: Question): string {
  const rows = ORDER.flatMap((row) => {
    const asked = all.filter((condition) => rowOf(condition) === row)
    const said = (conditions: readonly Condition[]) => conditions.map(joined).join(' ')
    const some = asked.filter((condition) => !isNever(condition))
    return [
      ...(some.length > 0 ? [`with a ${ROWS[row].en} ${said(some)}`] : []),
      ...asked.filter(isNever).map((one) => `without any ${ROWS[row].en} ${said([one])}`),
    ]
  })
  const own = all.filter((condition) => rowOf(condition) === 'patient').map(ofPatient)
  const clauses = [...rows, ...own]
  if (clauses.length === 0) return 'All patients'
  return `Patients ${clauses.join(', and ')}`
}

/** The value in the words that tie it to its session, lesion or complication: `by Chen Jing`. */
function joined(condition: Condition): string {
  const { joined: pattern = '{v}' } = questionField(condition.field)
  return pattern.replace('{v}', () => conditionValue(condition, 'en'))
}

function ofPatient(condition: Condition): string {
  const { kind, en } = questionField(condition.field)
  const value = conditionValue(condition, 'en')
  if (kind === 'text') return `found by ${value}`
  if (isNever(condition)) return `whose ${en} is not ${value}, or not recorded`
  return `whose ${en} ${kind === 'date' ? 'was' : 'is'} ${value}`
}

/** 「有治疗（2025 年内，技术为载药微球 TACE），且末次疗效为 PD 的患者」 */
function inChinese({ all }: Question): string {
  const clauses = [
    ...ORDER.flatMap((row) => {
      const asked = all.filter((condition) => rowOf(condition) === row)
      const some = asked.filter((condition) => !isNever(condition))
      return [
        ...(some.length > 0 ? [`有${ROWS[row].zh}（${some.map(named).join('，')}）`] : []),
        ...asked.filter(isNever).map((one) => `从无${ROWS[row].zh}（${named(one)}）`),
      ]
    }),
    ...all.filter((condition) => rowOf(condition) === 'patient').map(ofPatientInChinese),
  ]
  return clauses.length === 0 ? '全部患者' : glue(clauses.join('，且'), '的患者')
}

function named(condition: Condition): string {
  const { kind, zh } = questionField(condition.field)
  const value = conditionValue(condition, 'zh')
  // "At most" and "at least" are verbs by themselves, and what happened did so in a period.
  const verb = kind === 'date' ? '在' : kind === 'number' && value.startsWith('不') ? '' : '为'
  return glue(`${zh}${verb}`, value)
}

function ofPatientInChinese(condition: Condition): string {
  if (condition.op === 'has') return `检索词为${conditionValue(condition, 'zh')}`
  if (!isNever(condition)) return named(condition)
  return glue(`${questionField(condition.field).zh}不为`, conditionValue(condition, 'zh'), '或未记录')
}
