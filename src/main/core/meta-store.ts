import { eq } from 'drizzle-orm'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { meta } from '../db/schema/log.ts'
import { deleteRow, type Given, insertRow, query, updateRow } from '../db/statements.ts'

/** Facts about the register itself. */
export type MetaKey = 'db_uid' | 'device_uid' | 'created_at' | 'recovery_confirmed_at'

const rowsByKey = query((db, given: Given<{ key: string }>) =>
  db.select({ id: meta.id, value: meta.value }).from(meta).where(eq(meta.key, given.key)),
)

export function metaValue(db: ReadDb, key: MetaKey): string | undefined {
  return rowsByKey(db, { key })[0]?.value
}

export function setMeta(db: WriteDb, key: MetaKey, value: string): void {
  const [row] = rowsByKey(db, { key })
  if (row) updateRow(db, meta, row.id, { value })
  else insertRow(db, meta, { key, value })
}

export function removeMeta(db: WriteDb, key: MetaKey): void {
  const [row] = rowsByKey(db, { key })
  if (row) deleteRow(db, meta, row.id)
}
