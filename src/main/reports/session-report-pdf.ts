import type { SessionReport } from '../../shared/model/session-report.ts'
import { printPdf } from './print-pdf.ts'
import { sessionReportLayout } from './session-report-layout.ts'

/** Sets the report on A4 pages. `at` is written into the file as its time of making. */
export async function sessionReportPdf(
  report: SessionReport,
  at: Date,
): Promise<{ readonly bytes: Buffer; readonly pages: number }> {
  const layout = sessionReportLayout(report, at)
  const bytes = await printPdf(layout.definition, layout.characters)
  return { bytes, pages: layout.pages() }
}
