import { faceFor } from './font-faces.ts'
import { boundsOf, type Contour, glyphBytes, glyphTables } from './glyph-bytes.ts'
import { outlineOf } from './outline.ts'
import { sfnt } from './sfnt.ts'

export const UNITS_PER_EM = 2048
/** Of the Latin family, which fit the Chinese one as well. */
const ASCENT = 1984
const DESCENT = -494
const CAP_HEIGHT = 1490
const BOX_WIDTH = 1434
/** Of the full size, and font units. */
const SMALL = 0.6
const RAISED_BY = 600
const LOWERED_BY = 200

interface Glyph {
  readonly width: number
  readonly contours: readonly Contour[]
}

/**
 * One TrueType font that draws every character of `text`, whatever families they come from, so that a document needs
 * no more than one font of a weight. A character that no family knows is a hollow box of its own: it can be seen that
 * something stands there, and text copied from the document still holds the character.
 */
export function textFont(text: string, weight: number): Buffer {
  const characters = [...new Set(text)]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((codePoint) => !isControl(codePoint))
    .toSorted((a, b) => a - b)
  const glyphs = [hollowBox(), ...characters.map((codePoint) => glyphOf(codePoint, weight))]
  const bodies = glyphs.map(({ contours }) => glyphBytes(contours))
  const bounds = boundsOf(glyphs.flatMap(({ contours }) => contours.flat()))
  const { glyf, loca } = glyphTables(bodies)
  return sfnt(
    new Map([
      ['cmap', cmap(characters)],
      ['glyf', glyf],
      ['head', head(bounds)],
      ['hhea', hhea(glyphs)],
      ['hmtx', hmtx(glyphs)],
      ['loca', loca],
      ['maxp', maxp(glyphs)],
      ['name', name(`EmbologReport-${weight}`)],
      ['OS/2', os2(weight)],
      ['post', words(0x0003_0000, 0, 0, 0, 0, 0, 0, 0)],
    ]),
  )
}

function glyphOf(codePoint: number, weight: number): Glyph {
  const face = faceFor(codePoint, weight)
  const small = face === undefined ? smallDigit(codePoint) : undefined
  if (small !== undefined) return shrunk(glyphOf(small.digit, weight), small.raisedBy)
  if (face === undefined)
    return /\s/u.test(String.fromCodePoint(codePoint)) ? { width: 512, contours: [] } : hollowBox()
  const scale = UNITS_PER_EM / face.unitsPerEm
  const glyph = face.glyphForCodePoint(codePoint)
  return { width: Math.round(glyph.advanceWidth * scale), contours: outlineOf(glyph.path, scale) }
}

/** The families draw no raised or lowered digits but ¹, ² and ³, which units such as 10⁹/L need. */
function smallDigit(codePoint: number) {
  const isRaised = codePoint === 0x2070 || (codePoint >= 0x2074 && codePoint <= 0x2079)
  const isLowered = codePoint >= 0x2080 && codePoint <= 0x2089
  if (!isRaised && !isLowered) return undefined
  return { digit: 0x30 + (codePoint % 16), raisedBy: isRaised ? RAISED_BY : -LOWERED_BY }
}

function shrunk({ width, contours }: Glyph, raisedBy: number): Glyph {
  const shrink = (value: number) => Math.round(value * SMALL)
  return {
    width: shrink(width),
    contours: contours.map((contour) =>
      contour.map(({ x, y, onCurve }) => ({ x: shrink(x), y: shrink(y) + raisedBy, onCurve })),
    ),
  }
}

function hollowBox(): Glyph {
  const frame = (inset: number, isHole: boolean): Contour => {
    const [left, bottom, right, top] = [150 + inset, inset, BOX_WIDTH - 150 - inset, CAP_HEIGHT - inset]
    const corners = [
      [left, bottom],
      [left, top],
      [right, top],
      [right, bottom],
    ] as const
    const points = corners.map(([x, y]) => ({ x, y, onCurve: true }))
    return isHole ? points.toReversed() : points
  }
  return { width: BOX_WIDTH, contours: [frame(0, false), frame(110, true)] }
}

