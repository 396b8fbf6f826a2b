import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { uid } from '../columns.ts'

export const migration = sqliteTable('migration', {
  version: integer().primaryKey(),
  name: text().notNull().unique(),
  sha256: text().notNull(),
  appliedAt: text('applied_at').notNull(),
  appVersion: text('app_version').notNull(),
  schemaSha256: text('schema_sha256').notNull(),
})

export const meta = sqliteTable('meta', {
  id: integer().primaryKey(),
  key: text().notNull().unique(),
  value: text().notNull(),
})

export const user = sqliteTable('user', {
  id: integer().primaryKey(),
  uid: uid().notNull().unique(),
  name: text().notNull().unique(),
  role: text({ enum: ['admin', 'operator', 'physician', 'auditor'] }).notNull(),
  createdAt: text('created_at').notNull(),
  deactivatedAt: text('deactivated_at'),
})

export const command = sqliteTable('command', {
  uid: blob({ mode: 'buffer' }).primaryKey(),
  endpoint: text().notNull(),
  inputSha256: text('input_sha256').notNull(),
  reply: text().notNull(),
  at: text().notNull(),
})

export const auditEvent = sqliteTable('audit_event', {
  seq: integer().primaryKey(),
  deviceUid: uid('device_uid').notNull(),
  deviceSeq: integer('device_seq').notNull(),
  clock: text().notNull(),
  at: text().notNull(),
  tzOffsetMin: integer('tz_offset_min').notNull(),
  clockSuspect: integer('clock_suspect', { mode: 'boolean' }).notNull(),
  userUid: uid('user_uid').notNull(),
  userName: text('user_name').notNull(),
  endpoint: text().notNull(),
  objectKind: text('object_kind').notNull(),
  objectUid: uid('object_uid'),
  patientUid: uid('patient_uid'),
  reason: text(),
  outcome: text({ enum: ['done', 'refused'] }).notNull(),
  changesSha256: text('changes_sha256'),
  prevHash: text('prev_hash').notNull(),
  hash: text().notNull(),
})

/** Which event was taken back by which. */
export const undoneEvent = sqliteTable('undone_event', {
  id: integer().primaryKey(),
  eventSeq: integer('event_seq').notNull().unique(),
  undoSeq: integer('undo_seq').notNull().unique(),
})
