import { asc, eq, max } from 'drizzle-orm'
import type { ArteryUse } from '../../shared/model/procedure/artery-use.ts'
import type { Procedure, Session } from '../../shared/model/session.ts'
import { uidToBlob } from '../db/columns.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { patient } from '../db/schema/patient.ts'
import { session, sessionAgent, sessionArtery, sessionDrug } from '../db/schema/session.ts'
import { deleteRow, type Given, insertRow, query, updateRow } from '../db/statements.ts'
import { type ComplicationRecord, complicationRecords, isOfRoom } from './complications-store.ts'

export type SessionRow = typeof session.$inferSelect

const byUid = query((db, given: Given<{ uid: Uint8Array }>) =>
  db.select().from(session).where(eq(session.uid, given.uid)),
)
const ofPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ row: session, patientUid: patient.uid })
    .from(session)
    .innerJoin(patient, eq(patient.id, session.patientId))
    .where(eq(session.patientId, given.patientId))
    .orderBy(asc(session.performedOn), asc(session.no)),
)
const arteriesOfPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({
      id: sessionArtery.id,
      sessionId: sessionArtery.sessionId,
      node: sessionArtery.node,
      selectivity: sessionArtery.selectivity,
      tumourSupply: sessionArtery.tumourSupply,
      endpoint: sessionArtery.endpoint,
      lesionUids: sessionArtery.lesionUids,
      origin: sessionArtery.origin,
      arisesFrom: sessionArtery.arisesFrom,
      dsaDone: sessionArtery.dsaDone,
      cbctDone: sessionArtery.cbctDone,
      flow: sessionArtery.flow,
      partlyTreatedUids: sessionArtery.partlyTreatedUids,
    })
    .from(session)
    .innerJoin(sessionArtery, eq(sessionArtery.sessionId, session.id))
    .where(eq(session.patientId, given.patientId))
    .orderBy(asc(sessionArtery.sessionId), asc(sessionArtery.ordinal)),
)
const agentsOfPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({
      arteryId: sessionAgent.sessionArteryId,
      use: {
        agent: sessionAgent.agent,
        sizeUm: sessionAgent.sizeUm,
        amount: sessionAgent.amount,
        brand: sessionAgent.brand,
        vials: sessionAgent.vials,
        gelatinForm: sessionAgent.gelatinForm,
        emulsionType: sessionAgent.emulsionType,
        oilPerGlue: sessionAgent.oilPerGlue,
        loadedMg: sessionAgent.loadedMg,
        loadingMin: sessionAgent.loadingMin,
      },
    })
    .from(session)
    .innerJoin(sessionArtery, eq(sessionArtery.sessionId, session.id))
    .innerJoin(sessionAgent, eq(sessionAgent.sessionArteryId, sessionArtery.id))
    .where(eq(session.patientId, given.patientId))
    .orderBy(asc(sessionAgent.sessionArteryId), asc(sessionAgent.ordinal)),
)
const drugsOfPatient = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({
      arteryId: sessionDrug.sessionArteryId,
      use: {
        drug: sessionDrug.drug,
        doseMg: sessionDrug.doseMg,
        volumeMl: sessionDrug.volumeMl,
        vehicle: sessionDrug.vehicle,
        givenMin: sessionDrug.givenMin,
        vialMg: sessionDrug.vialMg,
        vials: sessionDrug.vials,
      },
    })
    .from(session)
    .innerJoin(sessionArtery, eq(sessionArtery.sessionId, session.id))
    .innerJoin(sessionDrug, eq(sessionDrug.sessionArteryId, sessionArtery.id))
    .where(eq(session.patientId, given.patientId))
    .orderBy(asc(sessionDrug.sessionArteryId), asc(sessionDrug.ordinal)),
)
const courseOf = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({
      id: session.id,
      no: session.no,
      lineNo: session.lineNo,
      performedOn: session.performedOn,
      state: session.state,
      procedureType: session.procedureType,
      stageNo: session.stageNo,
      stageOf: session.stageOf,
    })
    .from(session)
    .where(eq(session.patientId, given.patientId))
    .orderBy(asc(session.performedOn), asc(session.no)),
)
const highestNo = query((db, given: Given<{ patientId: number }>) =>
  db
    .select({ no: max(session.no) })
    .from(session)
    .where(eq(session.patientId, given.patientId)),
)
const arteriesOf = query((db, given: Given<{ sessionId: number }>) =>
  db.select({ id: sessionArtery.id }).from(sessionArtery).where(eq(sessionArtery.sessionId, given.sessionId)),
)
const agentsOf = query((db, given: Given<{ arteryId: number }>) =>
  db
    .select({ id: sessionAgent.id })
    .from(sessionAgent)
    .where(eq(sessionAgent.sessionArteryId, given.arteryId)),
)
const drugsOf = query((db, given: Given<{ arteryId: number }>) =>
  db.select({ id: sessionDrug.id }).from(sessionDrug).where(eq(sessionDrug.sessionArteryId, given.arteryId)),
)

export function sessionRowByUid(db: ReadDb, uid: string): SessionRow | undefined {
  return byUid(db, { uid: uidToBlob(uid) })[0]
}

/** What numbering, lines and stages are decided by: every session of a patient, void ones too, by procedure date. */
export function courseOfPatient(db: ReadDb, patientId: number) {
  return courseOf(db, { patientId })
}

