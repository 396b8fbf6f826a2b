import { customType } from 'drizzle-orm/sqlite-core'
import { parse, stringify, v7 } from 'uuid'
import type { z } from 'zod'

/** A new UUIDv7, `0190f3c8-…`: unique everywhere and ordered by time. */
export function newUid(): string {
  return v7()
}

/** The 16 bytes that a UUID is kept as. Throws on anything that is no UUID. */
export function uidToBlob(text: string): Buffer {
  return Buffer.from(parse(text))
}

/** The canonical text of 16 stored bytes. */
export function uidFromBlob(bytes: Uint8Array): string {
  return stringify(bytes)
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
