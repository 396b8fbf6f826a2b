import type { IsoDate } from '../../shared/kit/iso-date.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { SurvivalEndpoint, SurvivalQuestion } from '../../shared/model/survival.ts'
import { childPughCOn } from '../../shared/rules/survival/liver-decompensation.ts'
import type { Cohort, CohortPatient } from '../../shared/rules/survival/survival-curves.ts'
import type { CourseEvents } from '../../shared/rules/survival/time-to-event.ts'
import { untreatableProgression } from '../../shared/rules/survival/untreatable-progression.ts'
import type { ReadDb } from '../db/open.ts'
import { labsOfPatient } from '../labs/labs-store.ts'
import { recordOfPatient } from '../patients/patient-record-store.ts'
import { patientById } from '../patients/patients-store.ts'
import { assessmentsOfPatient } from '../sessions/assessments-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { cohortRows, type CohortRow, linesOnFile } from './cohort-store.ts'
import { stratumBy } from './patient-strata.ts'
import { type LineReading, readingsOfLine } from './strata-store.ts'

const PROGRESS_EVERY = 100
const ASKS_LIVER: readonly SurvivalEndpoint[] = ['decompensation', 'event-free']
const ASKS_COURSE: readonly SurvivalEndpoint[] = ['untreatable-progression', 'event-free']

interface Gathering {
  readonly asOf: IsoDate
  readonly progress: (done: number, total: number) => void
}

/**
 * The patients of a question with the days of their events. Most of it is a few statements over all of them; the
 * course of each is read only for the endpoints that judge it.
 */
export function gatherCohort(db: ReadDb, question: SurvivalQuestion, { asOf, progress }: Gathering): Cohort {
  const rows = cohortRows(db, question).filter(({ startedOn }) => startedOn <= asOf)
  const readings = readingsOfLine(db, question.lineNo)
  const stratumOf = stratumBy(db, question)
  const settings = currentSettings(db)
  const patients = rows.map((row, at): CohortPatient => {
    if (at % PROGRESS_EVERY === 0) progress(at, rows.length)
    const { patientUid, hospitalNo, name } = row
    const own = (readings.get(row.patientId) ?? []).filter(({ onDay }) => onDay > row.startedOn)
    return {
      patient: { patientUid, hospitalNo, name },
      course: {
        ...onFile(row, own),
        ...judged(db, row, { asOf, settings, endpoint: question.endpoint }),
      },
      stratum: stratumOf(row, own),
    }
  })
  progress(rows.length, rows.length)
  return { patients, lines: linesOnFile(db) }
}

type Judged = Pick<CourseEvents, 'untreatableOn' | 'judgedOn' | 'decompensatedOn' | 'wasDecompensated'>

function onFile(row: CohortRow, readings: readonly LineReading[]): Omit<CourseEvents, keyof Judged> {
  const read = readings.filter(({ overall }) => overall !== null && overall !== 'NE')
  return {
    startedOn: row.startedOn,
    nextLineOn: row.nextLineOn,
    lastContactOn: row.lastContactOn,
    diedOn: row.diedOn,
    isToldDead: row.isToldDead === 1,
    progressedOn: read.find(({ overall }) => overall === 'PD')?.onDay ?? null,
    readOn: read.at(0)?.onDay ?? null,
  }
}

function judged(
  db: ReadDb,
  row: CohortRow,
  order: {
    readonly asOf: IsoDate
    readonly settings: Settings
    readonly endpoint: SurvivalEndpoint
  },
): Judged {
  const { asOf, settings, endpoint } = order
  const { patientId, startedOn, nextLineOn } = row
  const untreatable = ASKS_COURSE.includes(endpoint)
    ? untreatableProgression(recordOfPatient(db, patientById(db, patientId)), settings, {
        startedOn,
        endsOn: nextLineOn !== null && nextLineOn < asOf ? nextLineOn : asOf,
      })
    : { untreatableOn: null, judgedOn: null }
  if (!ASKS_LIVER.includes(endpoint))
    return { ...untreatable, decompensatedOn: null, wasDecompensated: false }
  const values = { labs: labsOfPatient(db, patientId), assessments: assessmentsOfPatient(db, patientId) }
  const classCOn = childPughCOn(values, { startedOn, asOf }, settings.coagulationVariant)
  const days = [row.decompensatedOn, classCOn].filter((day) => day !== null)
  return {
    ...untreatable,
    decompensatedOn: days.toSorted((a, b) => a.localeCompare(b)).at(0) ?? null,
    wasDecompensated: classCOn === startedOn,
  }
}
