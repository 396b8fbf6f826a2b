import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Theme = 'light' | 'dark'
const tokens = readFileSync('src/renderer/ui/tokens.css', 'utf8')
const palette = new Map(
  [...tokens.matchAll(/--([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name = '', light, dark, both]) => [name, { light: light ?? both ?? '', dark: dark ?? both ?? '' }],
  ),
)

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [one, other].map((name) => luminance(palette.get(name)?.[theme] ?? ''))
  const [low, high] = [Math.min(a ?? 0, b ?? 0), Math.max(a ?? 0, b ?? 0)]
  return (high + 0.05) / (low + 0.05)
}

const texts = ['text', 'text-2', 'text-3', 'accent', 'crit', 'warn', 'ok']
const grounds = ['bg', 'surface', 'sunken', 'hover', 'accent-soft']
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['crit', 'crit-soft'] as const,
  ['warn', 'warn-soft'] as const,
  ['ok', 'ok-soft'] as const,
  ['text', 'crit-soft'] as const,
  ['text', 'warn-soft'] as const,
  ['on-accent', 'fill'] as const,
  ['on-accent', 'fill-hover'] as const,
]

it.each(['light', 'dark'] as const)('gives every text at least 4.5 : 1 in %s', (theme) => {
  const faint = pairs
    .map(([text, ground]) => ({ text, ground, ratio: contrast(text, ground, theme) }))
    .filter(({ ratio }) => !(ratio >= 4.5))
  expect(faint).toEqual([])
})

it.each(['light', 'dark'] as const)(
  'gives the edges of controls and the focus ring at least 3 : 1 in %s',
  (theme) => {
    const edges = [
      ...['edge', 'accent'].flatMap((edge) =>
        ['bg', 'surface', 'sunken'].map((ground) => ({ edge, ground })),
      ),
      // The filled button stands on these two only.
      ...['bg', 'surface'].map((ground) => ({ edge: 'fill', ground })),
    ]
    const faint = edges
      .map(({ edge, ground }) => ({ edge, ground, ratio: contrast(edge, ground, theme) }))
      .filter(({ ratio }) => !(ratio >= 3))
    expect(faint).toEqual([])
  },
)
