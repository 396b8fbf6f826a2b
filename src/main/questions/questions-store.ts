import { desc, sql } from 'drizzle-orm'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Question } from '../../shared/model/question.ts'
import type { ReadDb } from '../db/open.ts'
import { patient } from '../db/schema/patient.ts'
import { session } from '../db/schema/session.ts'
import { query } from '../db/statements.ts'
import { briefColumns, type PatientBriefRow } from '../patients/patients-store.ts'
import { questionSql } from './condition-sql-store.ts'

/** What a question asks the database for: its text is written down in `test/sql`. */
export function patientsQuery(
  db: ReadDb,
  question: Question,
  { asOf, limit }: { asOf: IsoDate; limit: number },
) {
  return db
    .select(briefColumns)
    .from(patient)
    .where(questionSql(question, asOf))
    .orderBy(desc(patient.id))
    .limit(limit)
}

export function patientsAnswering(
  db: ReadDb,
  question: Question,
  page: { readonly asOf: IsoDate; readonly limit: number },
): PatientBriefRow[] {
  return patientsQuery(db, question, page).all()
}

export function countAnswering(db: ReadDb, question: Question, asOf: IsoDate): number {
  const [row] = db
    .select({ patients: sql<number>`count(*)` })
    .from(patient)
    .where(questionSql(question, asOf))
    .all()
  return row?.patients ?? 0
}

const operators = query((db) =>
  db
    .selectDistinct({ name: session.operator })
    .from(session)
    .where(sql`${session.operator} IS NOT NULL AND ${session.state} <> 'void'`)
    .orderBy(session.operator),
)
const wards = query((db) =>
  db
    .selectDistinct({ name: patient.ward })
    .from(patient)
    .where(sql`${patient.ward} IS NOT NULL`)
    .orderBy(patient.ward),
)

/** Who operated and which wards there are, as the records say. */
export function namesOnFile(db: ReadDb): { operators: string[]; wards: string[] } {
  const names = (rows: readonly { name: string | null }[]) => rows.flatMap(({ name }) => name ?? [])
  return { operators: names(operators(db)), wards: names(wards(db)) }
}
