import type { patients } from '../../shared/contract/patients.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { openFindings } from '../../shared/model/finding.ts'
import { judgePatient } from '../../shared/rules/patients/patient-findings.ts'
import type { Handler } from '../core/handler.ts'
import { deleteDraft } from '../drafts/drafts-store.ts'
import { patientsAlike } from './alike.ts'
import { datedBody } from './dated-body.ts'
import { insertPatient, patientByHospitalNo, toPatient, toPatientBrief } from './patients-store.ts'

export const registerPatient: Handler<typeof patients.register> = ({ db, now, today, caller }, request) => {
  const { patient, notADuplicate, acknowledged } = request
  const { hospitalNo, birthDate } = patient
  if (birthDate !== null && birthDate > today) return err({ code: 'birth-date-in-future', birthDate })
  const dated = datedBody(patient, today, null)
  if (!dated.ok) return dated
  const findings = openFindings(judgePatient(patient, today), acknowledged)
  if (findings.length > 0) return err({ code: 'findings-open', findings })
  const owner = patientByHospitalNo(db, hospitalNo)
  if (owner) return err({ code: 'hospital-no-taken', hospitalNo, patientUid: owner.uid })
  const candidates = notADuplicate ? [] : patientsAlike(db, patient).map(toPatientBrief)
  if (candidates.length > 0) return err({ code: 'possible-duplicate', candidates })
  deleteDraft(db, { userUid: caller.uid, kind: 'patient', subjectUid: null })
  return ok(toPatient(insertPatient(db, dated.value, { registeredAt: now().toISOString() })))
}
