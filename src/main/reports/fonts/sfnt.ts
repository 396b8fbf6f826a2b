export type FontTables = Map<string, Buffer>

const TRUE_TYPE = 0x0001_0000

/** Puts tables together as a TrueType file. Sums are left 0: no reader of ours, and none of a PDF, compares them. */
export function sfnt(tables: FontTables): Buffer {
  const names = [...tables.keys()].toSorted((a, b) => (a < b ? -1 : 1))
  const headBytes = 12 + 16 * names.length
  const head = Buffer.alloc(headBytes)
  const power = Math.floor(Math.log2(names.length))
  head.writeUInt32BE(TRUE_TYPE, 0)
  head.writeUInt16BE(names.length, 4)
  head.writeUInt16BE(2 ** power * 16, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(names.length * 16 - 2 ** power * 16, 10)
  const parts: Buffer[] = [head]
  let offset = headBytes
  for (const [at, name] of names.entries()) {
    const table = tables.get(name) ?? Buffer.alloc(0)
    const entry = 12 + 16 * at
    head.write(name, entry, 'latin1')
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(table.length, entry + 12)
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4)
    parts.push(table, padding)
    offset += table.length + padding.length
  }
  return Buffer.concat(parts)
}
