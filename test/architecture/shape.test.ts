import { expect, it } from 'vitest'
import { source } from './source.ts'

const lines = [...source].map(([file, text]) => ({ file, lines: text.split('\n').length - 1 }))
const sorted = lines.map((entry) => entry.lines).toSorted((a, b) => a - b)
const quantile = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0

it('keeps files short: half under 70 lines, nine in ten under 200, none over 400', () => {
  expect(quantile(0.5)).toBeLessThanOrEqual(70)
  expect(quantile(0.9)).toBeLessThanOrEqual(200)
  expect(lines.filter((entry) => entry.lines > 400)).toEqual([])
})

it('names folders and files after what they hold', () => {
  const vague = [...source.keys()].filter((file) =>
    /(^|\/)(utils?|helpers?|common|misc|services?|lib|types|constants)(\/|\.tsx?$)/.test(file),
  )
  expect(vague).toEqual([])
})

it('names files in kebab case', () => {
  const odd = [...source.keys()].filter(
    (file) => !/^[a-z0-9-]+(\.d)?\.tsx?$/.test(file.split('/').at(-1) ?? ''),
  )
  expect(odd).toEqual([])
})

it('has no barrel: an index file is a table of endpoints or of handlers', () => {
  const indexes = [...source.keys()].filter((file) => /\/index\.tsx?$/.test(file))
  const barrels = indexes.filter((file) => /^export (\*|\{[^}]*\}) from/m.test(source.get(file) ?? ''))
  expect(barrels).toEqual([])
})
