import { expect, it } from 'vitest'
import { importsOf, localImportsOf, source } from './source.ts'

const files = [...source.keys()]
const edges = files.flatMap((from) => localImportsOf(from).map((to) => ({ from, to })))
const arrows = (list: typeof edges) => list.map(({ from, to }) => `${from} -> ${to}`)

/** Lower may not import higher; a file takes the first layer that fits. */
const LADDERS: readonly (readonly [string, RegExp])[][] = [
  [
    ['kit', /^src\/shared\/kit\//],
    ['model', /^src\/shared\/model\//],
    ['rules', /^src\/shared\/rules\//],
    ['contract', /^src\/shared\/contract\//],
    ['db', /^src\/main\/db\//],
    ['core', /^src\/main\/core\//],
    ['store', /^src\/main\/.*-store\.ts$/],
    ['use cases', /^src\/main\/[^/]+\//],
    ['handlers', /^src\/main\/handlers\.ts$/],
    ['entries', /^src\/main\/[^/]+\.ts$/],
  ],
  [
    ['shared', /^src\/shared\//],
    ['api', /^src\/renderer\/api\//],
    ['i18n', /^src\/renderer\/i18n\//],
    ['ui', /^src\/renderer\/ui\//],
    ['forms', /^src\/renderer\/forms\//],
    ['drawings', /^src\/renderer\/arterial-map\//],
    ['screens', /^src\/renderer\/[^/]+\//],
    ['app', /^src\/renderer\/[^/]+\.tsx?$/],
  ],
]
const INFRASTRUCTURE = new Set(['db', 'core', 'hosts', 'api', 'ui', 'forms', 'i18n', 'shell', 'arterial-map'])
const nounOf = (file: string) => /^src\/(?:main|renderer)\/([^/]+)\//.exec(file)?.[1]

it('has no import cycle, type imports included', () => {
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[] = []
  const visit = (file: string, path: string[]): void => {
    if (state.get(file) === 'open') cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
    if (state.has(file) || !source.has(file)) return
    state.set(file, 'open')
    for (const next of localImportsOf(file)) visit(next, [...path, file])
    state.set(file, 'done')
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})

it('imports only downwards', () => {
  const upward = LADDERS.flatMap((ladder) => {
    const rank = (file: string) => ladder.findIndex(([, pattern]) => pattern.test(file))
    return edges.filter(({ from, to }) => rank(from) >= 0 && rank(to) > rank(from))
  })
  expect(arrows(upward)).toEqual([])
})

it('lets hosts know the core and the contract, and no noun', () => {
  const knowing = edges.filter(
    ({ from, to }) =>
      from.startsWith('src/main/hosts/') &&
      to.startsWith('src/main/') &&
      !/^src\/main\/(hosts|core|db)\//.test(to),
  )
  expect(arrows(knowing)).toEqual([])
})

it('keeps nouns apart: in main they meet only in a store, in the renderer not at all', () => {
  const sideways = edges.filter(({ from, to }) => {
    const [a, b] = [nounOf(from), nounOf(to)]
    if (!a || !b || a === b || INFRASTRUCTURE.has(a) || INFRASTRUCTURE.has(b)) return false
    return from.startsWith('src/renderer/') || !to.endsWith('-store.ts')
  })
  expect(arrows(sideways)).toEqual([])
})

it('keeps the shared code pure and the two sides strangers', () => {
  const impure = files
    .filter((file) => file.startsWith('src/shared/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith('.') && target !== 'zod')
        .map((to) => `${file} -> ${to}`),
    )
  const crossing = edges.filter(
    ({ from, to }) =>
      (from.startsWith('src/renderer/') && to.startsWith('src/main/')) ||
      (from.startsWith('src/main/') && to.startsWith('src/renderer/')) ||
      (from.startsWith('src/shared/') && /^src\/(main|renderer)\//.test(to)),
  )
  const native = files
    .filter((file) => file.startsWith('src/renderer/'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => /^node:|^electron$|sqlite|drizzle/.test(target))
        .map((to) => `${file} -> ${to}`),
    )
  expect([...impure, ...arrows(crossing), ...native]).toEqual([])
})

it('keeps the looks ignorant of what may be asked', () => {
  const knowing = edges.filter(
    ({ from, to }) =>
      from.startsWith('src/renderer/ui/') && /^src\/(renderer\/api|shared\/contract)\//.test(to),
  )
  expect(arrows(knowing)).toEqual([])
})
