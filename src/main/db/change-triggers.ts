import type Database from 'better-sqlite3'

/**
 * Tables whose rows are not records: the log itself, drafts that are thrown away, and search terms that are made
 * again from the records.
 */
export const UNTRACKED: ReadonlySet<string> = new Set([
  'attachment_content',
  'audit_event',
  'change',
  'command',
  'draft',
  'import_part',
  'migration',
])

interface Column {
  readonly name: string
  readonly type: string
}

/** Every table whose rows the change log follows, by name. Throws on a table that it could not follow. */
export function trackedTables(raw: Database.Database): string[] {
  const tables = raw
    .prepare(
      `SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`,
    )
    .all() as { name: string; wr: number; strict: number }[]
  return tables
    .filter(({ name }) => !name.startsWith('sqlite_') && !UNTRACKED.has(name))
    .map(({ name, wr, strict }) => {
      if (!strict || wr) throw new Error(`${name} cannot be tracked: it has to be STRICT and to have row ids`)
      return name
    })
}

/** The stored columns of a table in order; generated ones follow from them. */
export function storedColumns(raw: Database.Database, table: string): Column[] {
  return raw.prepare(`SELECT name, type FROM pragma_table_xinfo(?) WHERE hidden = 0`).all(table) as Column[]
}

/** Removes the change triggers, so that a migration's own edits are not taken for a command's. */
export function dropChangeTriggers(raw: Database.Database): void {
  const names = raw
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'tracks\\_%' ESCAPE '\\'`)
    .pluck()
    .all() as string[]
  for (const name of names) raw.exec(`DROP TRIGGER ${quoted(name)}`)
}

/** Writes the three triggers of every tracked table from the columns that it has now. */
export function createChangeTriggers(raw: Database.Database): void {
  for (const table of trackedTables(raw)) {
    const columns = storedColumns(raw, table)
    const before = rowAsJson(columns, 'OLD')
    const after = rowAsJson(columns, 'NEW')
    const differs = columns.map(({ name }) => `OLD.${quoted(name)} IS NOT NEW.${quoted(name)}`).join(' OR ')
    raw.exec(
      trigger(table, 'insert', '', 'NEW', 'NULL', after) +
        trigger(table, 'update', `WHEN ${differs}`, 'OLD', before, after) +
        trigger(table, 'delete', '', 'OLD', before, 'NULL'),
    )
  }
}

/**
 * The JSON object of a row. Bytes become hexadecimal; a REAL is written with 17 digits, because `json_object` alone
 * keeps 15 and would not give the same number back.
 */
export function rowAsJson(columns: readonly Column[], row: string): string {
  const members = columns.map(({ name, type }) => {
    const value = `${row}.${quoted(name)}`
    return `'${name.replaceAll("'", "''")}', ${asJson(value, type)}`
  })
  return `json_object(${members.join(', ')})`
}

function asJson(value: string, type: string): string {
  if (type === 'REAL') return `json(CASE WHEN ${value} IS NULL THEN NULL ELSE format('%!.17g', ${value}) END)`
  if (type === 'BLOB') return `CASE WHEN ${value} IS NULL THEN NULL ELSE hex(${value}) END`
  return value
}

function trigger(
  table: string,
  op: string,
  when: string,
  row: string,
  before: string,
  after: string,
): string {
  return `CREATE TRIGGER ${quoted(`tracks_${table}_${op}`)} AFTER ${op.toUpperCase()} ON ${quoted(table)} ${when}
BEGIN
  INSERT INTO change (audit_seq, ordinal, table_name, row_id, op, before, after)
  SELECT open.seq, 1 + coalesce((SELECT max(ordinal) FROM change WHERE audit_seq = open.seq), 0),
    '${table.replaceAll("'", "''")}', ${row}.rowid, '${op}', ${before}, ${after}
  FROM (SELECT coalesce(max(seq), 0) + 1 AS seq FROM audit_event) AS open;
END;
`
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
