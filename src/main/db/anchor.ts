import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, constants, fdatasyncSync, openSync, readSync, writeSync } from 'node:fs'

/** The newest audit event that was acknowledged, kept outside the database. */
export interface AnchorPoint {
  readonly seq: number
  /** The event's hash, in hexadecimal. */
  readonly hash: string
}

export interface Anchor {
  /** The newest valid point; undefined when there is none. */
  read(): AnchorPoint | undefined
  /** Lasts when this returns. An older point never replaces a newer one. */
  write(point: AnchorPoint): void
  /** Forgets what was there: after a restore the older register is the true one. */
  reset(point: AnchorPoint): void
  close(): void
}

const SLOT_BYTES = 128
const MAGIC = 'EMBANCH1'
const HASH_AT = 16
const MAC_AT = 96

/**
 * A damaged or missing write-ahead log makes SQLite drop the last commits without an error, and an older copy of the
 * file looks as good as the newest. This file of two slots, written in turn, tells.
 */
export function openAnchor(path: string, key: Uint8Array): Anchor {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600)

  const seen: { bytes: Buffer; point: AnchorPoint | undefined }[] = []

  /** Read again each time, since another process may have written; checked again only where the bytes are new. */
  function slots(): (AnchorPoint | undefined)[] {
    const all = Buffer.alloc(2 * SLOT_BYTES)
    readSync(file, all, 0, all.length, 0)
    return [0, 1].map((index) => {
      const bytes = all.subarray(index * SLOT_BYTES, (index + 1) * SLOT_BYTES)
      const known = seen[index]
      if (known?.bytes.equals(bytes)) return known.point
      const point = decode(bytes, key)
      seen[index] = { bytes, point }
      return point
    })
  }
  function put(index: number, bytes: Buffer): void {
    writeSync(file, bytes, 0, bytes.length, index * SLOT_BYTES)
  }

  return {
    read() {
      return newest(slots())
    },
    write(point) {
      const [first, second] = slots()
      // The slot with the older point is overwritten, so a torn write leaves the newer one.
      put((first?.seq ?? -1) <= (second?.seq ?? -1) ? 0 : 1, encode(point, key))
      fdatasyncSync(file)
    },
    reset(point) {
      const bytes = encode(point, key)
      put(0, Buffer.concat([bytes, bytes]))
      fdatasyncSync(file)
    },
    close() {
      closeSync(file)
    },
  }
}

function newest(points: (AnchorPoint | undefined)[]): AnchorPoint | undefined {
  return points.reduce((best, point) => (point && (!best || point.seq > best.seq) ? point : best), undefined)
}

function encode(point: AnchorPoint, key: Uint8Array): Buffer {
  const slot = Buffer.alloc(SLOT_BYTES)
  slot.write(MAGIC, 'latin1')
  slot.writeBigUInt64BE(BigInt(point.seq), MAGIC.length)
  slot.write(point.hash, HASH_AT, 'hex')
  macOf(slot, key).copy(slot, MAC_AT)
  return slot
}

function decode(slot: Buffer, key: Uint8Array): AnchorPoint | undefined {
  if (slot.toString('latin1', 0, MAGIC.length) !== MAGIC) return undefined
  if (!timingSafeEqual(macOf(slot, key), slot.subarray(MAC_AT))) return undefined
  return {
    seq: Number(slot.readBigUInt64BE(MAGIC.length)),
    hash: slot.toString('hex', HASH_AT, HASH_AT + 32),
  }
}

function macOf(slot: Buffer, key: Uint8Array): Buffer {
  return createHmac('sha256', key).update(slot.subarray(0, MAC_AT)).digest()
}
