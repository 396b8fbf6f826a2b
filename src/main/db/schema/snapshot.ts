import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { EligibilityReason } from '../../../shared/model/session.ts'
import { Judgement } from '../../../shared/model/snapshot.ts'
import { json, uid } from '../columns.ts'
import { session } from './session.ts'

export const eligibilitySnapshot = sqliteTable(
  'eligibility_snapshot',
  {
    id: integer().primaryKey(),
    uid: uid().notNull().unique(),
    sessionId: integer('session_id')
      .notNull()
      .references(() => session.id, { onDelete: 'restrict' }),
    rulesetId: text('ruleset_id').notNull(),
    rulesetVersion: text('ruleset_version').notNull(),
    rulesetSha256: text('ruleset_sha256').notNull(),
    verdict: text({ enum: ['ELIGIBLE', 'RELATIVE', 'ABSOLUTE', 'INSUFFICIENT', 'NO_INDICATION'] }).notNull(),
    judgement: json(Judgement)().notNull(),
    decision: json(EligibilityReason)().notNull(),
    body: json(z.json())().notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    previousSha256: text('previous_sha256'),
    sha256: text().notNull(),
  },
  (t) => [index('eligibility_snapshot_session').on(t.sessionId)],
)
