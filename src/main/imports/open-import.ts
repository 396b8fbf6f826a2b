import { err, ok, type Result } from '../../shared/kit/result.ts'
import type { ImportSource, PresetId } from '../../shared/model/import.ts'
import type { ImportMapping } from '../../shared/model/import-mapping.ts'
import type { JobCtx } from '../core/context.ts'
import { type BytesFailure, importBytes } from './import-bytes.ts'
import type { ImportFile } from './judge-file.ts'
import { type ImportTable, PRESETS } from './presets/presets.ts'
import type { RowsFailure } from './read-rows.ts'
import { surveyFile } from './survey-file.ts'

/** What a rehearsal and the import after it ask for alike. */
export interface ImportRequest {
  readonly source: ImportSource
  readonly preset?: PresetId | undefined
  readonly mapping?: ImportMapping | undefined
}

/** Finds the file and how it is to be read. A mapping that is given goes before a preset. */
export async function openImport(
  ctx: JobCtx,
  { source, preset, mapping }: ImportRequest,
): Promise<Result<ImportFile, BytesFailure | RowsFailure | { readonly code: 'mapping-needed' }>> {
  const table = tableOf(preset, mapping)
  if (!table) return err({ code: 'mapping-needed' })
  const bytes = importBytes(ctx, source)
  if (!bytes.ok) return bytes
  const survey = await surveyFile(bytes.value)
  if (!survey.ok) return survey
  return ok({ bytes: bytes.value, survey: survey.value, table })
}

/** What a batch says it was read with. */
export function tableName({ preset, mapping }: ImportRequest): string {
  return mapping?.name ?? preset ?? ''
}

function tableOf(preset?: PresetId, mapping?: ImportMapping): ImportTable | undefined {
  if (mapping) return { layout: 'visits', mapping }
  return PRESETS.find(({ id }) => id === preset)?.table
}
