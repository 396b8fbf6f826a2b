import type { attachments } from '../../shared/contract/attachments.ts'
import { err } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { patientByUid } from '../patients/patients-store.ts'
import { doseReport } from './dose-report/dose-report.ts'
import { mediaTypeOf } from '../../shared/rules/attachments/media-type.ts'
import { sourceBytes } from './source-bytes.ts'

export const readDoseReport: Handler<typeof attachments.readDoseReport> = (
  { db },
  { patientUid, source },
) => {
  const patient = patientByUid(db, patientUid)
  if (!patient) return err({ code: 'patient-not-found', patientUid })
  const read = sourceBytes(db, source)
  if (!read.ok) return read
  const { fileName, bytes } = read.value
  if (mediaTypeOf(bytes) !== 'application/dicom')
    return err({ code: 'not-a-dose-report', fileName, reason: 'not-dicom' })
  const report = doseReport(bytes, patient.hospitalNo)
  return report.ok ? report : err({ code: 'not-a-dose-report', fileName, reason: report.error })
}
