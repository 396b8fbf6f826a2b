import type { changes as endpoints } from '../../shared/contract/changes.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { newestChange, newestUndoneChange, undoSeqOf } from './changes-store.ts'
import { redoChange, undoChange } from './take-back.ts'
import { refusalOf } from './undoable.ts'

/** One working day: what is older is taken back by naming it, not by a key that was meant for something else. */
const OFFERED_FOR_MS = 12 * 3_600_000

export const changes: Handlers<{ changes: typeof endpoints }>['changes'] = {
  last({ db, caller, now }) {
    const whose = { userUid: caller.uid, since: new Date(now().getTime() - OFFERED_FOR_MS).toISOString() }
    const standing = newestChange(db, whose)?.change
    const undone = newestUndoneChange(db, whose)?.change
    const undoSeq = undone && undoSeqOf(db, undone.auditSeq)
    return ok({
      undo: standing ? { ...standing, refusal: refusalOf(db, standing.endpoint, standing.auditSeq) } : null,
      redo:
        undone && undoSeq !== undefined
          ? { ...undone, refusal: refusalOf(db, undone.endpoint, undoSeq) }
          : null,
    })
  },
  undo: undoChange,
  redo: redoChange,
}
