import { z } from 'zod'
import { IsoDate } from './primitives.ts'

/** The fields of a session that a radiation dose report can fill. */
export const DOSE_REPORT_FIELDS = [
  'dapGyCm2',
  'airKermaMgy',
  'fluoroscopyMin',
  'dsaRuns',
  'dsaFrames',
] as const
export type DoseReportField = (typeof DOSE_REPORT_FIELDS)[number]

/** Why a field stays open although there is a report. */
export const OpenReason = z.enum([
  'not-stated',
  'not-a-number',
  'unit-unknown',
  'one-plane-only',
  'plane-stated-twice',
  'outside-limits',
  'zero-beside-dose',
  'runs-not-listed',
])
export type OpenReason = z.output<typeof OpenReason>

/** Why a file is not taken for a dose report of an angiography unit. */
export const NoDoseReport = z.enum(['not-dicom', 'damaged', 'other-document', 'no-angiography'])
export type NoDoseReport = z.output<typeof NoDoseReport>

const field = z.enum(DOSE_REPORT_FIELDS)

/** What a dose report says, in the units of the session form. */
export const DoseReport = z.object({
  /** What fills a field: the value in the field's unit, and what the report itself says. */
  values: z.array(z.object({ field, value: z.number(), stated: z.string() })),
  /** What stays open, why, and what the report says instead where it says something. */
  open: z.array(z.object({ field, reason: OpenReason, stated: z.string().nullable() })),
  /** Among the runs those during a rotation of the C-arm, which may be cone-beam CT. */
  rotationalRuns: z.int(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  studyDate: IsoDate.nullable(),
  /** Whether the report names this patient; its number is only for the eyes of whoever decides. */
  patient: z.object({ match: z.enum(['same', 'other', 'not-stated']), hospitalNo: z.string().nullable() }),
})
export type DoseReport = z.output<typeof DoseReport>
