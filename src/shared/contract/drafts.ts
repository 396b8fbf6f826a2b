import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { Instant, Uid } from '../model/primitives.ts'

const DraftKind = z.enum(['session', 'review', 'patient'])
/** Whatever the form holds; nothing at all is not worth keeping. */
const Body = z
  .json()
  .refine((body) => body !== null, { error: 'a draft of nothing', params: { kind: 'empty' } })
const Draft = z.object({ kind: DraftKind, subjectUid: Uid.nullable(), body: z.json(), savedAt: Instant })
const exampleUid = '01936f00-0000-7000-8000-000000000001'

/** What was typed and not saved yet: one draft per user, kind and subject (the patient, or the review). */
export const drafts = {
  save: endpoint({
    kind: 'write',
    summary: 'Keep what is being typed',
    input: z.strictObject({
      kind: DraftKind,
      subjectUid: Uid.nullable(),
      body: Body,
      /** The draft that this window read or wrote last, null for none: refused if another window wrote since. */
      basedOn: Instant.nullable().optional(),
    }),
    output: z.object({ savedAt: Instant }),
    errors: {
      /** When the other window wrote; null where it saved the form or threw the draft away. */
      'draft-moved-on': z.object({ savedAt: Instant.nullable() }),
    },
    example: { kind: 'session', subjectUid: exampleUid, body: { step: 1 } },
    trail: 'none',
  }),
  load: endpoint({
    kind: 'read',
    summary: 'Load the draft of a form, if there is one',
    input: z.strictObject({ kind: DraftKind, subjectUid: Uid.nullable() }),
    output: Draft.nullable(),
    errors: {},
    example: { kind: 'session', subjectUid: exampleUid },
  }),
  discard: endpoint({
    kind: 'write',
    summary: 'Throw a draft away',
    input: z.strictObject({ kind: DraftKind, subjectUid: Uid.nullable() }),
    output: z.object({ discarded: z.boolean() }),
    errors: {},
    example: { kind: 'session', subjectUid: exampleUid },
    touches: ['drafts', 'worklist'],
    trail: 'none',
  }),
}
