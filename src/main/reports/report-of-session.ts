import type { SessionReport } from '../../shared/model/session-report.ts'
import { writeSessionReport } from '../../shared/rules/report/session-report.ts'
import type { Language } from '../../shared/wording/language.ts'
import type { Caller, Ctx } from '../core/context.ts'
import type { ReadDb } from '../db/open.ts'
import { filedForReport } from './reports-store.ts'

/** The report as it reads at this moment, for whoever asks; undefined where there is no such session. */
export function reportOfSession(
  ctx: Pick<Ctx, 'now'> & { readonly caller: Caller },
  db: ReadDb,
  asked: { readonly sessionUid: string; readonly language: Language },
): SessionReport | undefined {
  const filed = filedForReport(db, asked.sessionUid)
  if (filed === undefined) return undefined
  const printedAt = ctx.now()
  return writeSessionReport(
    { ...filed, printedAt, printedBy: ctx.caller.name, tzOffsetMin: -printedAt.getTimezoneOffset() },
    asked.language,
  )
}
