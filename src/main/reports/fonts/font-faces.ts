import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as fontkit from 'fontkit'
import { readWoff2 } from './woff2.ts'

/** Families in the order in which they are asked for a character: Latin first, then Chinese. */
const FAMILIES = ['inter', 'noto-sans-sc'] as const

/** One file of a family, and the characters that it draws: the families come cut into slices. */
interface Slice {
  readonly file: string
  readonly ranges: readonly (readonly [first: number, last: number])[]
}

let slices: readonly Slice[] | undefined
const faces = new Map<string, fontkit.Font>()

/** The upright font of a weight that draws a character; undefined where no family knows it. */
export function faceFor(codePoint: number, weight: number): fontkit.Font | undefined {
  slices ??= FAMILIES.flatMap(slicesOf)
  for (const { file, ranges } of slices) {
    if (!ranges.some(([first, last]) => first <= codePoint && codePoint <= last)) continue
    const face = faceOf(file, weight)
    if (face.hasGlyphForCodePoint(codePoint)) return face
  }
  return undefined
}

function faceOf(file: string, weight: number): fontkit.Font {
  const key = `${weight} ${file}`
  const kept = faces.get(key)
  if (kept !== undefined) return kept
  const opened = fontkit.create(readWoff2(readFileSync(file)))
  if (!('getVariation' in opened)) throw new Error('a collection of fonts where one was expected')
  const face = opened.getVariation({ wght: weight })
  faces.set(key, face)
  return face
}

/** The packages name each slice and its ranges; a slice without a name of its own goes by a number. */
function slicesOf(family: (typeof FAMILIES)[number]): readonly Slice[] {
  const resolve = createRequire(import.meta.url).resolve
  const folder = dirname(resolve(`@fontsource-variable/${family}/package.json`))
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  const named = Object.entries(ranges).map(([name, list]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: list.split(',').map(rangeOf),
  }))
  return named
    .toSorted((a, b) => rank(a.name) - rank(b.name))
    .map(({ name, ranges: own }) => ({
      file: join(folder, 'files', `${family}-${name}-wght-normal.woff2`),
      ranges: own,
    }))
}

/** The slice of plain Latin is asked first: nearly every report needs it, and it is whole. */
const rank = (name: string): number => (name === 'latin' ? 0 : 1)

function rangeOf(range: string): readonly [number, number] {
  const [first = '', last = first] = range.replace('U+', '').split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}
