import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { ImportBatch, ImportMapping, ImportSource, PresetId, Rehearsal } from '../model/import.ts'
import { text, Uid } from '../model/primitives.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'

const request = z.strictObject({
  source: ImportSource,
  preset: PresetId.optional(),
  /** Instead of a preset: the mapping to use, which may be saved under its name. */
  mapping: ImportMapping.optional(),
})
const sourceErrors = {
  'file-not-found': z.object({ path: z.string() }),
  'file-empty': z.object({}),
  'file-too-large': z.object({ bytes: z.int(), limit: z.int() }),
  'too-many-rows': z.object({ limit: z.int() }),
  'not-a-table': z.object({ line: z.int(), reason: z.string() }),
  'columns-missing': z.object({ missing: z.array(z.string()), found: z.array(z.string()) }),
  'mapping-needed': z.object({}),
} as const

export const imports = {
  upload: endpoint({
    kind: 'write',
    summary: 'Hand over one part of a file (base64, in order) from a browser that knows no path',
    input: z.strictObject({
      uploadUid: Uid,
      ordinal: z.int().min(0).max(400),
      base64: z.string().max(700_000),
    }),
    output: z.object({ bytes: z.int() }),
    errors: { 'file-too-large': z.object({ bytes: z.int(), limit: z.int() }) },
    example: { uploadUid: exampleUid, ordinal: 0, base64: 'cGF0aWVudA==' },
    trail: 'none',
  }),
  rehearse: endpoint({
    kind: 'job',
    summary:
      'Read a CSV file without writing: which rows would go in, which would be refused or questioned, and why',
    input: request.extend({ findingsLimit: z.int().min(0).max(100_000).default(500) }),
    output: Rehearsal,
    errors: sourceErrors,
    example: { source: { path: '/data/visits.csv' }, preset: 'sysucc-visits' },
  }),
  commit: endpoint({
    kind: 'job',
    summary: 'Import the accepted rows of a rehearsed CSV file as one batch that can be undone',
    input: request.extend({ sha256: z.string().length(64) }),
    output: ImportBatch,
    errors: {
      ...sourceErrors,
      'file-changed': z.object({ rehearsed: z.string(), found: z.string() }),
      'already-imported': z.object({ batchUid: Uid }),
    },
    example: { source: { path: '/data/visits.csv' }, preset: 'sysucc-visits', sha256: '0'.repeat(64) },
    touches: ['patients', 'worklist', 'sessions', 'reviews', 'imports'],
  }),
  append: endpoint({
    kind: 'write',
    summary: 'Add the next rows of a running import to its batch',
    input: z.strictObject({
      batchUid: Uid,
      fileName: text(200),
      preset: text(80),
      sha256: z.string().length(64),
      rows: z.int().min(0),
      refused: z.int().min(0),
      patients: z.array(z.json()).max(2000),
      final: z.boolean(),
    }),
    output: ImportBatch,
    errors: { 'batch-closed': z.object({ batchUid: Uid }) },
    example: {
      batchUid: exampleUid,
      fileName: 'visits.csv',
      preset: 'sysucc-visits',
      sha256: '0'.repeat(64),
      rows: 0,
      refused: 0,
      patients: [],
      final: true,
    },
    touches: ['imports'],
  }),
  undo: endpoint({
    kind: 'write',
    summary: 'Take a whole import batch back, unless one of its rows was changed since',
    input: z.strictObject({ batchUid: Uid, reason: text(500) }),
    output: ImportBatch,
    errors: {
      'batch-not-found': z.object({ batchUid: Uid }),
      'batch-already-undone': z.object({ batchUid: Uid }),
      'changed-since': z.object({ rows: z.array(z.object({ table: z.string(), rowId: z.int() })) }),
    },
    example: { batchUid: exampleUid, reason: 'Wrong file' },
    touches: ['patients', 'worklist', 'sessions', 'reviews', 'imports'],
  }),
  list: endpoint({
    kind: 'read',
    summary: 'List import batches, newest first',
    input: z.strictObject({}),
    output: z.array(ImportBatch),
    errors: {},
    example: {},
  }),
  presets: endpoint({
    kind: 'pure',
    summary: 'List the built-in column mappings',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        id: PresetId,
        title: z.object({ en: z.string(), zh: z.string() }),
        columns: z.array(z.string()),
      }),
    ),
    errors: {},
    example: {},
  }),
}
