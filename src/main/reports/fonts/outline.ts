import type { Path } from 'fontkit'
import type { Contour, OutlinePoint } from './glyph-bytes.ts'

/** The contours of a path of lines and quadratic curves, scaled and rounded to whole font units. */
export function outlineOf(path: Path, scale: number): readonly Contour[] {
  const contours: OutlinePoint[][] = []
  const point = (x = 0, y = 0, onCurve = true): OutlinePoint => ({
    x: Math.round(x * scale),
    y: Math.round(y * scale),
    onCurve,
  })
  for (const { command, args } of path.commands) {
    const [a, b, c, d] = args
    if (command === 'moveTo') contours.push([point(a, b)])
    else if (command === 'lineTo') contours.at(-1)?.push(point(a, b))
    else if (command === 'quadraticCurveTo') contours.at(-1)?.push(point(a, b, false), point(c, d))
    else if (command !== 'closePath') throw new Error(`a TrueType outline has no ${command}`)
  }
  return contours.map(closed).filter((contour) => contour.length > 1)
}

/** A contour ends where it begins: TrueType leaves the last point out. */
function closed(contour: OutlinePoint[]): Contour {
  const [first] = contour
  const last = contour.at(-1)
  const isRepeated =
    contour.length > 1 && first !== undefined && last?.onCurve && last.x === first.x && last.y === first.y
  return isRepeated ? contour.slice(0, -1) : contour
}
