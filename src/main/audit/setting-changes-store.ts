import { getTableColumns } from 'drizzle-orm'
import type { SettingChange } from '../../shared/model/audit.ts'
import { settings } from '../db/schema/settings.ts'

type Row = Readonly<Record<string, unknown>>

const COLUMNS = Object.entries(getTableColumns(settings))

/** What an entry changed in the settings, from the row before and after it, `[before, after]` as the change log has them. */
export function settingChanges(rows: string | null): SettingChange[] {
  if (rows === null) return []
  const [before = {}, after = {}] = JSON.parse(rows) as Row[]
  return COLUMNS.flatMap(([field, column]) => {
    const [from, to] = [before[column.name] ?? null, after[column.name] ?? null]
    // A column that a later version added is in neither row, or in the second one only.
    const read = (value: unknown): unknown => (value === null ? null : column.mapFromDriverValue(value))
    return from === to ? [] : [{ field, from: read(from), to: read(to) }]
  })
}
