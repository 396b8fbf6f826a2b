import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Change, ChangedRows, ChangeRefusal } from '../model/change.ts'
import { Instant } from '../model/primitives.ts'

const Offered = Change.extend({ refusal: ChangeRefusal.nullable() }).nullable()

const errors = {
  /** Nothing was saved under this number of the trail. */
  'change-not-found': z.object({ auditSeq: z.int() }),
  'change-of-another': z.object({ userName: z.string() }),
  /** People, settings, backups, imports, signatures: they have a way back of their own, or none. */
  'not-undoable': z.object({ endpoint: z.string() }),
  'session-signed': z.object({ signedBy: z.string(), signedAt: Instant }),
  'changed-since': z.object({ rows: ChangedRows }),
} as const
const touches = [
  'patients',
  'worklist',
  'sessions',
  'reviews',
  'lesions',
  'labs',
  'contacts',
  'aftercare',
  'recipes',
]

export const changes = {
  last: endpoint({
    kind: 'read',
    summary:
      'Say which of your own saved actions undo would take back, which redo would bring back, or why not',
    input: z.strictObject({}),
    output: z.object({ undo: Offered, redo: Offered }),
    errors: {},
    example: {},
  }),
  undo: endpoint({
    kind: 'write',
    summary: 'Take back one of your own saved actions, unless a row of it was changed or signed since',
    input: z.strictObject({ auditSeq: z.int().min(1) }),
    output: Change,
    errors: { ...errors, 'already-undone': z.object({ auditSeq: z.int() }) },
    example: { auditSeq: 1 },
    touches,
  }),
  redo: endpoint({
    kind: 'write',
    summary: 'Bring back an action that you took back, unless a row of it was changed since',
    input: z.strictObject({ auditSeq: z.int().min(1) }),
    output: Change,
    errors: { ...errors, 'not-undone': z.object({ auditSeq: z.int() }) },
    example: { auditSeq: 1 },
    touches,
  }),
}
