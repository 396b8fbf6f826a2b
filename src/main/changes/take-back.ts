import type { changes } from '../../shared/contract/changes.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { revertChanges } from '../core/undo.ts'
import type { WriteDb } from '../db/open.ts'
import { refreshTerms } from '../patients/patients-store.ts'
import { insertUndone, patientIdsOfChange, undoSeqOf } from './changes-store.ts'
import { ownChange, standingRefusal } from './undoable.ts'

export const undoChange: Handler<typeof changes.undo> = ({ db, caller, auditSeq: undoSeq }, { auditSeq }) => {
  const change = ownChange(db, caller, auditSeq)
  if (!change.ok) return change
  if (undoSeqOf(db, auditSeq) !== undefined) return err({ code: 'already-undone', auditSeq })
  const refusal = standingRefusal(db, change.value.endpoint, auditSeq)
  if (refusal) return err(refusal)
  const reverted = revert(db, auditSeq)
  if (!reverted.ok) return reverted
  insertUndone(db, auditSeq, undoSeq)
  return ok(change.value)
}

/** Takes the undoing back, and with it the note that there was one. */
export const redoChange: Handler<typeof changes.redo> = ({ db, caller }, { auditSeq }) => {
  const change = ownChange(db, caller, auditSeq)
  if (!change.ok) return change
  const undoSeq = undoSeqOf(db, auditSeq)
  if (undoSeq === undefined) return err({ code: 'not-undone', auditSeq })
  const refusal = standingRefusal(db, change.value.endpoint, undoSeq)
  if (refusal) return err(refusal)
  const reverted = revert(db, undoSeq)
  return reverted.ok ? ok(change.value) : reverted
}

/** The change log does not follow search terms: they are made again from the rows. */
function revert(db: WriteDb, seq: number) {
  const patientIds = patientIdsOfChange(db, seq)
  const reverted = revertChanges(db, [seq])
  if (!reverted.ok) return reverted
  for (const id of patientIds) refreshTerms(db, id)
  return reverted
}
