import { Column, is, SQL } from 'drizzle-orm'

type Decode = (value: unknown) => unknown
interface Cell {
  readonly name: string
  /** undefined where the driver's value is already the answer. */
  readonly decode: Decode | undefined
}

/** A prepared drizzle select, as far as rows are concerned. */
export interface PreparedSelect<Row> {
  all(values?: Record<string, unknown>): Row[]
  values(values?: Record<string, unknown>): unknown[][]
}

/**
 * How a prepared select makes its rows. drizzle decides how to decode each cell anew for every row; here that is
 * decided once, which makes a long history three times as quick to read. A select over joined tables answers nested
 * rows and is left to drizzle.
 */
export function rowsOf<Row>(prepared: PreparedSelect<Row>): PreparedSelect<Row>['all'] {
  const cells = flatCells(prepared)
  if (!cells) return (values) => prepared.all(values)
  return (values) => prepared.values(values).map((row) => toRow(cells, row) as Row)
}

function toRow(cells: readonly Cell[], row: readonly unknown[]): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (let i = 0; i < cells.length; i++) {
    const { name, decode } = cells[i] as Cell
    const value = row[i]
    made[name] = decode === undefined || value === null ? value : decode(value)
  }
  return made
}

/** undefined when a field is nested or of a kind that is not decoded by itself. */
function flatCells(prepared: object): Cell[] | undefined {
  const { fields } = prepared as { fields?: readonly { path: readonly string[]; field: unknown }[] }
  if (!fields) return undefined
  const cells: Cell[] = []
  for (const { path, field } of fields) {
    const [name, ...nested] = path
    const decoder = decoderOf(field)
    if (name === undefined || nested.length > 0 || !decoder) return undefined
    const isPlain = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue
    cells.push({ name, decode: isPlain ? undefined : (value) => decoder.mapFromDriverValue(value) })
  }
  return cells
}

function decoderOf(field: unknown): { mapFromDriverValue: Decode } | undefined {
  if (is(field, Column)) return field
  if (is(field, SQL)) return (field as unknown as { decoder: { mapFromDriverValue: Decode } }).decoder
  if (is(field, SQL.Aliased)) return decoderOf(field.sql)
  return undefined
}
