import { z } from 'zod'
import { ACCESS_GUIDANCES, MICROCATHETER_TIPS } from '../device-terms.ts'
import { ClockTime, count, IsoDate, quantity, text } from '../primitives.ts'
import { ACCESS_SITES, INTENTS, PROCEDURE_TYPES, TechniqueChange, URGENCIES } from '../session-terms.ts'
import { codesOf } from '../term.ts'
import { HBSAG_RESULTS } from '../patient-history-terms.ts'

/** Why and when (domain 4.1), and what is asked of the patient before. */
export const INDICATION_FIELDS = {
  performedOn: IsoDate,
  procedureType: codesOf(PROCEDURE_TYPES).nullable(),
  intent: codesOf(INTENTS).nullable(),
  urgency: codesOf(URGENCIES).nullable(),
  stageNo: count(1, 9).nullable().default(null),
  stageOf: count(1, 9).nullable().default(null),
  consentOn: IsoDate.nullable().default(null),
  consentAt: ClockTime.nullable().default(null),
  checklistDone: z.boolean().nullable().default(null),
  mdtOn: IsoDate.nullable().default(null),
  mdtDecision: text(500).nullable().default(null),
  /** What was done differently from the session before; [] = nothing, null = not said. */
  changedFromLast: z.array(TechniqueChange).max(3).nullable().default(null),
  baselinePainNrs: count(0, 10).nullable().default(null),
  hbsag: codesOf(HBSAG_RESULTS).nullable().default(null),
}

/** Who, where, and through what (domain 4.4). */
export const ACCESS_FIELDS = {
  operator: text(100).nullable(),
  assistant: text(100).nullable().default(null),
  nurse: text(100).nullable().default(null),
  technologist: text(100).nullable().default(null),
  room: text(60).nullable().default(null),
  angiographyUnit: text(60).nullable().default(null),
  startedAt: ClockTime.nullable().default(null),
  endedAt: ClockTime.nullable().default(null),
  accessSite: codesOf(ACCESS_SITES).nullable(),
  accessGuidance: codesOf(ACCESS_GUIDANCES).nullable().default(null),
  accessConversion: text(300).nullable().default(null),
  sheathCh: quantity(3, 12, 'Ch').nullable(),
  baseCatheter: text(60).nullable().default(null),
  baseCatheterCh: quantity(3, 8, 'Ch').nullable().default(null),
  /** False = none was used; null = not said. */
  microcatheterUsed: z.boolean().nullable().default(null),
  microcatheterCh: quantity(1.2, 4, 'Ch').nullable().default(null),
  microcatheterInnerIn: quantity(0.005, 0.06, '[in_i]').nullable().default(null),
  microcatheterTip: codesOf(MICROCATHETER_TIPS).nullable().default(null),
  microcatheterBalloon: z.boolean().nullable().default(null),
  microwireIn: quantity(0.005, 0.04, '[in_i]').nullable().default(null),
  devices: z
    .array(z.strictObject({ device: text(80), lot: text(80).nullable().default(null) }))
    .max(20)
    .default([]),
}
