export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Width of a text in pixels, near enough to keep labels apart without measuring: CJK is square, Latin is narrow. */
export function textWidth(text: string, fontPx: number): number {
  let ems = 0
  for (const character of text) ems += character > '\u2e7f' ? 1 : character === ' ' ? 0.3 : 0.6
  return Math.ceil(ems * fontPx)
}

export interface Extent {
  readonly left: number
  readonly right: number
}

/**
 * Puts marks that would cover one another into rows below each other, first come first served. When every row is
 * taken a mark goes where it covers least.
 */
export function assignRows(marks: readonly Extent[], maxRows: number, gap = 2): readonly number[] {
  const ends: number[] = []
  return marks.map(({ left, right }) => {
    const free = ends.findIndex((end) => end + gap <= left)
    const row = free >= 0 ? free : ends.length < maxRows ? ends.length : ends.indexOf(Math.min(...ends))
    ends[row] = Math.max(ends[row] ?? right, right)
    return row
  })
}

export interface LabelWish {
  readonly key: string
  readonly text: string
  readonly fontPx: number
  /** Places from the best to the worst; `y` is the middle of the text. */
  readonly at: readonly {
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
  }[]
}

export interface PlacedLabel {
  readonly key: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Gives each label its first free place, in order of importance; one without a free place is left out. */
export function placeLabels(
  wishes: readonly LabelWish[],
  area: Box,
  taken: readonly Box[] = [],
): PlacedLabel[] {
  const boxes = [...taken]
  return wishes.flatMap(({ key, text, fontPx, at }) => {
    const width = textWidth(text, fontPx)
    for (const place of at) {
      const left = place.x - { start: 0, middle: width / 2, end: width }[place.anchor]
      const box = { left, right: left + width, top: place.y - fontPx / 2, bottom: place.y + fontPx / 2 }
      const isInside =
        box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom
      if (!isInside || boxes.some((other) => overlaps(box, other))) continue
      boxes.push(box)
      return [{ key, text, ...place }]
    }
    return []
  })
}
