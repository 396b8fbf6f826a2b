import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { AftercareCourse, CourseDraft, DayCard, DayCardDraft } from '../model/aftercare.ts'
import { Complication, ComplicationDraft } from '../model/complication.ts'
import { RangeFinding } from '../model/finding.ts'
import { IsoDate, Uid } from '../model/primitives.ts'
import { AftercareHint } from '../rules/aftercare/aftercare-hints.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'
const SessionNotFound = z.object({ sessionUid: Uid })
const FindingsOpen = z.object({ findings: z.array(RangeFinding) })
const acknowledged = z.array(z.string().max(80)).max(20).default([])
const touches = ['aftercare', 'patients', 'sessions', 'worklist']

/** The days after one session, all of it. */
const Aftercare = z.object({
  sessionUid: Uid,
  patientUid: Uid,
  performedOn: IsoDate,
  /** The patient's date of death, whatever session it followed. */
  diedOn: IsoDate.nullable(),
  /** In order; a day of which nothing was recorded is left out. */
  days: z.array(DayCard),
  /** null until somebody recorded it. */
  course: AftercareCourse.nullable(),
  /** Every complication of the session: of the room, of its review, and added since. Oldest first. */
  complications: z.array(Complication),
  hints: z.array(AftercareHint),
})

export const aftercare = {
  show: endpoint({
    kind: 'read',
    summary: 'Show the days after a session: day cards, course of the stay, and its complications',
    input: z.strictObject({ sessionUid: Uid }),
    output: Aftercare,
    errors: { 'session-not-found': SessionNotFound },
    example: { sessionUid: exampleUid },
    trail: 'read',
  }),
  recordDay: endpoint({
    kind: 'write',
    summary: 'Record one of the days 0 to 7 after a session; a day recorded before is replaced',
    input: z.strictObject({ sessionUid: Uid, ...DayCardDraft.shape, acknowledged }),
    output: Aftercare,
    errors: {
      'session-not-found': SessionNotFound,
      'day-not-reached': z.object({ day: z.int(), on: IsoDate, today: IsoDate }),
      'day-after-death': z.object({ day: z.int(), on: IsoDate, diedOn: IsoDate }),
      'findings-open': FindingsOpen,
    },
    example: { sessionUid: exampleUid, day: 1, painNrs: 4, feverCel: 38.2, nauseaGrade: 1, altUL: 180 },
    touches,
  }),
  recordCourse: endpoint({
    kind: 'write',
    summary: 'Record how the stay went on: syndrome, discharge, readmission, status at 30 and 90 days, death',
    input: z.strictObject({ sessionUid: Uid, course: CourseDraft, acknowledged }),
    output: Aftercare,
    errors: {
      'session-not-found': SessionNotFound,
      'discharge-in-future': z.object({ dischargedOn: IsoDate, today: IsoDate }),
      'discharge-after-death': z.object({ dischargedOn: IsoDate, diedOn: IsoDate }),
      /** Nobody can know yet who is alive on that day. */
      'status-not-known-yet': z.object({ days: z.int(), on: IsoDate, today: IsoDate }),
      /** Alive after the date of death, or dead before it. */
      'status-against-death': z.object({ days: z.int(), on: IsoDate, diedOn: IsoDate }),
      /** Dead, and no day of it. */
      'death-date-needed': z.object({ days: z.int() }),
      'death-in-future': z.object({ diedOn: IsoDate, today: IsoDate }),
      'death-before-session': z.object({ diedOn: IsoDate, performedOn: IsoDate }),
      /** The patient's record names another day: it is corrected there. */
      'death-on-other-day': z.object({ diedOn: IsoDate, onFile: IsoDate }),
      'findings-open': FindingsOpen,
    },
    example: {
      sessionUid: exampleUid,
      course: {
        postEmbolizationSyndrome: true,
        components: ['pain', 'fever'],
        onsetH: 8,
        endDay: 5,
        dischargedOn: '2026-11-24',
        readmitted: false,
      },
    },
    touches,
  }),
  addComplication: endpoint({
    kind: 'write',
    summary: 'Add a complication that showed after a session was saved; a signed session stays as it is',
    input: z.strictObject({ sessionUid: Uid, event: ComplicationDraft }),
    output: z.object({ complication: Complication, patientUid: Uid }),
    errors: {
      'session-not-found': SessionNotFound,
      'onset-before-session': z.object({ onsetOn: IsoDate, performedOn: IsoDate }),
      'onset-in-future': z.object({ onsetOn: IsoDate, today: IsoDate }),
      /** "After 30 days", say, with a date of day 3. */
      'onset-against-date': z.object({ onset: z.string(), day: z.int() }),
    },
    example: {
      sessionUid: exampleUid,
      event: { term: 'ABSCESS', onset: 'within_30d', onsetOn: '2026-11-23', cirseGrade: '3' },
    },
    touches,
  }),
}
