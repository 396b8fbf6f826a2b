import { z } from 'zod'
import { endpoint } from '../kit/endpoint.ts'
import { ContactAttempt, ContactDraft } from '../model/contact.ts'
import { text, Uid } from '../model/primitives.ts'

const exampleUid = '01936f00-0000-7000-8000-000000000001'

export const contacts = {
  log: endpoint({
    kind: 'write',
    summary: 'Log an attempt to reach a patient about a review',
    input: ContactDraft,
    output: ContactAttempt.extend({
      patientUid: Uid,
      /** Whether somebody told of the patient. */
      reached: z.boolean(),
      /** Why the open review may be closed now; it stays open until somebody does. */
      closeReason: z.enum(['withdrawal', 'transfer', 'dead']).nullable(),
    }),
    errors: { 'review-not-found': z.object({ reviewUid: Uid }) },
    example: { reviewUid: exampleUid, channel: 'phone', outcome: 'no_answer' },
    touches: ['worklist', 'patients', 'contacts'],
  }),
  plan: endpoint({
    kind: 'write',
    summary: 'Say what comes next after an attempt that is logged',
    input: z.strictObject({ contactUid: Uid, nextStep: text(200).nullable() }),
    output: ContactAttempt,
    errors: { 'contact-not-found': z.object({ contactUid: Uid }) },
    example: { contactUid: exampleUid, nextStep: 'call_tomorrow' },
    touches: ['worklist', 'patients', 'contacts'],
  }),
  ofReview: endpoint({
    kind: 'read',
    summary: 'List the contact attempts about a review, newest first',
    input: z.strictObject({ reviewUid: Uid }),
    output: z.array(ContactAttempt),
    errors: { 'review-not-found': z.object({ reviewUid: Uid }) },
    example: { reviewUid: exampleUid },
    trail: 'read',
  }),
}
