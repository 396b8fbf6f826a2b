import type { attachments as endpoints } from '../../shared/contract/attachments.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { patientByUid } from '../patients/patients-store.ts'
import { addAttachment } from './add-attachment.ts'
import { attachmentByUid, attachmentsOfPatient, removeAttachment } from './attachments-store.ts'
import { readAttachment } from './read-attachment.ts'
import { readDoseReport } from './read-dose-report.ts'

export const attachments: Handlers<{ attachments: typeof endpoints }>['attachments'] = {
  add: addAttachment,
  ofPatient({ db }, { patientUid }) {
    const patient = patientByUid(db, patientUid)
    return patient ? ok(attachmentsOfPatient(db, patient.id)) : err({ code: 'patient-not-found', patientUid })
  },
  read: readAttachment,
  remove({ db, now }, { attachmentUid, reason }) {
    const filed = attachmentByUid(db, attachmentUid)
    if (!filed) return err({ code: 'attachment-not-found', attachmentUid })
    const { id, attachment } = filed
    if (attachment.removedAt !== null)
      return err({ code: 'attachment-removed', fileName: attachment.fileName })
    const removed = { removedAt: now().toISOString(), removedReason: reason }
    removeAttachment(db, id, removed)
    return ok({ ...attachment, ...removed })
  },
  readDoseReport,
}
