import { decimal, divideDecimals, toNumber } from '../../kit/decimal.ts'
import type { IsoDate } from '../../kit/iso-date.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Settings } from '../../model/settings.ts'
import { precedesLine } from '../response/baseline-image.ts'
import { stageBclc } from '../scores/bclc.ts'
import { ANY_CHILD_PUGH } from '../scores/child-pugh.ts'
import { extrahepaticSpread, vascularInvasion } from './new-spread.ts'
import { childPughWithin, newestFinding, weekUpTo } from './timeline-child-pugh.ts'

const MM_PER_CM = decimal(10)

export interface BaselineTumours {
  readonly nodules: number | null
  readonly numberIsMinimum: boolean
  readonly largestCm: number | null
  /** Measured, not stated: a larger one may exist. */
  readonly largestIsMinimum: boolean
}

/**
 * Number and largest diameter before a line begun on a day, as last stated. The lesions on file are those that were
 * chosen to be followed: their number is not that of the tumours, and the largest of them is a lower bound.
 */
export function baselineTumours(
  { assessments, lesions }: PatientRecord,
  lineStartedOn: IsoDate,
): BaselineTumours {
  const stated = assessments.filter(({ assessedOn }) => assessedOn <= lineStartedOn)
  const counted = stated.findLast(({ lesionCount }) => lesionCount !== null)
  const sized = stated.findLast(({ largestMm }) => largestMm !== null)
  const measured = lesions.flatMap(({ measurements }) => {
    const image = measurements
      .filter((one) => precedesLine(one, lineStartedOn))
      .toSorted((a, b) => a.measuredOn.localeCompare(b.measuredOn))
      .at(-1)
    return image ? [image.longestMm] : []
  })
  const known = measured.filter((mm) => mm !== null)
  const statedMm = sized?.largestMm ?? null
  const largestMm = statedMm ?? (known.length === 0 ? null : Math.max(...known))
  return {
    nodules: counted?.lesionCount ?? null,
    numberIsMinimum: counted?.lesionCountIsMinimum ?? false,
    largestCm: largestMm === null ? null : toNumber(divideDecimals(decimal(largestMm), MM_PER_CM, 2)),
    largestIsMinimum: statedMm === null && largestMm !== null,
  }
}

/** BCLC 2022 stage before the line; null while more than one is possible, or for a stage that ABCR does not know. */
export function baselineBclc(
  record: PatientRecord,
  lineStartedOn: IsoDate,
  coagVariant: Settings['coagulationVariant'],
): 'A' | 'B' | 'C' | null {
  const stated = record.assessments.filter(({ assessedOn }) => assessedOn <= lineStartedOn)
  const lastOf = (read: typeof vascularInvasion) => stated.map(read).findLast((seen) => seen !== null) ?? null
  const days = weekUpTo(lineStartedOn)
  const tumours = baselineTumours(record, lineStartedOn)
  const patient = {
    macrovascularInvasion: lastOf(vascularInvasion),
    extrahepaticSpread: lastOf(extrahepaticSpread),
    ecog: newestFinding(record.assessments, 'ecog', days)?.value ?? null,
    childPugh: childPughWithin(record, days, coagVariant)?.range ?? ANY_CHILD_PUGH,
  }
  // The stage climbs with number and with size: where both ends of what is known agree, so does all between.
  const stages = endsOf(tumours.nodules, tumours.numberIsMinimum).flatMap((nodules) =>
    endsOf(tumours.largestCm, tumours.largestIsMinimum).map(
      (largestCm) => stageBclc({ ...patient, nodules, largestCm }).stage,
    ),
  )
  const [stage] = stages
  if (stages.some((other) => other !== stage)) return null
  return stage === 'A' || stage === 'B' || stage === 'C' ? stage : null
}

function endsOf(known: number | null, isMinimum: boolean): (number | null)[] {
  return isMinimum ? [known, Infinity] : [known]
}
