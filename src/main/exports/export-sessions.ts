import type { exports } from '../../shared/contract/exports.ts'
import { BYTE_ORDER_MARK, csvLine } from '../../shared/kit/csv.ts'
import { err, ok } from '../../shared/kit/result.ts'
import type { JobCtx } from '../core/context.ts'
import type { Handler } from '../core/handler.ts'
import type { ExportColumn, Identifiers } from './columns/export-column.ts'
import { sessionExportColumns } from './columns/session-export-columns.ts'
import { dataDictionary } from './data-dictionary.ts'
import { beginExportFile, type ExportFile } from './export-file.ts'
import { exportFolder } from './export-folder.ts'
import { countSessions, type Period, sessionPages } from './exports-store.ts'

const SESSIONS_PER_PAGE = 1000

/** Nothing leaves without an audit event: the files get their names only after it is kept. */
export const exportSessions: Handler<typeof exports.sessionsCsv> = async (ctx, request) => {
  const { from, to, identifiers } = request
  if (from !== null && to !== null && from > to) return err({ code: 'period-reversed', from, to })
  const folder = exportFolder(request.folder)
  if (!folder.ok) return folder
  if (ctx.read((db) => countSessions(db, request)) === 0) return err({ code: 'nothing-to-export' })
  const columns = sessionExportColumns(identifiers)
  const stem = `embolog-sessions-${identifiers}-${ctx.today}`
  const table = beginExportFile(folder.value, stem)
  const dictionary = beginExportFile(folder.value, `${stem}-dictionary`)
  try {
    const rows = writeSessions(ctx, table, { columns, identifiers, period: { from, to } })
    const sha256 = table.finish()
    dictionary.write(dataDictionary(columns))
    dictionary.finish()
    const noted = await ctx.command('exports.note', {
      what: 'sessions.csv',
      rows,
      identifiers,
      from,
      to,
      sha256,
    })
    if (!noted.ok) return err({ code: 'not-noted', cause: noted.error.code })
    table.publish()
    dictionary.publish()
    return ok({ path: table.path, dictionaryPath: dictionary.path, rows, columns: columns.length, sha256 })
  } finally {
    table.discard()
    dictionary.discard()
  }
}

/** Writes every session of the period as it stands in one snapshot. Returns how many. */
function writeSessions(
  ctx: JobCtx,
  file: ExportFile,
  order: {
    readonly columns: readonly ExportColumn[]
    readonly identifiers: Identifiers
    readonly period: Period
  },
): number {
  const { columns, identifiers, period } = order
  const to = { identifiers, pseudonym: ctx.pseudonym }
  return ctx.read((db) => {
    const total = countSessions(db, period)
    let rows = 0
    file.write(BYTE_ORDER_MARK + csvLine(columns.map(({ name }) => name)))
    for (const page of sessionPages(db, period, SESSIONS_PER_PAGE)) {
      for (const facts of page) file.write(csvLine(columns.map(({ value }) => value(facts, to))))
      rows += page.length
      ctx.progress(rows, total)
    }
    return rows
  })
}
