import type { sessions } from '../../shared/contract/sessions.ts'
import type { InputOf } from '../../shared/kit/endpoint.ts'
import { err, ok } from '../../shared/kit/result.ts'
import { fieldChanges } from '../../shared/rules/sessions/field-changes.ts'
import { missingFields } from '../../shared/rules/sessions/session-completeness.ts'
import { statedFor } from '../../shared/rules/sessions/stated-findings.ts'
import type { Handler } from '../core/handler.ts'
import { proveSigner } from '../core/prove-signer.ts'
import type { ReadDb, WriteDb } from '../db/open.ts'
import { deleteDraft } from '../drafts/drafts-store.ts'
import { labsOfPatient } from '../labs/labs-store.ts'
import { patientById } from '../patients/patients-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { insertAmendment } from './amendments-store.ts'
import { assessmentsOfPatient } from './assessments-store.ts'
import { replaceComplications } from './complications-store.ts'
import { teachArteries } from './teach-arteries.ts'
import { checkContent } from './session-refusals.ts'
import { sessionRowByUid, updateProcedure, updateSession } from './sessions-store.ts'
import { storedSession } from './sign-session.ts'
import { isRestaged, settleReviews } from './settle-reviews.ts'
import { signatureEvent } from './signature-event.ts'

type Request = InputOf<typeof sessions.amend>

/** Number, day, verdict and review stay as they were decided; what it said before is kept whole beside it. */
export const amendSession: Handler<typeof sessions.amend> = async ({ vault, now, appVersion }, request) => {
  const { sessionUid, reason } = request
  const before = vault.open?.register.store.read((db) => amendable(db, request))
  if (before?.ok === false) return before
  const proven = await proveSigner(vault, request)
  if (!proven.ok) return proven
  const { open, signer } = proven.value
  const at = now()
  const by = { at: at.toISOString(), name: signer.name }
  return open.register.record(
    (db) => {
      const standing = amendable(db, request)
      if (!standing.ok) return standing
      amend(db, standing.value, request, by)
      deleteDraft(db, { userUid: open.caller.uid, kind: 'session', subjectUid: sessionUid })
      return ok(storedSession(db, sessionUid))
    },
    (amended) =>
      signatureEvent('sessions.amend', amended.ok ? amended.value : null, { signer, at, appVersion, reason }),
  )
}

type Amendable = Extract<ReturnType<typeof amendable>, { readonly ok: true }>['value']

function amendable(db: ReadDb, { sessionUid, revision, procedure, acknowledged }: Request) {
  const row = sessionRowByUid(db, sessionUid)
  if (!row) return err({ code: 'session-not-found', sessionUid })
  if (row.state === 'void') return err({ code: 'session-void', sessionUid })
  if (row.signedAt === null) return err({ code: 'session-not-signed', sessionUid })
  if (row.revision !== revision) return err({ code: 'revision-differs', revision: row.revision })
  if (procedure.performedOn !== row.performedOn)
    return err({ code: 'day-is-fixed', performedOn: row.performedOn, typed: procedure.performedOn })
  const session = storedSession(db, sessionUid)
  if (fieldChanges(session, procedure).length === 0) return err({ code: 'nothing-amended', sessionUid })
  const accepted = [...new Set([...row.acknowledged, ...acknowledged])]
  const typed = { procedure, labs: [], acknowledged: accepted }
  const content = checkContent(db, patientById(db, row.patientId), typed, {
    otherDays: [],
    completing: sessionUid,
  })
  if (!content.ok) return content
  const { missing, mandatory } = missingFields(procedure, {
    labs: labsOfPatient(db, row.patientId),
    findings: statedFor(row, assessmentsOfPatient(db, row.patientId)),
    unconfirmed: [],
    laboratoryDays: currentSettings(db).shelfLifeDays.laboratory,
    course: content.value.course,
  })
  // What is missing beside the procedure was complete when it was signed; only what is amended away counts.
  const amendedAway = missing.filter((path) => !/^(labs|findings)\./.test(path))
  if (amendedAway.length > 0)
    return err({ code: 'session-incomplete', missing: amendedAway, unconfirmed: new Array<string>() })
  return ok({ row, session, accepted, mandatory })
}

function amend(
  db: WriteDb,
  { row, session, accepted, mandatory }: Amendable,
  { procedure, reason }: Request,
  by: { readonly at: string; readonly name: string },
): void {
  insertAmendment(db, row.id, session, { reason, amendedAt: by.at, amendedBy: by.name })
  // The rows of a signed session are frozen: the amendment takes the signature off, and the amender gives a new one.
  updateProcedure(db, row.id, procedure, {
    acknowledged: accepted,
    mandatory,
    signedAt: null,
    signedBy: null,
    revision: row.revision + 1,
  })
  replaceComplications(db, row, procedure.complications)
  if (isRestaged(row, procedure)) settleReviews(db, row.patientId)
  teachArteries(db, patientById(db, row.patientId), procedure)
  updateSession(db, row.id, { signedAt: by.at, signedBy: by.name })
}
