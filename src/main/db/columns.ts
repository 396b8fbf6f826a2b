import { customType } from 'drizzle-orm/sqlite-core'
import { parse, v7 } from 'uuid'
import type { z } from 'zod'

/** A new UUIDv7, `0190f3c8-…`: unique everywhere and ordered by time. */
export function newUid(): string {
  return v7()
}

/** The 16 bytes that a UUID is kept as. Throws on anything that is no UUID. */
export function uidToBlob(text: string): Buffer {
  return Buffer.from(parse(text))
}

/** The canonical text of 16 stored bytes. The table's CHECK vouches for their number. */
export function uidFromBlob(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** A record's identity: `BLOB CHECK (length(…) = 16)` in the table, UUID text in TypeScript. */
export const uid = customType<{ data: string; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: uidToBlob,
  fromDriver: uidFromBlob,
})

/** A `TEXT` column of JSON whose shape `schema` describes. Parsed at the door, so not validated again on reading. */
export function json<S extends z.ZodType>(_schema: S) {
  return customType<{ data: z.output<S>; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => JSON.parse(value) as z.output<S>,
  })
}
