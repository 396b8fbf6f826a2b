import { isClockTime } from '../../kit/clock-time.ts'
import { daysBetween, isIsoDate } from '../../kit/iso-date.ts'
import { sumOf } from '../../kit/decimal.ts'
import type { RangeFinding } from '../../model/finding.ts'
import { ROOM_MEDICATIONS } from '../../model/medication-terms.ts'
import type { Procedure } from '../../model/session.ts'
import { judgeRange } from '../plausibility/plausibility.ts'

const MINUTES_PER_DAY = 24 * 60

/** Fields that are judged alone, with the unit they are typed in. */
const PLAIN_FIELDS = [
  ['baselinePainNrs', '1'],
  ['sheathCh', 'Ch'],
  ['baseCatheterCh', 'Ch'],
  ['microcatheterCh', 'Ch'],
  ['microcatheterInnerIn', '[in_i]'],
  ['microwireIn', '[in_i]'],
  ['contrastMgIPerMl', 'mgI/mL'],
  ['contrastMl', 'mL'],
  ['co2Ml', 'mL'],
  ['fluoroscopyMin', 'min'],
  ['dapGyCm2', 'Gy.cm2'],
  ['airKermaMgy', 'mGy'],
  ['dsaRuns', '1'],
  ['dsaFrames', '1'],
  ['cbctRuns', '1'],
  ['cbctDapGyCm2', 'Gy.cm2'],
  ['peakSkinDoseMgy', 'mGy'],
  ['closureMin', 'min'],
  ['bedRestH', 'h'],
] as const

const VITALS = [
  ['systolicMmHg', 'mm[Hg]'],
  ['diastolicMmHg', 'mm[Hg]'],
  ['pulsePerMin', '/min'],
  ['spo2Pct', '%'],
] as const

const BEYOND_SHEATH = {
  code: 'above-usual',
  severity: 'warn',
  field: 'baseCatheterCh',
  unit: 'Ch',
} as const
const BEYOND_BASE = {
  code: 'above-hard-limit',
  severity: 'block',
  field: 'microcatheterCh',
  unit: 'Ch',
} as const

/** What is implausible in the room: access, radiation, what was given beside the embolization, closure. */
export function judgeRoom(procedure: Procedure): RangeFinding[] {
  return [
    ...PLAIN_FIELDS.flatMap(([field, unit]) => {
      const value = procedure[field]
      return value === null ? [] : (judgeRange(field, value, unit) ?? [])
    }),
    ...judgeDuration(procedure),
    ...judgeTumourBoard(procedure),
    ...judgeCatheters(procedure),
    ...judgeVitals(procedure),
    ...judgeMedications(procedure),
    ...judgeComplications(procedure),
  ]
}

/** From puncture to sheath out, across midnight too. */
function judgeDuration({ startedAt, endedAt }: Procedure): RangeFinding[] {
  // A time that is still being typed says nothing.
  const areTimes = [startedAt, endedAt].every((time) => time !== null && isClockTime(time))
  if (!areTimes || startedAt === null || endedAt === null) return []
  const minutes = (minuteOf(endedAt) - minuteOf(startedAt) + MINUTES_PER_DAY) % MINUTES_PER_DAY
  return found(judgeRange('procedureMin', minutes, 'min'))
}

function judgeTumourBoard({ mdtOn, performedOn }: Procedure): RangeFinding[] {
  // A day that is still being typed says nothing.
  return mdtOn === null || !isIsoDate(mdtOn)
    ? []
    : found(judgeRange('mdtAgeDays', daysBetween(mdtOn, performedOn), 'd'))
}

/** A catheter goes through the one around it: asked of the sheath, which some leave out, refused of the base catheter. */
function judgeCatheters({ sheathCh, baseCatheterCh, microcatheterCh }: Procedure): RangeFinding[] {
  const isBeyond = (inner: number | null, outer: number | null): inner is number =>
    inner !== null && outer !== null && inner > outer
  const base: RangeFinding[] = isBeyond(baseCatheterCh, sheathCh)
    ? [{ ...BEYOND_SHEATH, value: baseCatheterCh, limit: sheathCh ?? 0 }]
    : []
  return isBeyond(microcatheterCh, baseCatheterCh)
    ? [...base, { ...BEYOND_BASE, value: microcatheterCh, limit: baseCatheterCh ?? 0 }]
    : base
}

function judgeVitals(procedure: Procedure): RangeFinding[] {
  return (['vitalsStart', 'vitalsEnd'] as const).flatMap((time) =>
    VITALS.flatMap(([name, unit]) => {
      const value = procedure[time]?.[name] ?? null
      const finding = value === null ? null : judgeRange(name, value, unit)
      return finding === null ? [] : [{ ...finding, field: `${time}.${name}` }]
    }),
  )
}

/** Each medication as the total of the session, in its own unit. */
function judgeMedications({ medications }: Procedure): RangeFinding[] {
  return [...Map.groupBy(medications, ({ medication }) => medication)].flatMap(([medication, lines]) => {
    const unit = ROOM_MEDICATIONS.find(({ code }) => code === medication)?.unit ?? null
    const amounts = lines.flatMap(({ amount }) => amount ?? [])
    return unit === null || amounts.length === 0
      ? []
      : found(judgeRange(`medications.${medication}`, sumOf(amounts), unit))
  })
}

function judgeComplications({ complications }: Procedure): RangeFinding[] {
  return complications.flatMap(({ extraDays }, at) => {
    const finding = extraDays === null ? null : judgeRange('extraDays', extraDays, 'd')
    return finding === null ? [] : [{ ...finding, field: `complications.${at}.extraDays` }]
  })
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const found = (finding: RangeFinding | null): RangeFinding[] => (finding === null ? [] : [finding])