const isControl = (codePoint: number): boolean => codePoint < 0x20 || codePoint === 0x7f

/** Format 12: every character of Unicode, each with the glyph at its place. */
function cmap(characters: readonly number[]): Buffer {
  const table = Buffer.alloc(12 + 16 + 12 * characters.length)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(table.length - 12, 16)
  table.writeUInt32BE(characters.length, 24)
  for (const [at, codePoint] of characters.entries()) {
    table.writeUInt32BE(codePoint, 28 + 12 * at)
    table.writeUInt32BE(codePoint, 32 + 12 * at)
    table.writeUInt32BE(at + 1, 36 + 12 * at)
  }
  return table
}

function head({ xMin, yMin, xMax, yMax }: ReturnType<typeof boundsOf>): Buffer {
  const table = Buffer.alloc(54)
  table.writeUInt32BE(0x0001_0000, 0)
  table.writeUInt32BE(0x0001_0000, 4)
  table.writeUInt32BE(0x5f0f_3cf5, 12)
  table.writeUInt16BE(UNITS_PER_EM, 18)
  for (const [at, value] of [xMin, yMin, xMax, yMax].entries()) table.writeInt16BE(value, 36 + 2 * at)
  table.writeInt16BE(1, 50)
  return table
}

function hhea(glyphs: readonly Glyph[]): Buffer {
  const table = Buffer.alloc(36)
  table.writeUInt32BE(0x0001_0000, 0)
  table.writeInt16BE(ASCENT, 4)
  table.writeInt16BE(DESCENT, 6)
  table.writeUInt16BE(Math.max(...glyphs.map(({ width }) => width)), 10)
  table.writeUInt16BE(glyphs.length, 34)
  return table
}

function hmtx(glyphs: readonly Glyph[]): Buffer {
  const table = Buffer.alloc(4 * glyphs.length)
  for (const [at, { width, contours }] of glyphs.entries()) {
    table.writeUInt16BE(width, 4 * at)
    table.writeInt16BE(boundsOf(contours.flat()).xMin, 4 * at + 2)
  }
  return table
}

function maxp(glyphs: readonly Glyph[]): Buffer {
  const table = Buffer.alloc(32)
  table.writeUInt32BE(0x0001_0000, 0)
  table.writeUInt16BE(glyphs.length, 4)
  table.writeUInt16BE(Math.max(...glyphs.map(({ contours }) => contours.flat().length)), 6)
  table.writeUInt16BE(Math.max(...glyphs.map(({ contours }) => contours.length)), 8)
  table.writeUInt16BE(2, 14)
  return table
}

/** The PostScript name alone (record 6), in UTF-16. */
function name(postScript: string): Buffer {
  const text = Buffer.from(postScript, 'utf16le').swap16()
  const table = Buffer.alloc(18)
  for (const [at, value] of [0, 1, 18, 3, 1, 0x409, 6, text.length, 0].entries())
    table.writeUInt16BE(value, 2 * at)
  return Buffer.concat([table, text])
}

function os2(weight: number): Buffer {
  const table = Buffer.alloc(96)
  table.writeUInt16BE(2, 0)
  table.writeUInt16BE(weight, 4)
  table.writeUInt16BE(5, 6)
  table.writeInt16BE(ASCENT, 68)
  table.writeInt16BE(DESCENT, 70)
  table.writeUInt16BE(ASCENT, 74)
  table.writeUInt16BE(-DESCENT, 76)
  table.writeInt16BE(1118, 86)
  table.writeInt16BE(CAP_HEIGHT, 88)
  return table
}

function words(...values: readonly number[]): Buffer {
  const table = Buffer.alloc(4 * values.length)
  for (const [at, value] of values.entries()) table.writeUInt32BE(value, 4 * at)
  return table
}
