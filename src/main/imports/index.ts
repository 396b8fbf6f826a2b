import type { imports as endpoints } from '../../shared/contract/imports.ts'
import { ok } from '../../shared/kit/result.ts'
import type { Handlers } from '../core/handler.ts'
import { appendImport } from './append-import.ts'
import { commitImport } from './commit-import.ts'
import { batches } from './imports-store.ts'
import { headingsOf, PRESETS } from './presets/presets.ts'
import { rehearseImport } from './rehearse-import.ts'
import { undoImport } from './undo-import.ts'
import { uploadPart } from './upload-part.ts'

export const imports: Handlers<{ imports: typeof endpoints }>['imports'] = {
  upload: uploadPart,
  rehearse: rehearseImport,
  commit: commitImport,
  append: appendImport,
  undo: undoImport,
  list: ({ db }) => ok(batches(db)),
  presets: () =>
    ok(PRESETS.map(({ id, title, table }) => ({ id, title, columns: Object.values(headingsOf(table)) }))),
}
