import type { reports as endpoints } from '../../shared/contract/reports.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { sessionByUid } from '../sessions/sessions-store.ts'
import { noteCalendar } from './note-calendar.ts'
import { notePaper } from './note-paper.ts'
import { printPatientSlip, printRecallLetter } from './print-recall-papers.ts'
import { printSessionReport } from './print-session-report.ts'
import { reportOfSession } from './report-of-session.ts'
import { writeCalendar } from './write-calendar.ts'

export const reports: Handlers<{ reports: typeof endpoints }>['reports'] = {
  session(ctx, asked) {
    const report = reportOfSession(ctx, ctx.db, asked)
    return report ? ok(report) : err({ code: 'session-not-found', sessionUid: asked.sessionUid })
  },
  sessionPdf: printSessionReport,
  calendar: writeCalendar,
  noteCalendar,
  recallLetter: printRecallLetter,
  patientSlip: printPatientSlip,
  notePaper,
  note({ db }, { sessionUid }) {
    const session = sessionByUid(db, sessionUid)
    return session
      ? ok({ uid: session.uid, patientUid: session.patientUid })
      : err({ code: 'session-not-found', sessionUid })
  },
}
