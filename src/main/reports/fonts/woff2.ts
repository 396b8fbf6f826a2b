import { brotliDecompressSync } from 'node:zlib'
import { ByteReader } from './byte-reader.ts'
import { type FontTables, sfnt } from './sfnt.ts'
import { restoreGlyphs } from './woff2-glyphs.ts'

/** Table tags by their index in a WOFF2 directory (W3C WOFF 2.0, 4.1); 63 says that the tag is written out. */
const KNOWN_TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
const WRITTEN_OUT = 63
const HEADER_BYTES = 48

/** What outlines, widths and weights need; layout and hinting stay behind. */
const NEEDED = new Set([
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'name',
  'OS/2',
  'post',
  'avar',
  'fvar',
  'gvar',
  'HVAR',
])

/** A TrueType font out of a WOFF2 file. Throws on a file that is none, or that keeps its widths transformed. */
export function readWoff2(file: Buffer): Buffer {
  const reader = new ByteReader(file)
  if (reader.tag() !== 'wOF2') throw new Error('no WOFF2 file')
  const count = reader.at(12).u16()
  const packedBytes = reader.at(20).u32()
  reader.at(HEADER_BYTES)
  const entries = Array.from({ length: count }, () => entryOf(reader))
  const data = brotliDecompressSync(file.subarray(reader.position, reader.position + packedBytes))
  const tables: FontTables = new Map()
  let offset = 0
  for (const { tag, bytes, isTransformed } of entries) {
    const content = data.subarray(offset, (offset += bytes))
    if (tag === 'glyf' && isTransformed)
      for (const [name, table] of restoreGlyphs(content)) tables.set(name, table)
    else if (NEEDED.has(tag)) {
      if (isTransformed) throw new Error(`the table ${tag} is transformed`)
      tables.set(tag, content)
    }
  }
  // Offsets of 32 bits, as `restoreGlyphs` writes them.
  const head = Buffer.from(tables.get('head') ?? [])
  head.writeInt16BE(1, 50)
  return sfnt(tables.set('head', head))
}

function entryOf(reader: ByteReader) {
  const flags = reader.u8()
  const known = flags & 0x3f
  const tag = known === WRITTEN_OUT ? reader.tag() : KNOWN_TAGS.slice(known * 5, known * 5 + 4)
  const version = flags >> 6
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0
  const plainBytes = reader.base128()
  return { tag, isTransformed, bytes: isTransformed ? reader.base128() : plainBytes }
}
