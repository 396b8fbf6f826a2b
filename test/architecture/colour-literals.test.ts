import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, it } from 'vitest'

const root = 'src/renderer'
const files = new Map(
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css)$/.test(file))
    .map((file) => file.replaceAll(sep, '/'))
    .map((file) => [`${root}/${file}`, readFileSync(join(root, file), 'utf8')] as const),
)
const MAY_NAME_COLOURS = /\/ui\/(tokens\.css|theme\.ts)$/

const HEX = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/i
const FUNCTION = /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(/
const MANTINE_SHADE =
  /(?:--mantine-color-|["'])(?:gray|red|pink|grape|violet|indigo|blue|cyan|teal|green|lime|yellow|orange)(?:[.-]\d)?["')]/
const NAMED = /:\s*(?:white|black|red|green|blue|orange|yellow|gr[ae]y)\s*[;}]/

function coloursIn(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line))
    .filter((line) => [HEX, FUNCTION, MANTINE_SHADE, NAMED].some((pattern) => pattern.test(line)))
}

it('finds a colour where one is written', () => {
  const written = [
    'color: #fff;',
    'fill="#AE2117"',
    'rgb(0 0 0 / 10%)',
    'c="red"',
    'var(--mantine-color-gray-3)',
  ]
  expect(written.filter((line) => coloursIn(line).length === 0)).toEqual([])
  expect(coloursIn('background: white;')).toHaveLength(1)
  expect(coloursIn("location.hash === '#token'; fill=\"var(--accent)\"; to='/patients#new'")).toEqual([])
})

it('names colours in the tokens only, so that both themes and every contrast are decided in one place', () => {
  const found = [...files]
    .filter(([path]) => !MAY_NAME_COLOURS.test(path))
    .flatMap(([path, text]) => coloursIn(text).map((line) => `${path}: ${line.trim()}`))
  expect([...files.keys()].filter((path) => path.endsWith('.css')).length).toBeGreaterThan(5)
  expect(found).toEqual([])
})
