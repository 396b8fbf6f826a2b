import { z } from 'zod'

const Named = z.uuid()

/** What an audit event is about: the record, the patient and the reason, as far as input and output name them. */
export interface AuditSubject {
  readonly objectKind: string
  readonly objectUid?: string | undefined
  readonly patientUid?: string | undefined
  readonly reason?: string | undefined
}

/**
 * Reads the subject off a call by the names that every endpoint uses: `uid` of the answer or of the record in it
 * that the noun names, else of the input, else the input's `<noun>Uid`; `patientUid` wherever it stands; `reason` of the
 * input, or that of its override.
 */
export function auditSubject(endpoint: string, input: unknown, output: unknown): AuditSubject {
  const noun = endpoint.slice(0, endpoint.indexOf('.'))
  const asked = fields(input)
  const answered = fields(output)
  const singular = noun.replace(/ies$/, 'y').replace(/s$/, '')
  const own = `${singular}Uid`
  const objectUid =
    uidIn(answered['uid']) ??
    uidIn(fields(answered[singular])['uid']) ??
    uidIn(asked['uid']) ??
    uidIn(asked[own]) ??
    uidIn(answered[own])
  const patientUid =
    uidIn(asked['patientUid']) ??
    uidIn(answered['patientUid']) ??
    uidIn(fields(asked['patient'])['uid']) ??
    uidIn(fields(answered['patient'])['uid']) ??
    (noun === 'patients' ? objectUid : undefined)
  return { objectKind: noun, objectUid, patientUid, reason: reasonIn(asked) }
}

/** The reason given; for a session that went against a contraindication, why: in words, else by its code. */
function reasonIn(asked: Readonly<Record<string, unknown>>): string | undefined {
  const eligibility = fields(asked['eligibility'])
  const override = fields(eligibility['override'])
  return [asked['reason'], override['text'], override['code'], eligibility['reason']].find(
    (said): said is string => typeof said === 'string' && said.trim() !== '',
  )
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

const uidIn = (value: unknown): string | undefined => Named.safeParse(value).data
