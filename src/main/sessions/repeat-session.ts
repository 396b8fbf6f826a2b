import type { sessions } from '../../shared/contract/sessions.ts'
import type { IsoDate } from '../../shared/kit/iso-date.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { Procedure, type Session } from '../../shared/model/session.ts'
import { lineOf } from '../../shared/rules/response/treatment-line.ts'
import type { Handler } from '../core/handler.ts'
import type { ReadDb } from '../db/open.ts'
import { patientByUid } from '../patients/patients-store.ts'
import { reviewsOfPatient } from '../reviews/reviews-store.ts'
import { assessmentsOfPatient } from './assessments-store.ts'
import { nextSessionNo, sessionsOfPatient } from './sessions-store.ts'

/**
 * What may be the same again. Everything measured, witnessed or signed on the day is not carried: times, consent,
 * checklist, vital signs, pain, lots, contrast and radiation amounts, shunts and flow as they were seen, what was
 * achieved, how the puncture healed, complications and notes.
 */
const CARRIED = [
  'procedureType',
  'intent',
  'urgency',
  'operator',
  'assistant',
  'nurse',
  'technologist',
  'room',
  'angiographyUnit',
  'hbsag',
  'accessSite',
  'accessGuidance',
  'sheathCh',
  'baseCatheter',
  'baseCatheterCh',
  'microcatheterUsed',
  'microcatheterCh',
  'microcatheterInnerIn',
  'microcatheterTip',
  'microcatheterBalloon',
  'microwireIn',
  'michelsType',
  'portalInvasionVp',
  'portalInvasionCheng',
  'hepaticVeinInvasion',
  'bileDuctInvasion',
  'arteries',
  'contrastAgent',
  'contrastMgIPerMl',
  'anaesthesia',
  'sedationOperator',
  'asaClass',
  'medications',
  'closureMethod',
  'closureDevice',
] as const satisfies readonly (keyof Procedure)[]
/** What was done and seen in an artery on its day; of the endpoint the aim is carried, to be confirmed. */
const NOT_OF_TODAY = { dsaDone: null, cbctDone: null, flow: null, partlyTreatedUids: [] }
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
  const carried = {
    ...Object.fromEntries(CARRIED.map((field) => [field, last[field]])),
    arteries: last.arteries.map((artery) => ({ ...artery, ...NOT_OF_TODAY })),
    ...nextStage(last),
  }
  const procedure = Procedure.parse({ ...EMPTY, ...carried, performedOn })
  return ok({
    procedure,
    copiedFrom: last.performedOn,
    sessionNo: nextSessionNo(db, patient.id),
    unconfirmed: pathsOf(carried),
    crossesLine: crossedLine(db, patient.id, last, performedOn),
  })
}

/** A new line has its own baseline and often another technique: nothing is carried into it unasked. */
function crossedLine(db: ReadDb, patientId: number, last: Session, performedOn: IsoDate) {
  const history = {
    sessions: sessionsOfPatient(db, patientId),
    reviews: reviewsOfPatient(db, patientId),
    assessments: assessmentsOfPatient(db, patientId),
  }
  const to = lineOf(history, performedOn, false)
  return to === last.lineNo ? null : { from: last.lineNo, to }
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
  if (typeof value !== 'object') return [path]
  // Several of many, such as the lesions that an artery feeds, are one value.
  if (Array.isArray(value) && value.every((member) => typeof member !== 'object'))
    return value.length === 0 ? [] : [path]
  return Object.entries(value).flatMap(([key, member]) =>
    leaves(member, path === '' ? key : `${path}.${key}`),
  )
}
