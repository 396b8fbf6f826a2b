import { asc, eq } from 'drizzle-orm'
import type { User } from '../../shared/model/user.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { user } from '../db/schema/log.ts'
import { type Given, insertRow, query, updateRow } from '../db/statements.ts'

type Row = typeof user.$inferSelect

const toUser = ({ uid, name, role, createdAt, deactivatedAt }: Row): User => ({
  uid,
  name,
  role,
  createdAt,
  deactivatedAt,
})

const all = query((db) => db.select().from(user).orderBy(asc(user.name)))
const byUid = query((db, given: Given<{ uid: string }>) =>
  db.select().from(user).where(eq(user.uid, given.uid)),
)
const byName = query((db, given: Given<{ name: string }>) =>
  db.select().from(user).where(eq(user.name, given.name)),
)

export function allUsers(db: ReadDb): User[] {
  return all(db).map(toUser)
}

export function userByUid(db: ReadDb, uid: string): User | undefined {
  return byUid(db, { uid }).map(toUser)[0]
}

/** Letter case does not tell two names apart. */
export function userByName(db: ReadDb, name: string): User | undefined {
  return byName(db, { name }).map(toUser)[0]
}

export function insertUser(db: WriteDb, added: User): void {
  insertRow(db, user, added)
}

/** Writes everything but the identity of a user; false when there is none of that uid. */
export function changeUser(db: WriteDb, changed: User): boolean {
  const [row] = byUid(db, { uid: changed.uid })
  return row !== undefined && updateRow(db, user, row.id, changed)
}
