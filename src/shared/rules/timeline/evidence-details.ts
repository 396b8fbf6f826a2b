import { addDays, type IsoDate } from '../../kit/iso-date.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { PatientRecord } from '../../model/patient-record.ts'
import type { EvidenceFact } from '../response/refractoriness-answer.ts'
import { extrahepaticSpread, vascularInvasion } from './new-spread.ts'
import { imageAfter, treatedBurden } from './refractoriness-facts.ts'
import { newestLab } from './timeline-child-pugh.ts'
import { roundsOfLine } from './treatment-rounds.ts'

/** What stands beside the evidence of the definitions, for whoever wants to look it up. */
export interface EvidenceDetails {
  /** Day of the newest look, since the last TACE, at what may have appeared or risen. */
  readonly lookedOn: Partial<Record<EvidenceFact, IsoDate>>
  /** Viable diameters after each session of the line and before its first, mm; null where there is no image. */
  readonly viable: readonly ({ readonly mm: number; readonly ofMm: number } | null)[]
}

export function evidenceDetails(record: PatientRecord, asOf: IsoDate): EvidenceDetails {
  const rounds = roundsOfLine(record, asOf)
  const last = rounds.at(-1)
  if (last === undefined) return { lookedOn: {}, viable: [] }
  const since = { from: addDays(last.lastOn, 1), to: asOf }
  const seen = (read: (visit: Assessment) => boolean | null) =>
    record.assessments
      .filter((visit) => visit.assessedOn >= since.from && visit.assessedOn <= asOf && read(visit) !== null)
      .map(({ assessedOn }) => assessedOn)
  const sampled = (['afp', 'pivka_ii'] as const).flatMap(
    (code) => newestLab(record.labs, code, since)?.sampledOn ?? [],
  )
  const days = [
    ['vascular-invasion', newest(seen(vascularInvasion))],
    ['extrahepatic-spread', newest(seen(extrahepaticSpread))],
    ['markers-rising', newest(sampled)],
  ] as const
  const treated = treatedBurden(record, rounds)
  return {
    lookedOn: Object.fromEntries(days.filter(([, on]) => on !== undefined)),
    viable: rounds.map((round, at) => {
      const until = rounds[at + 1]?.firstOn ?? asOf
      const mm = imageAfter(treated, { round, until })?.value ?? null
      const ofMm = treated?.baselineSumMm ?? null
      return mm === null || ofMm === null ? null : { mm, ofMm }
    }),
  }
}

const newest = (days: readonly IsoDate[]) => days.toSorted((a, b) => a.localeCompare(b)).at(-1)
