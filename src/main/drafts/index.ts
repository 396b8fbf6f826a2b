import type { drafts as endpoints } from '../../shared/contract/drafts.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { deleteDraft, draftBy, saveDraft } from './drafts-store.ts'

/** A draft belongs to who typed it: nobody sees, replaces or discards another user's. */
export const drafts: Handlers<{ drafts: typeof endpoints }>['drafts'] = {
  save({ db, now, caller }, { body, basedOn, ...key }) {
    const savedAt = now().toISOString()
    const owned = { ...key, userUid: caller.uid }
    const stored = draftBy(db, owned)?.savedAt ?? null
    if (basedOn !== undefined && basedOn !== stored) return err({ code: 'draft-moved-on', savedAt: stored })
    saveDraft(db, owned, { body, savedAt })
    return ok({ savedAt })
  },
  load({ db, caller }, key) {
    const row = draftBy(db, { ...key, userUid: caller.uid })
    return ok(row ? { ...key, body: row.body, savedAt: row.savedAt } : null)
  },
  discard: ({ db, caller }, key) => ok({ discarded: deleteDraft(db, { ...key, userUid: caller.uid }) }),
}
