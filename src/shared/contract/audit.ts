import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { AuditEntry, AuditFinding, SignatureFinding } from '../model/audit.ts'
import { Uid } from '../model/primitives.ts'

export const audit = {
  list: endpoint({
    kind: 'read',
    summary: 'List the latest entries of the audit trail, newest first, of everybody or of one patient',
    input: z.strictObject({
      patientUid: Uid.optional(),
      /** Continue below this entry. */
      beforeSeq: z.int().min(1).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ entries: z.array(AuditEntry), more: z.boolean() }),
    errors: {},
    example: {},
  }),
  verify: endpoint({
    kind: 'job',
    summary:
      'Check the whole audit trail: chain, changes, anchor and schema, and every session against what was signed',
    input: z.strictObject({}),
    output: z.object({
      events: z.int(),
      changes: z.int(),
      /** The newest event, `412:9f3c21aa`, as printed on reports. */
      head: z.string(),
      findings: z.array(AuditFinding),
      /** Sessions that were signed at least once. */
      signed: z.int(),
      /** Those of them that are not what was signed. */
      differing: z.array(SignatureFinding),
    }),
    errors: {},
    example: {},
  }),
}
