import type { sessions } from '../../shared/contract/sessions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { Procedure, type Session } from '../../shared/model/session.ts'
import type { Handler } from '../core/handler.ts'
import { patientByUid } from '../patients/patients-store.ts'
import { nextSessionNo, sessionsOfPatient } from './sessions-store.ts'

/**
 * What may be the same again. Everything measured, witnessed or signed on the day is not carried: times, consent,
 * checklist, contrast and radiation amounts, what was achieved, complications and notes.
 */
const CARRIED = [
  'procedureType',
  'intent',
  'urgency',
  'operator',
  'assistant',
  'accessSite',
  'sheathCh',
  'baseCatheter',
  'microcatheterCh',
  'michelsType',
  'arteries',
  'contrastAgent',
  'contrastMgIPerMl',
  'anaesthesia',
] as const satisfies readonly (keyof Procedure)[]
/** Beyond this many values whole arteries are confirmed at once. */
const MAX_UNCONFIRMED = 200

export const repeatLastSession: Handler<typeof sessions.repeatLast> = ({ db }, request) => {
  const { patientUid, performedOn } = request
  const patient = patientByUid(db, patientUid)
  if (!patient) return err({ code: 'patient-not-found', patientUid })
  const last = sessionsOfPatient(db, patient.id).findLast(
    (session) => session.performedOn <= performedOn && session.procedureType !== 'aborted',
  )
  if (!last) return err({ code: 'no-earlier-session', patientUid })
  const carried = { ...Object.fromEntries(CARRIED.map((field) => [field, last[field]])), ...nextStage(last) }
  const procedure = Procedure.parse({ ...EMPTY, ...carried, performedOn })
  return ok({
    procedure,
    copiedFrom: last.performedOn,
    sessionNo: nextSessionNo(db, patient.id),
    unconfirmed: pathsOf(carried),
  })
}

/** A plan that is not finished goes on with its next stage. */
function nextStage({ stageNo, stageOf }: Session): Partial<Procedure> {
  return stageNo !== null && stageOf !== null && stageNo < stageOf ? { stageNo: stageNo + 1, stageOf } : {}
}

const EMPTY = {
  contrastMl: null,
  fluoroscopyMin: null,
  dapGyCm2: null,
  airKermaMgy: null,
  complications: [],
}

/** Every single value that was carried, as a path below the procedure. */
function pathsOf(carried: object): string[] {
  const paths = leaves(carried, '')
  if (paths.length <= MAX_UNCONFIRMED) return paths
  return [...new Set(paths.map((path) => path.split('.').slice(0, 2).join('.')))]
}

function leaves(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object' || path.endsWith('.lesionUids'))
    return Array.isArray(value) && value.length === 0 ? [] : [path]
  return Object.entries(value).flatMap(([key, member]) =>
    leaves(member, path === '' ? key : `${path}.${key}`),
  )
}
