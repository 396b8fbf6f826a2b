import { and, eq, sql } from 'drizzle-orm'
import type { z } from 'zod'
import { uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { draft } from '../db/schema/draft.ts'
import { deleteRow, type Given, insertRow, query, updateRow } from '../db/statements.ts'

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

export function draftBy(db: ReadDb, { userUid, kind, subjectUid }: DraftKey): DraftRow | undefined {
  const subject = subjectUid === null ? NOBODY : uidToBlob(subjectUid)
  return byKey(db, { userUid: uidToBlob(userUid), kind, subject })[0]
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

export function deleteDraft(db: WriteDb, key: DraftKey): boolean {
  const row = draftBy(db, key)
  return row !== undefined && deleteRow(db, draft, row.id)
}
