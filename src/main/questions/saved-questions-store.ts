import { asc, eq, isNull, or } from 'drizzle-orm'
import { type QuestionScope, Question, type SavedQuestion } from '../../shared/model/question.ts'
import type { Caller } from '../core/caller.ts'
import { newUid } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { savedQuestion } from '../db/schema/saved-question.ts'
import { deleteRow, type Given, insertRow, query, updateRow } from '../db/statements.ts'

export interface SavedQuestionRecord {
  readonly id: number
  readonly saved: SavedQuestion
}

interface Draft {
  readonly name: string
  readonly scope: QuestionScope
  readonly question: Question
}

const seenBy = query((db, given: Given<{ ownerUid: string }>) =>
  db
    .select()
    .from(savedQuestion)
    .where(or(isNull(savedQuestion.ownerUid), eq(savedQuestion.ownerUid, given.ownerUid)))
    .orderBy(asc(savedQuestion.name), asc(savedQuestion.id)),
)

/** Those of the department and the caller's own, by name. Nobody sees another user's. */
export function questionsSeenBy(db: ReadDb, { uid }: Pick<Caller, 'uid'>): SavedQuestionRecord[] {
  return seenBy(db, { ownerUid: uid }).map(({ id, ownerUid, body, ...row }) => ({
    id,
    saved: { ...row, scope: ownerUid === null ? 'department' : 'own', question: Question.parse(body) },
  }))
}

export function insertQuestion(
  db: WriteDb,
  draft: Draft,
  made: { readonly caller: Caller; readonly madeAt: string },
): SavedQuestion {
  const row = { uid: newUid(), madeAt: made.madeAt, madeBy: made.caller.name, ...contentOf(draft) }
  insertRow(db, savedQuestion, { ...row, ownerUid: ownerOf(draft, made.caller) })
  const { body: _, ...saved } = row
  return { ...saved, scope: draft.scope, question: draft.question }
}

export function changeQuestion(
  db: WriteDb,
  { id, saved }: SavedQuestionRecord,
  draft: Draft,
  caller: Caller,
): SavedQuestion {
  updateRow(db, savedQuestion, id, { ...contentOf(draft), ownerUid: ownerOf(draft, caller) })
  return { ...saved, name: draft.name, scope: draft.scope, question: draft.question }
}

export function deleteQuestion(db: WriteDb, id: number): void {
  deleteRow(db, savedQuestion, id)
}

const contentOf = ({ name, question }: Draft) => ({ name, body: question })
const ownerOf = ({ scope }: Draft, caller: Caller) => (scope === 'own' ? caller.uid : null)
