import type { aftercare as endpoints } from '../../shared/contract/aftercare.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { addComplication } from './add-complication.ts'
import { recordCourse } from './record-course.ts'
import { recordDay } from './record-day.ts'
import { aftercareOf, sessionToFollow } from './session-to-follow.ts'

export const aftercare: Handlers<{ aftercare: typeof endpoints }>['aftercare'] = {
  show({ db }, { sessionUid }) {
    const found = sessionToFollow(db, sessionUid)
    return found.ok ? ok(aftercareOf(db, found.value)) : found
  },
  recordDay,
  recordCourse,
  addComplication,
}
