import { expect, it } from 'vitest'
import { assignRows, placeLabels, textWidth } from '../../../src/renderer/timeline/chart/place.ts'

const area = { left: 0, right: 200, top: 0, bottom: 60 }
const wish = (key: string, x: number) => ({
  key,
  text: 'abcde',
  fontPx: 10,
  at: [
    { x, y: 20, anchor: 'middle' as const },
    { x, y: 40, anchor: 'middle' as const },
  ],
})

it('takes a Chinese character for as wide as it is high, and Latin letters for narrower', () => {
  expect(textWidth('表柔', 11)).toBe(22)
  expect(textWidth('Epi', 11)).toBeLessThan(22)
})

it('keeps marks in one row as long as they do not touch', () => {
  expect(
    assignRows(
      [
        { left: 0, right: 20 },
        { left: 22, right: 42 },
      ],
      3,
    ),
  ).toEqual([0, 0])
  expect(
    assignRows(
      [
        { left: 0, right: 20 },
        { left: 21, right: 41 },
      ],
      3,
    ),
  ).toEqual([0, 1])
})

it('puts a mark where it covers least once every row is taken', () => {
  const marks = [
    { left: 0, right: 30 },
    { left: 5, right: 20 },
    { left: 10, right: 40 },
  ]
  expect(assignRows(marks, 2)).toEqual([0, 1, 1])
})

it('moves a label to its next place when the first is taken, and leaves it out when none is free', () => {
  const placed = placeLabels([wish('a', 100), wish('b', 105), wish('c', 95)], area)
  expect(placed.map(({ key, y }) => [key, y])).toEqual([
    ['a', 20],
    ['b', 40],
  ])
})

it('keeps labels inside the area and off what is already there', () => {
  expect(placeLabels([wish('a', 5)], area)).toEqual([])
  const taken = [{ left: 0, right: 200, top: 0, bottom: 30 }]
  expect(placeLabels([wish('a', 100)], area, taken).map(({ y }) => y)).toEqual([40])
})
