/** One point of an outline, in font units. */
export interface OutlinePoint {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}
export type Contour = readonly OutlinePoint[]

/** A simple glyph as the `glyf` table holds it, every step written in 16 bits; nothing for an empty outline. */
export function glyphBytes(contours: readonly Contour[]): Buffer {
  const points = contours.flat()
  if (points.length === 0) return Buffer.alloc(0)
  const box = boundsOf(points)
  const stepsAt = 10 + 2 * contours.length + 2 + points.length
  const bytes = Buffer.alloc(evenUp(stepsAt + 4 * points.length))
  bytes.writeInt16BE(contours.length, 0)
  for (const [at, value] of [box.xMin, box.yMin, box.xMax, box.yMax].entries())
    bytes.writeInt16BE(value, 2 + 2 * at)
  let end = -1
  for (const [at, contour] of contours.entries()) bytes.writeUInt16BE((end += contour.length), 10 + 2 * at)
  let before = { x: 0, y: 0 }
  for (const [at, point] of points.entries()) {
    bytes.writeUInt8(point.onCurve ? 1 : 0, stepsAt - points.length + at)
    bytes.writeInt16BE(point.x - before.x, stepsAt + 2 * at)
    bytes.writeInt16BE(point.y - before.y, stepsAt + 2 * (points.length + at))
    before = point
  }
  return bytes
}

/** The smallest box around the points; of none, an empty one. */
export function boundsOf(points: readonly OutlinePoint[]) {
  const box = { xMin: Infinity, yMin: Infinity, xMax: -Infinity, yMax: -Infinity }
  for (const { x, y } of points) {
    box.xMin = Math.min(box.xMin, x)
    box.yMin = Math.min(box.yMin, y)
    box.xMax = Math.max(box.xMax, x)
    box.yMax = Math.max(box.yMax, y)
  }
  return points.length === 0 ? { xMin: 0, yMin: 0, xMax: 0, yMax: 0 } : box
}

export interface GlyphTables {
  readonly glyf: Buffer
  /** Offsets of 32 bits. */
  readonly loca: Buffer
}

/** The glyphs of a font one after the other, with the table that says where each begins. */
export function glyphTables(glyphs: readonly Buffer[]): GlyphTables {
  const loca = Buffer.alloc(4 * (glyphs.length + 1))
  let offset = 0
  for (const [at, glyph] of glyphs.entries()) loca.writeUInt32BE((offset += glyph.length), 4 * (at + 1))
  return { glyf: Buffer.concat(glyphs), loca }
}

const evenUp = (bytes: number): number => bytes + (bytes % 2)
