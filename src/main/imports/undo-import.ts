import type { imports } from '../../shared/contract/imports.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { revertChanges } from '../core/undo.ts'
import { deleteTerms } from '../patients/patient-search-store.ts'
import { auditSeqsOfBatch, batchByUid, insertBatch, patientIdsOfBatch, toBatch } from './imports-store.ts'

/** Takes back every change of every part; the batch itself stays on the list as undone. */
export const undoImport: Handler<typeof imports.undo> = ({ db }, { batchUid }) => {
  const batch = batchByUid(db, batchUid)
  if (!batch) return err({ code: 'batch-not-found', batchUid })
  if (batch.state === 'undone') return err({ code: 'batch-already-undone', batchUid })
  for (const patientId of patientIdsOfBatch(db, batch.id)) deleteTerms(db, patientId)
  const reverted = revertChanges(db, auditSeqsOfBatch(db, batch.id))
  if (!reverted.ok) return reverted
  return ok(toBatch(insertBatch(db, { ...batch, state: 'undone' })))
}
