import type { z } from 'zod'
import { daysBetween } from '../../kit/iso-date.ts'
import type { ComplicationDraft } from '../complication.ts'
import { isOnsetOfDay } from '../onset-window.ts'
import type { ArteryUse } from './artery-use.ts'
import type { CARE_FIELDS, RADIATION_FIELDS } from './care-fields.ts'
import type { INDICATION_FIELDS, ACCESS_FIELDS } from './room-fields.ts'
import { mayBeUnavailable } from './unavailable-paths.ts'

type Fields = typeof INDICATION_FIELDS & typeof ACCESS_FIELDS & typeof RADIATION_FIELDS & typeof CARE_FIELDS
type ProcedureFields = { readonly [K in keyof Fields]: z.output<Fields[K]> } & {
  readonly arteries: readonly ArteryUse[]
  readonly noComplication: boolean
  readonly complications: readonly ComplicationDraft[]
}

export interface Contradiction {
  readonly path: (string | number)[]
  readonly kind: string
  readonly input?: unknown
}

/** Statements of one procedure that exclude each other: nobody can say later which was meant. */
export function contradictionsIn(procedure: ProcedureFields): Contradiction[] {
  return [
    ...inIndication(procedure),
    ...inArteries(procedure),
    ...inVitals(procedure),
    ...inComplications(procedure),
    ...inUnavailable(procedure),
  ]
}

function inIndication(procedure: ProcedureFields): Contradiction[] {
  const { stageNo, stageOf, noComplication, complications } = procedure
  return [
    ...(stageNo !== null && stageOf !== null && stageNo > stageOf
      ? [{ path: ['stageNo'], kind: 'stage-beyond-plan', input: stageNo }]
      : []),
    ...(noComplication && complications.length > 0
      ? [{ path: ['noComplication'], kind: 'none-and-some', input: noComplication }]
      : []),
    ...inConsent(procedure),
  ]
}

/** Consent is signed before the puncture; in an emergency it may follow. */
function inConsent({
  consentOn,
  consentAt,
  performedOn,
  startedAt,
  urgency,
}: ProcedureFields): Contradiction[] {
  if (consentOn === null || urgency === 'emergency') return []
  if (consentOn > performedOn) return [{ path: ['consentOn'], kind: 'consent-after-start', input: consentOn }]
  return consentOn === performedOn && consentAt !== null && startedAt !== null && consentAt > startedAt
    ? [{ path: ['consentAt'], kind: 'consent-after-start', input: consentAt }]
    : []
}

function inArteries({ arteries }: ProcedureFields): Contradiction[] {
  return arteries.flatMap(({ node, origin, arisesFrom, lesionUids, partlyTreatedUids }, at) => {
    const isUnusual = origin === 'replaced' || origin === 'accessory'
    const strange = partlyTreatedUids.find((uid) => !lesionUids.includes(uid))
    return [
      ...(isUnusual && arisesFrom === null
        ? [{ path: ['arteries', at, 'arisesFrom'], kind: 'origin-unsaid' }]
        : []),
      ...(arisesFrom === node
        ? [{ path: ['arteries', at, 'arisesFrom'], kind: 'origin-itself', input: node }]
        : []),
      ...(strange === undefined
        ? []
        : [{ path: ['arteries', at, 'partlyTreatedUids'], kind: 'partly-not-treated' }]),
    ]
  })
}

function inVitals(procedure: ProcedureFields): Contradiction[] {
  return (['vitalsStart', 'vitalsEnd'] as const).flatMap((time) => {
    const { systolicMmHg = null, diastolicMmHg = null } = procedure[time] ?? {}
    return systolicMmHg !== null && diastolicMmHg !== null && diastolicMmHg >= systolicMmHg
      ? [{ path: [time, 'diastolicMmHg'], kind: 'diastolic-above', input: diastolicMmHg }]
      : []
  })
}

/** An event that the procedure is to answer for follows it, at the time that its date says (domain 4.11). */
function inComplications({ performedOn, complications }: ProcedureFields): Contradiction[] {
  return complications.flatMap(({ onset, onsetOn }, at) => {
    const day = daysBetween(performedOn, onsetOn)
    const kind = day < 0 ? 'onset-before-session' : isOnsetOfDay(onset, day) ? null : 'onset-against-date'
    return kind === null ? [] : [{ path: ['complications', at, 'onsetOn'], kind, input: onsetOn }]
  })
}

function inUnavailable({ unavailable }: ProcedureFields): Contradiction[] {
  return unavailable.flatMap(({ path }, at) => {
    const isTwice = unavailable.findIndex((other) => other.path === path) < at
    const kind = isTwice ? 'named-twice' : mayBeUnavailable(path) ? null : 'has-to-be-stated'
    return kind === null ? [] : [{ path: ['unavailable', at, 'path'], kind, input: path }]
  })
}
