import { z } from 'zod'
import { Instant, path, text, Uid } from './primitives.ts'

export const PresetId = z.enum(['sysucc-visits', 'hcc-tace-seg'])
export type PresetId = z.output<typeof PresetId>

/** Where the bytes come from: a file on this computer, or parts sent by a browser that knows no path. */
export const ImportSource = z.union([
  z.strictObject({ path }),
  z.strictObject({ uploadUid: Uid, fileName: text(200) }),
])
export type ImportSource = z.output<typeof ImportSource>

/** Why a file cannot be read as a table. */
export const TableFault = z.enum([
  'spreadsheet',
  'binary',
  'unknown-encoding',
  'unclosed-quote',
  'stray-quote',
  'field-too-long',
  'too-many-columns',
])
export type TableFault = z.output<typeof TableFault>

/** One thing about one cell: a `refuse` keeps its row out, a `question` lets it in with the doubt recorded. */
export const ImportFinding = z.object({
  /** Line number in the file, the heading being 1. */
  row: z.int(),
  column: z.string(),
  value: z.string(),
  severity: z.enum(['refuse', 'question']),
  code: z.string(),
  reason: z.object({ en: z.string(), zh: z.string() }),
})
export type ImportFinding = z.output<typeof ImportFinding>

export const Rehearsal = z.object({
  fileName: z.string(),
  sha256: z.string(),
  encoding: z.string(),
  rows: z.int(),
  accepted: z.int(),
  questioned: z.int(),
  refused: z.int(),
  /** What the accepted rows would become. */
  wouldMake: z.object({
    patients: z.int(),
    sessions: z.int(),
    reviews: z.int(),
    labs: z.int(),
    assessments: z.int(),
  }),
  /** The first findings; all of them are counted by code. */
  findings: z.array(ImportFinding),
  findingCounts: z.array(
    z.object({ code: z.string(), severity: z.enum(['refuse', 'question']), rows: z.int() }),
  ),
})
export type Rehearsal = z.output<typeof Rehearsal>

export const ImportBatch = z.object({
  uid: Uid,
  fileName: z.string(),
  preset: z.string(),
  sha256: z.string(),
  state: z.enum(['running', 'committed', 'undone']),
  made: z.object({
    patients: z.int(),
    sessions: z.int(),
    reviews: z.int(),
    labs: z.int(),
    assessments: z.int(),
  }),
  rows: z.int(),
  refused: z.int(),
  startedAt: Instant,
  startedBy: z.string(),
})
export type ImportBatch = z.output<typeof ImportBatch>
