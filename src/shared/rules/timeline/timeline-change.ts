import { addDays, type IsoDate } from '../../kit/iso-date.ts'
import type { LabCode, LabResult } from '../../model/lab.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Session } from '../../model/session.ts'
import type { Settings } from '../../model/settings.ts'
import { isTreatment, standingSessions } from './timeline.ts'
import { type BurdenPoint, tumourBurden } from './timeline-burden.ts'
import {
  childPughWithin,
  type DayRange,
  isWithin,
  newestFinding,
  newestLab,
  THE_BEGINNING,
  typedAlbumin,
  typedBilirubin,
  weekUpTo,
} from './timeline-child-pugh.ts'
import {
  type Change,
  type ChangeItem,
  compareGrades,
  compareNumbers,
  compareSteps,
  type Reading,
} from './timeline-compare.ts'
import { albiOf, dailyLabs, type SeriesPoint } from './timeline-series.ts'
import { convertUnit } from '../plausibility/units.ts'
import { answerAlbi } from '../scores/albi.ts'

export interface ChangesSince {
  /** The last treatment; null before the first. */
  readonly session: Session | null
  readonly changes: readonly Change[]
}

/**
 * What was known before the last treatment (the newest value of the 7 days up to it; of imaging the last up to it)
 * beside the newest since. `asOf` is today: nothing later counts.
 */
export function changesSinceTreatment(
  record: PatientRecord,
  coagVariant: Settings['coagulationVariant'],
  asOf: IsoDate,
): ChangesSince {
  const session = standingSessions(record).findLast(isTreatment) ?? null
  const before = session && weekUpTo(session.performedOn)
  const since = { from: session ? addDays(session.performedOn, 1) : THE_BEGINNING, to: asOf }
  const both = (read: (days: DayRange) => Reading | null) => [before && read(before), read(since)] as const
  const lab = (item: ChangeItem, code: LabCode, raisedIs: 'better' | 'worse') =>
    compareNumbers(item, ...inOneUnit(code, ...both((days) => labReading(record, code, days))), raisedIs)
  const burden = burdenPoints(record)
  const upToSession = session && { from: THE_BEGINNING, to: session.performedOn }
  return {
    session,
    changes: [
      compareSteps('child-pugh', ...both((days) => childPughReading(record, days, coagVariant))),
      compareGrades(...both((days) => albiReading(record, days))),
      lab('bilirubin', 'bilirubin', 'worse'),
      lab('ast', 'ast', 'worse'),
      lab('afp', 'afp', 'worse'),
      compareNumbers(
        burden.item,
        upToSession && burdenReading(burden.points, upToSession),
        burdenReading(burden.points, since),
        'worse',
      ),
      lab('platelets', 'platelets', 'better'),
      compareSteps('ecog', ...both((days) => ecogReading(record, days))),
    ],
  }
}

function labReading({ labs }: PatientRecord, code: LabCode, days: DayRange): Reading | null {
  const lab = newestLab(labs, code, days)
  return lab ? reading(lab) : null
}

function reading({ sampledOn, value, comparator, unit }: LabResult): Reading {
  return { on: sampledOn, value, comparator, unit, grade: null, explain: null }
}

/** As typed where both were typed in one unit, else in the usual one; never compared across units. */
function inOneUnit(
  code: LabCode,
  before: Reading | null,
  now: Reading | null,
): readonly [Reading | null, Reading | null] {
  if (!before || !now || before.unit === now.unit || before.value === null) return [before, now]
  const quantity = code === 'bilirubin' || code === 'afp' ? code : null
  const value = quantity && convertUnit(quantity, before.value, before.unit, now.unit)
  return value === null ? [null, now] : [{ ...before, value, unit: now.unit }, now]
}

function childPughReading(
  record: PatientRecord,
  days: DayRange,
  coagVariant: Settings['coagulationVariant'],
): Reading | null {
  const score = childPughWithin(record, days, coagVariant)
  if (score === null) return null
  const { on, score: value, text: grade, explain } = score
  return { on, value, comparator: null, unit: '', grade, explain }
}

function albiReading({ labs }: PatientRecord, days: DayRange): Reading | null {
  const albumin = dailyLabs(labs, 'albumin')
  const scores = dailyLabs(labs, 'bilirubin')
    .filter(({ sampledOn }) => isWithin(days, sampledOn))
    .flatMap((bilirubin) => {
      const sameDay = albumin.find(({ sampledOn }) => sampledOn === bilirubin.sampledOn)
      const score = albiOf(bilirubin, sameDay)
      return score && sameDay ? [{ bilirubin, albumin: sameDay, score }] : []
    })
  const newest = scores.at(-1)
  if (!newest) return null
  const { shown, modifiedGrade } = newest.score
  const { explain } = answerAlbi({
    bilirubin: typedBilirubin(newest.bilirubin),
    albumin: typedAlbumin(newest.albumin),
  })
  return {
    on: newest.bilirubin.sampledOn,
    value: shown,
    comparator: null,
    unit: '',
    grade: modifiedGrade,
    explain,
  }
}

function ecogReading({ assessments }: PatientRecord, days: DayRange): Reading | null {
  const ecog = newestFinding(assessments, 'ecog', days)
  return ecog
    ? { on: ecog.on, value: ecog.value, comparator: null, unit: '', grade: null, explain: null }
    : null
}

function burdenPoints(record: PatientRecord): {
  readonly item: 'viable-sum' | 'largest-diameter'
  readonly points: readonly (SeriesPoint | BurdenPoint)[]
} {
  const burden = tumourBurden(record)
  if (burden.kind === 'largest-diameter') return { item: 'largest-diameter', points: burden.points }
  return { item: 'viable-sum', points: burden.kind === 'none' ? [] : (burden.lines.at(-1)?.points ?? []) }
}

function burdenReading(points: readonly SeriesPoint[], days: DayRange): Reading | null {
  const point = points.findLast(({ on, value }) => value !== null && isWithin(days, on))
  return point
    ? { on: point.on, value: point.value, comparator: null, unit: 'mm', grade: null, explain: null }
    : null
}
