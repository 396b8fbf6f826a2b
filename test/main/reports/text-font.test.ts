import * as fontkit from 'fontkit'
import { expect, test } from 'vitest'
import { textFont, UNITS_PER_EM } from '../../../src/main/reports/fonts/text-font.ts'

function fontOf(text: string, weight = 400): fontkit.Font {
  const font = fontkit.create(textFont(text, weight))
  if (!('layout' in font)) throw new Error('a collection')
  return font
}
const glyph = (font: fontkit.Font, character: string) => font.glyphForCodePoint(character.codePointAt(0) ?? 0)
const height = ({ bbox }: fontkit.Glyph) => bbox.maxY - bbox.minY

test('draws Latin and Chinese from one font, upright and full-width where they should be', () => {
  const font = fontOf('A伟')
  expect(font.unitsPerEm).toBe(UNITS_PER_EM)
  expect(glyph(font, '伟').advanceWidth).toBe(UNITS_PER_EM)
  expect(glyph(font, 'A').advanceWidth).toBeLessThan(UNITS_PER_EM)
  for (const character of 'A伟') expect(height(glyph(font, character))).toBeGreaterThan(UNITS_PER_EM / 2)
})

test('draws a heavier weight with thicker strokes', () => {
  const stroke = (weight: number) => {
    const { bbox } = glyph(fontOf('一', weight), '一')
    return bbox.maxY - bbox.minY
  }
  expect(stroke(600)).toBeGreaterThan(stroke(400))
  expect(stroke(400)).toBeGreaterThan(stroke(100))
})

test('raises and lowers the digits of units, which the families do not draw', () => {
  const font = fontOf('9⁹₉')
  expect(height(glyph(font, '⁹'))).toBeLessThan(height(glyph(font, '9')))
  expect(glyph(font, '⁹').bbox.minY).toBeGreaterThan(0)
  expect(glyph(font, '₉').bbox.minY).toBeLessThan(0)
})

test('gives each unknown character a box of its own, and spaces none', () => {
  const font = fontOf('\u{2B740}𠮷\u3000')
  const [first, second] = ['\u{2B740}', '𠮷'].map((character) => glyph(font, character))
  expect(first?.id).not.toBe(0)
  expect(first?.id).not.toBe(second?.id)
  expect(first?.path.toSVG()).toBe(second?.path.toSVG())
  expect(first?.path.commands.length).toBeGreaterThan(0)
  expect(glyph(font, '\u3000').path.commands).toEqual([])
})

test('holds the characters of the text and no others', () => {
  expect(fontOf('伟A\u0007').characterSet).toEqual([0x41, 0x4f1f])
})
