import type { exports as endpoints } from '../../shared/contract/exports.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { sessionExportColumns } from './columns/session-export-columns.ts'
import { exportSessions } from './export-sessions.ts'

export const exports: Handlers<{ exports: typeof endpoints }>['exports'] = {
  sessionsCsv: exportSessions,
  note: () => ok({ noted: true }),
  columns: (_ctx, { identifiers }) =>
    ok(
      sessionExportColumns(identifiers).map(({ name, en, zh, unit, terms = [] }) => ({
        name,
        en,
        zh,
        unit,
        terms: terms.map((term) => ({ code: term.code, en: term.en, zh: term.zh })),
      })),
    ),
}
