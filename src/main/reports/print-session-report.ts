import type { reports } from '../../shared/contract/reports.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { giveOut } from './give-out.ts'
import { reportOfSession } from './report-of-session.ts'

export const printSessionReport: Handler<typeof reports.sessionPdf> = async (ctx, request) => {
  const { sessionUid, language, folder } = request
  const report = ctx.read((db) => reportOfSession(ctx, db, { sessionUid, language }))
  if (report === undefined) return err({ code: 'session-not-found', sessionUid })
  // Loaded here: whoever prints nothing does not wait for what sets type and reads fonts.
  const { sessionReportPdf } = await import('./session-report-pdf.ts')
  const { bytes, pages } = await sessionReportPdf(report, ctx.now())
  // No name and no number: the name of a file is seen where its content is not.
  const name = {
    stem: `embolog-report-${sessionUid.slice(-12)}-${ctx.today}-${language}`,
    extension: 'pdf',
  } as const
  const given = await giveOut(ctx, { folder, name, bytes }, (sha256) => [
    'reports.note',
    { sessionUid, language, how: 'pdf', sha256 },
  ])
  if (!given.ok) return given
  const { content, ...file } = given.value
  return ok({ ...file, pdf: content?.toString('base64') ?? null, pages, auditHead: report.auditHead })
}
