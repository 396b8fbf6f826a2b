import type { labs as endpoints } from '../../shared/contract/labs.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { openFindings } from '../../shared/model/finding.ts'
import { readPastedLabs } from '../../shared/rules/plausibility/pasted-labs.ts'
import { judgeLabs } from '../../shared/rules/sessions/lab-findings.ts'
import type { Handlers } from '../core/handler.ts'
import { patientByUid } from '../patients/patients-store.ts'
import { insertLab, labsOfPatient } from './labs-store.ts'

export const labs: Handlers<{ labs: typeof endpoints }>['labs'] = {
  readPasted(_, { text }) {
    const { entries, notUnderstood } = readPastedLabs(text)
    return ok({ entries: [...entries], notUnderstood: [...notUnderstood] })
  },
  record({ db, now, today, caller }, { patientUid, labs: entries, acknowledged }) {
    const patient = patientByUid(db, patientUid)
    if (!patient) return err({ code: 'patient-not-found', patientUid })
    const ahead = entries.find((entry) => entry.sampledOn > today)
    if (ahead) return err({ code: 'sampled-in-future', field: ahead.code, sampledOn: ahead.sampledOn, today })
    const findings = openFindings(judgeLabs(entries), acknowledged)
    if (findings.length > 0) return err({ code: 'findings-open', findings })
    const record = { source: 'typed' as const, recordedAt: now().toISOString(), recordedBy: caller.name }
    return ok(entries.map((entry) => insertLab(db, patient.id, entry, record)))
  },
  ofPatient({ db }, { patientUid }) {
    const patient = patientByUid(db, patientUid)
    return patient ? ok(labsOfPatient(db, patient.id)) : err({ code: 'patient-not-found', patientUid })
  },
}
