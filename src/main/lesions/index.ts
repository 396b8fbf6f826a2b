import type { lesions as endpoints } from '../../shared/contract/lesions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { openFindings } from '../../shared/model/finding.ts'
import { judgeLesion } from '../../shared/rules/lesions/lesion-findings.ts'
import type { Handlers } from '../core/handler.ts'
import type { ReadDb } from '../db/open.ts'
import { patientByUid, patientUidById } from '../patients/patients-store.ts'
import { insertLesion, lesionByUid, lesionsOfPatient, updateLesion } from './lesions-store.ts'

export const lesions: Handlers<{ lesions: typeof endpoints }>['lesions'] = {
  record({ db, today }, { patientUid, lesion, acknowledged }) {
    const patient = patientByUid(db, patientUid)
    if (!patient) return err({ code: 'patient-not-found', patientUid })
    const { firstSeenOn } = lesion
    if (firstSeenOn > today) return err({ code: 'seen-in-future', firstSeenOn, today })
    const findings = openFindings(judgeLesion(lesion), acknowledged)
    if (findings.length > 0) return err({ code: 'findings-open', findings })
    return ok(lesionOf(db, patient.id, insertLesion(db, patient.id, lesion).uid))
  },
  correct({ db, today }, { lesionUid, lesion, acknowledged }) {
    const row = lesionByUid(db, lesionUid)
    if (!row) return err({ code: 'lesion-not-found', lesionUid })
    const { firstSeenOn } = lesion
    if (firstSeenOn > today) return err({ code: 'seen-in-future', firstSeenOn, today })
    const findings = openFindings(judgeLesion(lesion), acknowledged)
    if (findings.length > 0) return err({ code: 'findings-open', findings })
    updateLesion(db, row, lesion)
    return ok({ ...lesionOf(db, row.patientId, lesionUid), patientUid: patientUidById(db, row.patientId) })
  },
  ofPatient({ db }, { patientUid }) {
    const patient = patientByUid(db, patientUid)
    return patient ? ok(lesionsOfPatient(db, patient.id)) : err({ code: 'patient-not-found', patientUid })
  },
}

function lesionOf(db: ReadDb, patientId: number, uid: string) {
  const lesion = lesionsOfPatient(db, patientId).find((one) => one.uid === uid)
  if (!lesion) throw new Error('a lesion that was just written is missing')
  return lesion
}