/** The running number that the patient's next session gets; the number of a void session is not used again. */
export function nextSessionNo(db: ReadDb, patientId: number): number {
  return (highestNo(db, { patientId })[0]?.no ?? 0) + 1
}

/** One session, void or not. */
export function sessionByUid(db: ReadDb, uid: string): Session | undefined {
  const row = sessionRowByUid(db, uid)
  return row && allSessions(db, row.patientId).find((session) => session.uid === uid)
}

/** Sessions that count (no void ones), by procedure date; five statements however many there are. */
export function sessionsOfPatient(
  db: ReadDb,
  patientId: number,
  events?: readonly ComplicationRecord[],
): Session[] {
  return allSessions(db, patientId, events).filter(({ state }) => state !== 'void')
}

/** Every session of a patient, void ones too, by procedure date. */
export function allSessions(
  db: ReadDb,
  patientId: number,
  events: readonly ComplicationRecord[] = complicationRecords(db, patientId),
): Session[] {
  const complications = Map.groupBy(events.filter(isOfRoom), ({ sessionId }) => sessionId)
  const arteries = arteriesBySession(db, patientId)
  return ofPatient(db, { patientId }).map(({ row, patientUid }) =>
    toSession(row, {
      patientUid,
      arteries: arteries.get(row.id) ?? [],
      complications: (complications.get(row.id) ?? []).map(({ complication }) => complication),
    }),
  )
}

function arteriesBySession(db: ReadDb, patientId: number): Map<number, ArteryUse[]> {
  const agents = Map.groupBy(agentsOfPatient(db, { patientId }), ({ arteryId }) => arteryId)
  const drugs = Map.groupBy(drugsOfPatient(db, { patientId }), ({ arteryId }) => arteryId)
  const bySession = new Map<number, ArteryUse[]>()
  for (const { id, sessionId, ...artery } of arteriesOfPatient(db, { patientId })) {
    const use = {
      ...artery,
      agents: (agents.get(id) ?? []).map((row) => row.use),
      drugs: (drugs.get(id) ?? []).map((row) => row.use),
    }
    // Codes were checked against the vocabulary before they were written.
    const uses = bySession.get(sessionId)
    if (uses) uses.push(use as ArteryUse)
    else bySession.set(sessionId, [use as ArteryUse])
  }
  return bySession
}

function toSession(
  row: SessionRow,
  parts: Pick<Session, 'patientUid' | 'arteries'> & {
    readonly complications: readonly (Session['complications'][number] & {
      readonly uid: string
      readonly sessionUid: string | null
      readonly reviewUid: string | null
      readonly addedAt: string | null
      readonly addedBy: string | null
    })[]
  },
): Session {
  const { id: _, patientId: _patient, importBatchId, contrastMgiPerMl, state, ...rest } = row
  const complications = parts.complications.map((event) => {
    const {
      uid: _uid,
      sessionUid: _session,
      reviewUid: _review,
      addedAt: _at,
      addedBy: _by,
      ...draft
    } = event
    return draft
  })
  const { patientUid, arteries } = parts
  const stored = { ...rest, state, contrastMgIPerMl: contrastMgiPerMl, imported: importBatchId !== null }
  return { ...stored, patientUid, arteries, complications } as Session
}

export type SessionRecord = Omit<
  typeof session.$inferInsert,
  'id' | Exclude<keyof Procedure, 'performedOn'> | 'contrastMgiPerMl' | 'performedOn'
>

/** Writes a session with its arteries, agents and drugs; complications have a store of their own. */
export function insertSession(db: WriteDb, procedure: Procedure, record: SessionRecord): number {
  const sessionId = insertRow(db, session, { ...procedureColumns(procedure), ...record })
  insertArteries(db, sessionId, procedure.arteries)
  return sessionId
}

/** Replaces what the room recorded. */
export function updateProcedure(
  db: WriteDb,
  sessionId: number,
  procedure: Procedure,
  record: Partial<SessionRecord>,
): void {
  updateRow(db, session, sessionId, { ...procedureColumns(procedure), ...record })
  for (const artery of arteriesOf(db, { sessionId })) {
    for (const { id } of agentsOf(db, { arteryId: artery.id })) deleteRow(db, sessionAgent, id)
    for (const { id } of drugsOf(db, { arteryId: artery.id })) deleteRow(db, sessionDrug, id)
    deleteRow(db, sessionArtery, artery.id)
  }
  insertArteries(db, sessionId, procedure.arteries)
}

export function updateSession(
  db: WriteDb,
  sessionId: number,
  patch: Partial<typeof session.$inferInsert>,
): void {
  updateRow(db, session, sessionId, patch)
}

function procedureColumns(procedure: Procedure) {
  const { arteries: _, complications: _complications, contrastMgIPerMl, ...columns } = procedure
  return { ...columns, contrastMgiPerMl: contrastMgIPerMl }
}

function insertArteries(db: WriteDb, sessionId: number, arteries: readonly ArteryUse[]): void {
  for (const [ordinal, { agents, drugs, ...artery }] of arteries.entries()) {
    const sessionArteryId = insertRow(db, sessionArtery, { sessionId, ordinal, ...artery })
    for (const [at, agent] of agents.entries())
      insertRow(db, sessionAgent, { sessionArteryId, ordinal: at, ...agent })
    for (const [at, drug] of drugs.entries())
      insertRow(db, sessionDrug, { sessionArteryId, ordinal: at, ...drug })
  }
}
