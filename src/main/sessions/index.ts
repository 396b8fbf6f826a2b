import type { sessions as endpoints } from '../../shared/contract/sessions.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { arteryHistory } from '../../shared/rules/timeline/artery-history.ts'
import type { Handlers } from '../core/handler.ts'
import { patientByUid } from '../patients/patients-store.ts'
import { amendSession } from './amend-session.ts'
import { completeSession } from './complete-session.ts'
import { logSession } from './log-session.ts'
import { listAmendments, verifySignature } from './read-signatures.ts'
import { repeatLastSession } from './repeat-session.ts'
import { signSession } from './sign-session.ts'
import { sessionByUid, sessionsOfPatient } from './sessions-store.ts'
import { wholeSnapshot } from './snapshots-store.ts'
import { voidSession } from './void-session.ts'

export const sessions: Handlers<{ sessions: typeof endpoints }>['sessions'] = {
  log: logSession,
  complete: completeSession,
  show({ db }, { sessionUid }) {
    const session = sessionByUid(db, sessionUid)
    return session ? ok(session) : err({ code: 'session-not-found', sessionUid })
  },
  ofPatient({ db }, { patientUid }) {
    const patient = patientByUid(db, patientUid)
    return patient ? ok(sessionsOfPatient(db, patient.id)) : err({ code: 'patient-not-found', patientUid })
  },
  arteryHistory({ db }, { patientUid }) {
    const patient = patientByUid(db, patientUid)
    return patient
      ? ok(arteryHistory(sessionsOfPatient(db, patient.id)))
      : err({ code: 'patient-not-found', patientUid })
  },
  repeatLast: repeatLastSession,
  snapshot({ db }, { snapshotUid }) {
    const snapshot = wholeSnapshot(db, snapshotUid)
    return snapshot ? ok(snapshot) : err({ code: 'snapshot-not-found', snapshotUid })
  },
  void: voidSession,
  sign: signSession,
  amend: amendSession,
  amendments: listAmendments,
  verifySignature,
}
