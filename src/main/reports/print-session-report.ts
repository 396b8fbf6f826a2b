import { createHash } from 'node:crypto'
import type { reports } from '../../shared/contract/reports.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { Handler } from '../core/handler.ts'
import { reportOfSession } from './report-of-session.ts'
import { type ReportFile, writeReportFile } from './report-file.ts'

/** Nothing leaves without an audit event: the file gets its name, and the answer its bytes, only after it is kept. */
export const printSessionReport: Handler<typeof reports.sessionPdf> = async (ctx, request) => {
  const { sessionUid, language, folder } = request
  const report = ctx.read((db) => reportOfSession(ctx, db, { sessionUid, language }))
  if (report === undefined) return err({ code: 'session-not-found', sessionUid })
  // Loaded here: whoever prints nothing does not wait for what sets type and reads fonts.
  const { sessionReportPdf } = await import('./session-report-pdf.ts')
  const { bytes, pages } = await sessionReportPdf(report, ctx.now())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // No name and no number: the name of a file is seen where its content is not.
  const stem = `embolog-report-${sessionUid.slice(-12)}-${ctx.today}-${language}`
  let file: ReportFile | null = null
  if (folder !== undefined) {
    const written = writeReportFile(folder, stem, bytes)
    if (!written.ok) return written
    file = written.value
  }
  try {
    const noted = await ctx.command('reports.note', { sessionUid, language, how: 'pdf', sha256 })
    if (!noted.ok) return err({ code: 'not-noted', cause: noted.error.code })
    file?.publish()
    return ok({
      fileName: `${stem}.pdf`,
      path: file?.path ?? null,
      pdf: file === null ? bytes.toString('base64') : null,
      pages,
      sha256,
      auditHead: report.auditHead,
    })
  } finally {
    file?.discard()
  }
}
