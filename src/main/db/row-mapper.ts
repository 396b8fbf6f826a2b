import { Column, is, SQL } from 'drizzle-orm'

type Decode = (value: unknown) => unknown
interface Cell {
  /** Set where the select joins tables and answers one object for each. */
  readonly group: string | undefined
  readonly name: string
  /** undefined where the driver's value is already the answer. */
  readonly decode: Decode | undefined
}

/** A prepared drizzle select, as far as rows are concerned. */
export interface PreparedSelect<Row> {
  all(values?: Record<string, unknown>): Row[]
  values(values?: Record<string, unknown>): unknown[][]
}

/** What a prepared select keeps to itself. */
interface Prepared {
  readonly fields?: readonly { readonly path: readonly string[]; readonly field: unknown }[]
  /** false for a table that an outer join may leave empty. */
  readonly joinsNotNullableMap?: Readonly<Record<string, boolean>>
}

/**
 * How a prepared select makes its rows. drizzle decides how to decode each cell anew for every row; here that is
 * decided once, which makes a long history several times as quick to read. Outer joins, whose missing side has to
 * become null, are left to drizzle.
 */
export function rowsOf<Row>(prepared: PreparedSelect<Row>): PreparedSelect<Row>['all'] {
  const cells = cellsOf(prepared as Prepared)
  if (!cells) return (values) => prepared.all(values)
  return (values) => prepared.values(values).map((row) => toRow(cells, row) as Row)
}

function toRow(cells: readonly Cell[], row: readonly unknown[]): object {
  const made: Record<string, unknown> = {}
  for (let i = 0; i < cells.length; i++) {
    const { group, name, decode } = cells[i] as Cell
    const value = row[i]
    const at = group === undefined ? made : ((made[group] ??= {}) as Record<string, unknown>)
    at[name] = decode === undefined || value === null ? value : decode(value)
  }
  return made
}

/** undefined when a field is of a kind that cannot be decoded by itself. */
function cellsOf({ fields, joinsNotNullableMap = {} }: Prepared): Cell[] | undefined {
  if (!fields || Object.values(joinsNotNullableMap).includes(false)) return undefined
  const cells: Cell[] = []
  for (const { path, field } of fields) {
    const decoder = decoderOf(field)
    const [name, group, ...deeper] = path.toReversed()
    if (name === undefined || deeper.length > 0 || !decoder) return undefined
    const isPlain = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue
    cells.push({ group, name, decode: isPlain ? undefined : (value) => decoder.mapFromDriverValue(value) })
  }
  return cells
}

function decoderOf(field: unknown): { mapFromDriverValue: Decode } | undefined {
  if (is(field, Column)) return field
  if (is(field, SQL)) return (field as unknown as { decoder: { mapFromDriverValue: Decode } }).decoder
  if (is(field, SQL.Aliased)) return decoderOf(field.sql)
  return undefined
}
