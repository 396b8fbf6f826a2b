import type { reports } from '../../shared/contract/reports.ts'
import type { InputOf } from '../../shared/kit/endpoint.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import type { ReadDb } from '../db/open.ts'
import { reviewByUid } from '../reviews/reviews-store.ts'
import { currentSettings } from '../settings/settings-store.ts'
import { eventOfReview, eventsBetween, type EventRow } from './calendar-store.ts'
import { giveOut } from './give-out.ts'

type Order = InputOf<typeof reports.calendar>

export const writeCalendar: Handler<typeof reports.calendar> = async (ctx, request) => {
  const { reviewUid, from = null, to = null, language, identifiers, folder } = request
  if (from !== null && to !== null && from > to) return err({ code: 'period-reversed', from, to })
  const { rows, isOnFile, department } = ctx.read((db) => ({
    rows: rowsFor(db, request),
    isOnFile: reviewUid === undefined || reviewByUid(db, reviewUid) !== undefined,
    department: currentSettings(db).departmentName,
  }))
  if (reviewUid !== undefined && !isOnFile) return err({ code: 'review-not-found', reviewUid })
  if (rows.length === 0) return err({ code: 'no-review-to-book' })
  const { reviewCalendar } = await import('./review-calendar.ts')
  const text = reviewCalendar(rows, {
    language,
    identifiers,
    department,
    pseudonym: ctx.pseudonym,
    now: ctx.now(),
  })
  // No name and no number: the name of a file is seen where its content is not.
  const what = reviewUid === undefined ? `reviews-${from}-${to}` : `review-${reviewUid.slice(-12)}`
  const name = { stem: `embolog-${what}`, extension: 'ics' } as const
  const given = await giveOut(ctx, { folder, name, bytes: Buffer.from(text) }, (sha256) => [
    'reports.noteCalendar',
    { reviewUid: reviewUid ?? null, from, to, events: rows.length, identifiers, sha256 },
  ])
  if (!given.ok) return given
  const { content, ...file } = given.value
  return ok({
    ...file,
    ics: content?.toString() ?? null,
    events: rows.length,
    cancelled: rows.filter(({ state }) => state !== 'open').length,
  })
}

function rowsFor(db: ReadDb, { reviewUid, from, to }: Order): EventRow[] {
  if (reviewUid !== undefined) return eventOfReview(db, reviewUid)
  return from === undefined || to === undefined ? [] : eventsBetween(db, { from, to })
}
