import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { draft } from '../db/schema/draft.ts'
import { type Given, insertRow, query, rawWrite, updateRow } from '../db/statements.ts'

type DraftRow = typeof draft.$inferSelect
/** Whose draft, of which form, about whom. */
export interface DraftKey {
  readonly userUid: string
  readonly kind: DraftRow['kind']
  readonly subjectUid: string | null
}

const NOBODY = Buffer.alloc(0)
const byKey = query((db, given: Given<{ userUid: Uint8Array; kind: string; subject: Uint8Array }>) =>
  db
    .select()
    .from(draft)
    .where(
      and(
        eq(draft.userUid, given.userUid),
        eq(draft.kind, given.kind),
        sql`coalesce(${draft.subjectUid}, x'') = ${given.subject}`,
      ),
    ),
)

export function draftBy(db: ReadDb, key: DraftKey): DraftRow | undefined {
  return byKey(db, bound(key))[0]
}

export function saveDraft(
  db: WriteDb,
  key: DraftKey,
  content: { readonly body: z.core.util.JSONType; readonly savedAt: string },
): void {
  const row = draftBy(db, key)
  if (row) updateRow(db, draft, row.id, content)
  else insertRow(db, draft, { ...key, ...content })
}

const dropDraft = rawWrite(
  `DELETE FROM draft WHERE user_uid = @userUid AND kind = @kind AND coalesce(subject_uid, x'') = @subject`,
)

/** True when there was one. What was saved needs its draft no longer: use cases delete it in the same transaction. */
export function deleteDraft(db: WriteDb, key: DraftKey): boolean {
  return dropDraft(db, bound(key)) > 0
}

function bound({ userUid, kind, subjectUid }: DraftKey) {
  const subject = subjectUid === null ? NOBODY : uidToBlob(subjectUid)
  return { userUid: uidToBlob(userUid), kind, subject }
}
