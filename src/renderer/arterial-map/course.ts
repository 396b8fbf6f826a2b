export type Point = readonly [x: number, y: number]

/** How one artery is drawn, in the units of the map. */
export interface Course {
  /** Absolute moves and cubic curves only; it begins where the artery leaves its parent. */
  readonly d: string
  readonly widthPx: number
  readonly label: readonly [x: number, y: number, anchor: 'start' | 'middle' | 'end']
  /** What is written instead of the code. */
  readonly text?: string
  /** Drawn only where it matters, or where all arteries are asked for. */
  readonly isRare?: true
}

export const course = (
  d: string,
  widthPx: number,
  x: number,
  y: number,
  anchor: Course['label'][2] = 'middle',
): Course => ({ d, widthPx, label: [x, y, anchor] })

export const rare = (...parts: Parameters<typeof course>): Course => ({ ...course(...parts), isRare: true })

/** A short dotted piece of an artery that comes from outside the picture; it begins at its cut end. */
export const stub = (d: string, x: number, y: number, anchor: Course['label'][2] = 'middle'): Course =>
  course(d, 1.8, x, y, anchor)
export const rareStub = (...parts: Parameters<typeof stub>): Course => ({ ...stub(...parts), isRare: true })

/** Points along a course, close enough to each other to tell what touches it. */
export function pointsOf(d: string): readonly Point[] {
  const points: Point[] = []
  for (const [, command, body = ''] of d.matchAll(/([MLC])([^MLC]*)/g)) {
    const numbers = body.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? []
    const size = command === 'C' ? 6 : 2
    for (let at = 0; at < numbers.length; at += size) {
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = numbers.slice(at, at + size)
      const [x, y] = points.at(-1) ?? [a, b]
      if (command === 'M') points.push([a, b])
      else if (command === 'L') points.push(...steps((t) => [x + (a - x) * t, y + (b - y) * t]))
      else points.push(...steps((t) => [cubic(t, x, a, c, f), cubic(t, y, b, e, g)]))
    }
  }
  return points
}

const steps = (at: (t: number) => Point): Point[] => Array.from({ length: 24 }, (_, i) => at((i + 1) / 24))
const cubic = (t: number, a: number, b: number, c: number, d: number) =>
  (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t ** 2 * (1 - t) * c + t ** 3 * d
