import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { path, Uid } from '../model/primitives.ts'
import { SessionReport } from '../model/session-report.ts'
import { reportPapers } from './reports-papers.ts'

/** The language of the paper, whatever the screen shows. */
const Language = z.enum(['en', 'zh'])
const exampleUid = '01936f00-0000-7000-8000-000000000001'

export const reports = {
  ...reportPapers,
  session: endpoint({
    kind: 'read',
    summary: 'Show the report of one session in words, block by block, as it would be printed now',
    input: z.strictObject({ sessionUid: Uid, language: Language }),
    output: SessionReport,
    errors: { 'session-not-found': z.object({ sessionUid: Uid }) },
    example: { sessionUid: exampleUid, language: 'en' },
    trail: 'read',
  }),
  sessionPdf: endpoint({
    kind: 'job',
    summary: 'Write the report of one session as PDF, A4, fonts embedded',
    input: z.strictObject({
      sessionUid: Uid,
      language: Language,
      /** Absolute path of an existing folder to write the file into; left out, the file is in the answer. */
      folder: path.optional(),
    }),
    output: z.object({
      fileName: z.string(),
      /** Where the file was written; null where it is in the answer. */
      path: z.string().nullable(),
      /** The file in base64; null where it was written. */
      pdf: z.string().nullable(),
      pages: z.int(),
      sha256: z.string(),
      auditHead: z.string(),
    }),
    errors: {
      'session-not-found': z.object({ sessionUid: Uid }),
      'folder-not-found': z.object({ folder: z.string() }),
      'folder-not-writable': z.object({ folder: z.string() }),
      /** Data leaves only with an audit event: the records process refused to keep one. */
      'not-noted': z.object({ cause: z.string() }),
    },
    example: { sessionUid: exampleUid, language: 'zh' },
    touches: ['exports'],
  }),
  /** The audit event of a report on paper or in a file. */
  note: endpoint({
    kind: 'write',
    summary: 'Keep in the audit trail that the report of a session was printed or saved',
    input: z.strictObject({
      sessionUid: Uid,
      language: Language,
      how: z.enum(['print', 'pdf']),
      /** Of the file; null where none was written. */
      sha256: z.string().length(64).nullable(),
    }),
    output: z.object({ uid: Uid, patientUid: Uid }),
    errors: { 'session-not-found': z.object({ sessionUid: Uid }) },
    example: { sessionUid: exampleUid, language: 'en', how: 'print', sha256: null },
    touches: ['audit'],
    forAuditors: true,
  }),
}
