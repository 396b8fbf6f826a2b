import Database from 'better-sqlite3'
import { blob, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { json, newUid, uid } from '../../../src/main/db/columns.ts'
import {
  deleteRow,
  type Given,
  insertRow,
  query,
  rawQuery,
  rawWrite,
  updateRow,
} from '../../../src/main/db/statements.ts'
import { type Store, storeOn } from '../../../src/main/db/store.ts'

const thing = sqliteTable('thing', {
  id: integer().primaryKey(),
  uid: uid().notNull(),
  label: text(),
  size: real('size_mm'),
  isOld: integer('is_old', { mode: 'boolean' }).notNull().default(false),
  tags: json(z.array(z.string()))().notNull(),
  made: text().$defaultFn(() => 'by default'),
  touched: text().$onUpdateFn(() => 'by update'),
  bytes: blob({ mode: 'buffer' }),
})
const byUid = query((db, given: Given<{ uid: string }>) =>
  db.select().from(thing).where(eq(thing.uid, given.uid)),
)
const all = query((db) => db.select().from(thing).orderBy(thing.id))

let raw: Database.Database
let store: Store
beforeEach(() => {
  raw = new Database(':memory:')
  raw.exec(`CREATE TABLE thing (id INTEGER PRIMARY KEY, uid BLOB NOT NULL, label TEXT, size_mm REAL,
    is_old INTEGER NOT NULL DEFAULT 0, tags TEXT NOT NULL, made TEXT, touched TEXT, bytes BLOB) STRICT`)
  store = storeOn(raw)
})
afterEach(() => raw.close())

const write = (work: Parameters<Store['write']>[0]) => store.write(work)

test('maps every column both ways and fills in defaults', () => {
  const id = newUid()
  write((db) => {
    expect(
      insertRow(db, thing, { uid: id, tags: ['a', '中'], size: 1.5, bytes: Buffer.from([0, 255]) }),
    ).toBe(1)
    return { ok: true }
  })
  expect(store.read((db) => byUid(db, { uid: id }))).toEqual([
    {
      id: 1,
      uid: id,
      label: null,
      size: 1.5,
      isOld: false,
      tags: ['a', '中'],
      made: 'by default',
      touched: null,
      bytes: Buffer.from([0, 255]),
    },
  ])
  expect(raw.prepare('SELECT length(uid) FROM thing').pluck().get()).toBe(16)
})

test('changes only the columns that a patch names; null clears, undefined leaves', () => {
  write((db) => {
    insertRow(db, thing, { uid: newUid(), tags: [], label: 'a', size: 2 })
    expect(updateRow(db, thing, 1, { label: null, size: undefined, isOld: true })).toBe(true)
    expect(updateRow(db, thing, 2, { label: 'b' })).toBe(false)
    return { ok: true }
  })
  expect(store.read((db) => all(db))).toMatchObject([
    { label: null, size: 2, isOld: true, touched: 'by update' },
  ])
})

test('deletes one row and says whether it was there', () => {
  write((db) => {
    insertRow(db, thing, { uid: newUid(), tags: [] })
    expect([deleteRow(db, thing, 1), deleteRow(db, thing, 1)]).toEqual([true, false])
    return { ok: true }
  })
})

test('prepares each statement once for each connection', () => {
  const prepare = vi.spyOn(raw, 'prepare')
  for (let round = 0; round < 5; round++) {
    write((db) => {
      insertRow(db, thing, { uid: newUid(), tags: [] })
      updateRow(db, thing, 1, { label: String(round) })
      return { ok: true }
    })
    store.read((db) => all(db))
  }
  const texts = prepare.mock.calls.map(([text]) => text)
  expect(texts).toHaveLength(new Set(texts).size)
})

test('raw statements take names, and UUID text for whatever is called uid', () => {
  const id = newUid()
  const add = rawWrite('INSERT INTO thing (uid, tags, label) VALUES (@uid, @tags, @label)')
  const labels = rawQuery<{ label: string }>('SELECT label FROM thing WHERE uid = @patientUid')
  write((db) => {
    expect(add(db, { uid: id, tags: '[]', label: 'x' })).toBe(1)
    return { ok: true }
  })
  expect(store.read((db) => labels(db, { patientUid: id }))).toEqual([{ label: 'x' }])
  const sneaky = rawQuery('DELETE FROM thing RETURNING id')
  expect(() => store.read((db) => sneaky(db))).toThrow('only read')
})

test('uids sort by the time they were made', () => {
  const uids = Array.from({ length: 1000 }, newUid)
  expect(uids.toSorted()).toEqual(uids)
})
