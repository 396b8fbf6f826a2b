import type { contacts as endpoints } from '../../shared/contract/contacts.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { reviewByUid } from '../reviews/reviews-store.ts'
import { contactsOfReview, setNextStep } from './contacts-store.ts'
import { logContact } from './log-contact.ts'

export const contacts: Handlers<{ contacts: typeof endpoints }>['contacts'] = {
  log: logContact,
  plan({ db }, { contactUid, nextStep }) {
    const planned = setNextStep(db, contactUid, nextStep)
    return planned ? ok(planned) : err({ code: 'contact-not-found', contactUid })
  },
  ofReview({ db }, { reviewUid }) {
    const found = reviewByUid(db, reviewUid)
    return found
      ? ok(contactsOfReview(db, found.id).toReversed())
      : err({ code: 'review-not-found', reviewUid })
  },
}
