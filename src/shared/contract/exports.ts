import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { IsoDate, path, text } from '../model/primitives.ts'

export const exports = {
  sessionsCsv: endpoint({
    kind: 'job',
    summary: 'Write the sessions of a period to a CSV file, with a data dictionary beside it',
    input: z.strictObject({
      from: IsoDate.nullable().default(null),
      to: IsoDate.nullable().default(null),
      /** Names and hospital numbers, or a pseudonym that stays the same in this department. */
      identifiers: z.enum(['full', 'pseudonymised']),
      /** Absolute path of an existing folder; "Embolog exports" among the user's documents when left out. */
      folder: path.optional(),
    }),
    output: z.object({
      path: z.string(),
      dictionaryPath: z.string(),
      rows: z.int(),
      columns: z.int(),
      sha256: z.string(),
    }),
    errors: {
      'nothing-to-export': z.object({}),
      'period-reversed': z.object({ from: IsoDate, to: IsoDate }),
      'folder-not-found': z.object({ folder: z.string() }),
      'folder-not-writable': z.object({ folder: z.string() }),
      /** Data leaves only with an audit event: the records process refused to keep one. */
      'not-noted': z.object({ cause: z.string() }),
    },
    example: { identifiers: 'pseudonymised' },
    touches: ['exports'],
  }),
  /** The audit event of an export: a job reads only, so it asks the records process to keep this. */
  note: endpoint({
    kind: 'write',
    summary: 'Keep in the audit trail that data left this computer',
    input: z.strictObject({
      what: text(60),
      rows: z.int().min(0),
      identifiers: z.enum(['full', 'pseudonymised']),
      from: IsoDate.nullable(),
      to: IsoDate.nullable(),
      sha256: z.string().length(64),
    }),
    output: z.object({ noted: z.literal(true) }),
    errors: {},
    example: {
      what: 'sessions.csv',
      rows: 12,
      identifiers: 'pseudonymised',
      from: null,
      to: null,
      sha256: '0'.repeat(64),
    },
    touches: ['audit'],
    forAuditors: true,
  }),
  columns: endpoint({
    kind: 'pure',
    summary: 'List the columns that an export of sessions writes, with their meaning and unit',
    input: z.strictObject({ identifiers: z.enum(['full', 'pseudonymised']) }),
    output: z.array(
      z.object({
        name: z.string(),
        en: z.string(),
        zh: z.string(),
        unit: z.string().nullable(),
        /** The codes that the column holds; empty where it holds something else. */
        terms: z.array(z.object({ code: z.string(), en: z.string(), zh: z.string() })),
      }),
    ),
    errors: {},
    example: { identifiers: 'pseudonymised' },
  }),
}
