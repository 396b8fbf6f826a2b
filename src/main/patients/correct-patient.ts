import type { patients } from '../../shared/contract/patients.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { openFindings } from '../../shared/model/finding.ts'
import { judgePatient } from '../../shared/rules/patients/patient-findings.ts'
import type { Handler } from '../core/handler.ts'
import { deleteDraft } from '../drafts/drafts-store.ts'
import { datedBody } from './dated-body.ts'
import {
  patientByHospitalNo,
  patientByUid,
  toPatient,
  updatePatient,
  updatePatientCourse,
} from './patients-store.ts'

export const correctPatient: Handler<typeof patients.correct> = ({ db, today, caller }, request) => {
  const { patientUid, patient, diedOn, acknowledged } = request
  const row = patientByUid(db, patientUid)
  if (!row) return err({ code: 'patient-not-found', patientUid })
  const { hospitalNo, birthDate } = patient
  if (birthDate !== null && birthDate > today) return err({ code: 'birth-date-in-future', birthDate })
  const performedOn = row.lastSessionOn
  if (diedOn && diedOn > today) return err({ code: 'death-in-future', diedOn, today })
  if (diedOn && performedOn !== null && diedOn < performedOn)
    return err({ code: 'death-before-session', diedOn, performedOn })
  const dated = datedBody(patient, today, row)
  if (!dated.ok) return dated
  const findings = openFindings(judgePatient(patient, today), acknowledged)
  if (findings.length > 0) return err({ code: 'findings-open', findings })
  const owner = patientByHospitalNo(db, hospitalNo)
  if (owner && owner.id !== row.id)
    return err({ code: 'hospital-no-taken', hospitalNo, patientUid: owner.uid })
  deleteDraft(db, { userUid: caller.uid, kind: 'patient', subjectUid: patientUid })
  const corrected = updatePatient(db, row, dated.value)
  if (diedOn === undefined) return ok(toPatient(corrected))
  updatePatientCourse(db, row.id, { diedOn })
  return ok(toPatient({ ...corrected, diedOn }))
}
