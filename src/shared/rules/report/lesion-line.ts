import type { Lesion } from '../../model/lesion.ts'
import type { ReportLine } from '../../model/session-report.ts'
import type { ReportFacts } from './report-facts.ts'
import type { ReportWriter } from './report-writer.ts'

/** Every lesion known on the day of the session: its number alone tells a colleague nothing. */
export function lesionLine(
  { session, lesions }: Pick<ReportFacts, 'session' | 'lesions'>,
  w: ReportWriter,
): ReportLine {
  const day = session.performedOn
  const known = lesions.filter(
    ({ firstSeenOn, mergedOn }) => firstSeenOn <= day && (mergedOn === null || mergedOn > day),
  )
  return known.length === 0
    ? w.missing(w.say('lesionList'), true)
    : w.fact(w.say('lesionList'), known.map((one) => lesionText(one, day, w)).join(w.say('separator')), true)
}

/** `L1 S8 62 mm, viable 40 mm`, by its newest image on or before the day. */
function lesionText({ no, segments, measurements }: Lesion, day: string, w: ReportWriter): string {
  const image = measurements.findLast(
    ({ measuredOn, longestMm, viableMm }) => measuredOn <= day && (longestMm ?? viableMm) !== null,
  )
  const size = w.amount(image?.longestMm ?? null, 'mm') ?? w.say('sizeNotRecorded')
  const viable = w.amount(image?.viableMm ?? null, 'mm')
  return w.say('lesionSize', {
    lesion: `L${no}`,
    segments: segments.map((segment) => `S${segment}`).join('/'),
    size: viable === null ? size : w.say('viableSize', { size, viable }),
  })
}
