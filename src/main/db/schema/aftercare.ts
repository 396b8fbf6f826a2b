import { integer, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { json } from '../columns.ts'
import { session } from './session.ts'

/** One day after a session; day 0 is its own. */
export const dayCard = sqliteTable(
  'day_card',
  {
    id: integer().primaryKey(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'restrict' }),
    day: integer().notNull(),
    painNrs: integer('pain_nrs'),
    feverCel: real('fever_cel'),
    nauseaGrade: integer('nausea_grade'),
    altUL: real('alt_u_l'),
    note: text(),
    acknowledged: json(z.array(z.string()))().notNull(),
    recordedAt: text('recorded_at').notNull(),
    recordedBy: text('recorded_by').notNull(),
  },
  (t) => [unique().on(t.sessionId, t.day)],
)

/** How the stay after a session went on. */
export const aftercare = sqliteTable('aftercare', {
  id: integer().primaryKey(),
  sessionId: integer('session_id')
    .notNull()
    .unique()
    .references(() => session.id, { onDelete: 'restrict' }),
  postEmbolizationSyndrome: integer('post_embolization_syndrome', { mode: 'boolean' }),
  components: json(z.array(z.enum(['pain', 'fever', 'nausea_vomiting'])))().notNull(),
  onsetH: integer('onset_h'),
  endDay: integer('end_day'),
  dischargedOn: text('discharged_on'),
  dischargePainNrs: integer('discharge_pain_nrs'),
  readmitted: integer({ mode: 'boolean' }),
  readmissionReason: text('readmission_reason'),
  status30: text('status_30', { enum: ['alive', 'dead'] }),
  status90: text('status_90', { enum: ['alive', 'dead'] }),
  deathCause: text('death_cause'),
  deathRelated: text('death_related'),
  acknowledged: json(z.array(z.string()))().notNull(),
  recordedAt: text('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
})
