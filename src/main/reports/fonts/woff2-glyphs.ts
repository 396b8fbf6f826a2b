import { ByteReader } from './byte-reader.ts'
import { type Contour, glyphBytes, glyphTables, type OutlinePoint } from './glyph-bytes.ts'

/** The streams of a transformed `glyf` table, in their order (W3C WOFF 2.0, 5.1). */
const STREAMS = ['contours', 'points', 'flags', 'glyphs', 'composites', 'boxes'] as const
type Streams = Record<(typeof STREAMS)[number], ByteReader>

/** Flags of one component of a composite glyph, as TrueType defines them. */
const WORDS = 0x01
const SCALE = 0x08
const MORE = 0x20
const SCALE_X_Y = 0x40
const MATRIX = 0x80
const INSTRUCTIONS = 0x1_00

/** `glyf` and `loca` as TrueType knows them, without hints. */
export function restoreGlyphs(table: Buffer): readonly (readonly [tag: string, table: Buffer])[] {
  const reader = new ByteReader(table).at(4)
  const count = reader.u16()
  reader.u16()
  const sizes = STREAMS.map(() => reader.u32())
  reader.u32()
  const streams = Object.fromEntries(
    STREAMS.map((name, at) => [name, new ByteReader(reader.take(sizes[at] ?? 0))]),
  ) as Streams
  const boxed = streams.boxes.take(((count + 31) >> 5) << 2)
  const { glyf, loca } = glyphTables(
    Array.from({ length: count }, (_, glyph) => {
      const contours = streams.contours.i16()
      const hasBox = ((boxed[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0
      const box = hasBox ? streams.boxes.take(8) : Buffer.alloc(8)
      if (contours === 0) return Buffer.alloc(0)
      return contours < 0 ? composite(streams, box) : simple(streams, contours)
    }),
  )
  return [
    ['glyf', glyf],
    ['loca', loca],
  ]
}

function simple({ points, flags, glyphs }: Streams, count: number): Buffer {
  const lengths = Array.from({ length: count }, () => points.packed16())
  let at = { x: 0, y: 0 }
  const contours = lengths.map((length): Contour =>
    Array.from({ length }, () => {
      const point = nextPoint(flags.u8(), glyphs, at)
      at = point
      return point
    }),
  )
  glyphs.packed16()
  return glyphBytes(contours)
}

/** A point a step further, the step in one to four bytes by the flag (W3C WOFF 2.0, 5.2). */
function nextPoint(flag: number, data: ByteReader, from: { x: number; y: number }): OutlinePoint {
  const kind = flag & 0x7f
  const [dx, dy] = stepOf(kind, data)
  return { x: from.x + dx, y: from.y + dy, onCurve: flag < 0x80 }
}

function stepOf(kind: number, data: ByteReader): readonly [dx: number, dy: number] {
  const a = data.u8()
  if (kind < 10) return [0, signed(kind, ((kind & 14) << 7) + a)]
  if (kind < 20) return [signed(kind, (((kind - 10) & 14) << 7) + a), 0]
  if (kind < 84) {
    const base = kind - 20
    return [
      signed(kind, 1 + (base & 0x30) + (a >> 4)),
      signed(kind >> 1, 1 + ((base & 0x0c) << 2) + (a & 0x0f)),
    ]
  }
  const b = data.u8()
  if (kind < 120) {
    const base = kind - 84
    return [
      signed(kind, 1 + (Math.floor(base / 12) << 8) + a),
      signed(kind >> 1, 1 + (((base % 12) >> 2) << 8) + b),
    ]
  }
  const c = data.u8()
  if (kind < 124) return [signed(kind, (a << 4) + (b >> 4)), signed(kind >> 1, ((b & 0x0f) << 8) + c)]
  return [signed(kind, (a << 8) + b), signed(kind >> 1, (c << 8) + data.u8())]
}

const signed = (flag: number, value: number): number => ((flag & 1) === 1 ? value : -value)

/** Components are kept as they are, but for the flag of hints, which stay behind. */
function composite({ composites, glyphs }: Streams, box: Buffer): Buffer {
  const parts = [Buffer.from([0xff, 0xff]), box]
  let hasHints = false
  for (let flags = MORE; (flags & MORE) !== 0;) {
    flags = composites.u16()
    hasHints ||= (flags & INSTRUCTIONS) !== 0
    const scale = (flags & MATRIX) !== 0 ? 8 : (flags & SCALE_X_Y) !== 0 ? 4 : (flags & SCALE) !== 0 ? 2 : 0
    const head = Buffer.alloc(2)
    head.writeUInt16BE(flags & ~INSTRUCTIONS)
    parts.push(head, composites.take(2 + ((flags & WORDS) !== 0 ? 4 : 2) + scale))
  }
  if (hasHints) glyphs.packed16()
  const bytes = Buffer.concat(parts)
  return bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)])
}
