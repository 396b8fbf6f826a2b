import type { IsoDate } from '../../kit/iso-date.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { Settings } from '../../model/settings.ts'
import { easlItems } from '../response/refractoriness-items.ts'
import { anyOf } from '../three-valued.ts'
import { refractorinessFacts } from '../timeline/refractoriness-facts.ts'

export interface UntreatableProgression {
  /** First day on which U1, U2 or U3 was met (domain 3.9); null = on none. */
  readonly untreatableOn: IsoDate | null
  /** First day on which it was asked; null = nothing was on file to ask it of. */
  readonly judgedOn: IsoDate | null
}

/** Asks the European stopping rule on every day of a review or a visit after the first session of the line. */
export function untreatableProgression(
  record: PatientRecord,
  settings: Pick<Settings, 'coagulationVariant' | 'fiveMmRule'>,
  { startedOn, endsOn }: { readonly startedOn: IsoDate; readonly endsOn: IsoDate },
): UntreatableProgression {
  const stated = [
    ...record.reviews.flatMap(({ state, doneOn }) => (state === 'done' && doneOn !== null ? [doneOn] : [])),
    ...record.assessments.map(({ assessedOn }) => assessedOn),
  ]
  const days = [...new Set(stated.filter((day) => day > startedOn && day <= endsOn))].toSorted((a, b) =>
    a.localeCompare(b),
  )
  const isMet = (day: IsoDate) =>
    anyOf(easlItems(refractorinessFacts(record, settings, day)).map(({ met }) => met)) === true
  return { untreatableOn: days.find(isMet) ?? null, judgedOn: days.at(0) ?? null }
}
