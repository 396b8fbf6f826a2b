import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { ImportBatch, ImportSource, PresetId, Rehearsal, TableFault } from '../model/import.ts'
import { ImportMapping } from '../model/import-mapping.ts'
import { ImportedPatient } from '../model/imported-patient.ts'
import { text, Uid } from '../model/primitives.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'

const request = z.strictObject({
  source: ImportSource,
  preset: PresetId.optional(),
  /** Instead of a preset: which column fills which field, for a file of visits. */
  mapping: ImportMapping.optional(),
})
const sourceErrors = {
  'file-not-found': z.object({ path: z.string() }),
  'file-not-readable': z.object({ path: z.string() }),
  'file-empty': z.object({}),
  'file-too-large': z.object({ bytes: z.int(), limit: z.int() }),
  'too-many-rows': z.object({ limit: z.int() }),
  'not-a-table': z.object({ line: z.int(), reason: TableFault }),
  'columns-missing': z.object({ missing: z.array(z.string()), found: z.array(z.string()) }),
  'mapping-needed': z.object({}),
  /** The rows of too many patients are open at once: the file wants sorting by patient. */
  'rows-scattered': z.object({ limit: z.int() }),
} as const

export const imports = {
  upload: endpoint({
    kind: 'write',
    summary: 'Hand over one part of a file (base64, in order) from a browser that knows no path',
    input: z.strictObject({
      uploadUid: Uid,
      ordinal: z.int().min(0).max(400),
      base64: z.base64().max(700_000),
    }),
    output: z.object({ bytes: z.int() }),
    errors: {
      'file-too-large': z.object({ bytes: z.int(), limit: z.int() }),
      'part-out-of-order': z.object({ expected: z.int() }),
    },
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
      /** The records process refused a part; the parts before it were taken back. */
      'import-interrupted': z.object({ batchUid: Uid, cause: z.string() }),
      /** It broke off and could not be taken back either: `imports.undo` does it, or the next import of the file. */
      'import-unfinished': z.object({ batchUid: Uid, cause: z.string() }),
      /** An earlier, broken-off import of this file cannot be taken back any more. */
      'leftover-changed': z.object({ batchUid: Uid }),
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
      patients: z.array(ImportedPatient).max(500),
      /** Closes the batch, and lets go of the parts that a browser handed over. */
      final: z.boolean(),
      uploadUid: Uid.nullable().default(null),
    }),
    output: ImportBatch,
    errors: {
      'batch-closed': z.object({ batchUid: Uid }),
      'hospital-no-taken': z.object({ hospitalNo: z.string(), patientUid: Uid }),
    },
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
