import type { imports } from '../../shared/contract/imports.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { patientByHospitalNo } from '../patients/patients-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { batchByUid, insertBatch, insertStep, toBatch, updateBatch } from './imports-store.ts'
import { madeBy, NOTHING_MADE } from './tally.ts'
import { deleteUpload } from './uploads-store.ts'
import { writeImportedPatient } from './write-imported-patient.ts'

/** One part of a batch as one command: in whole or not at all, and known to `imports.undo` by its audit event. */
export const appendImport: Handler<typeof imports.append> = (ctx, part) => {
  const { db, now, caller, auditSeq } = ctx
  const { batchUid, patients, rows, refused, final } = part
  const found = batchByUid(db, batchUid)
  if (found && found.state !== 'running') return err({ code: 'batch-closed', batchUid })
  for (const { hospitalNo } of patients) {
    const owner = patientByHospitalNo(db, hospitalNo)
    if (owner) return err({ code: 'hospital-no-taken', hospitalNo, patientUid: owner.uid })
  }
  const batch =
    found ??
    insertBatch(db, {
      uid: batchUid,
      fileName: part.fileName,
      preset: part.preset,
      sha256: part.sha256,
      state: 'running',
      made: NOTHING_MADE,
      rows: 0,
      refused: 0,
      startedAt: now().toISOString(),
      startedBy: caller.name,
    })
  insertStep(db, batch.id, auditSeq)
  const { holidays } = currentSettings(db)
  for (const patient of patients) writeImportedPatient(ctx, patient, { batchId: batch.id, holidays })
  if (final && part.uploadUid !== null) deleteUpload(db, part.uploadUid)
  return ok(
    toBatch(
      updateBatch(db, batch, {
        made: patients.reduce(madeBy, batch.made),
        rows,
        refused,
        state: final ? 'committed' : 'running',
      }),
    ),
  )
}
