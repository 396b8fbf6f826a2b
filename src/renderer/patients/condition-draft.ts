import { Condition, type Question } from '../../shared/model/question.ts'
import { questionField, type QuestionFieldId } from '../../shared/model/question-fields.ts'

/** A condition while it is being made; what its kind does not use stays empty. */
export interface ConditionDraft {
  readonly key: number
  readonly field: QuestionFieldId
  readonly op: Condition['op']
  readonly values: readonly string[]
  readonly from: number | string | null
  readonly to: number | string | null
}

const FIRST_OP = { choice: 'any', name: 'any', number: 'range', date: 'between', text: 'has' } as const

export function newCondition(key: number, field: QuestionFieldId): ConditionDraft {
  return { key, field, op: FIRST_OP[questionField(field).kind], values: [], from: null, to: null }
}

/** The condition that a draft comes to; null while it lacks a value. */
export function conditionOf({ field, op, values, from, to }: ConditionDraft): Condition | null {
  const isChoice = op === 'any' || op === 'none'
  const parsed = Condition.safeParse({ field, op, ...(isChoice ? { values } : { from, to }) })
  return parsed.success ? parsed.data : null
}

/** The text of the search field and every condition that is complete. */
export function questionOf(text: string, drafts: readonly ConditionDraft[]): Question {
  const asked = drafts.flatMap((draft) => conditionOf(draft) ?? [])
  return { subject: 'patients', all: [...(text === '' ? [] : [textCondition(text)]), ...asked] }
}

const textCondition = (text: string): Condition => ({ field: 'text', op: 'has', text })

/** A question taken apart again: what goes into the search field, and what into the filter. */
export function draftsOf({ all }: Question, firstKey: number): { text: string; drafts: ConditionDraft[] } {
  const texts = all.flatMap((condition) => (condition.op === 'has' ? [condition.text] : []))
  const drafts = all.flatMap((condition, at): ConditionDraft[] => {
    if (condition.op === 'has') return []
    const empty = newCondition(firstKey + at, condition.field)
    return [{ ...empty, ...condition }]
  })
  return { text: texts.join(' '), drafts }
}
