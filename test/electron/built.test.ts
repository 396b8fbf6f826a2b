import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInNewContext } from 'node:vm'
import { beforeAll, expect, test } from 'vitest'
import { ensureBuilt } from '../../scripts/build.mjs'

beforeAll(() => ensureBuilt(), 120_000)

type Bridge = Record<string, (...args: unknown[]) => unknown>

/** Runs the built preload script with nothing but what a sandboxed one gets. */
function runPreload() {
  const exposed: Record<string, Bridge> = {}
  const calls: unknown[][] = []
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: Bridge) => void (exposed[name] = api) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => Promise.resolve(calls.push(['invoke', ...args])),
      on: (...args: unknown[]) => void calls.push(['on', ...args]),
      removeListener: (...args: unknown[]) => void calls.push(['removeListener', ...args]),
    },
  }
  const module = { exports: {} }
  const require = (id: string) => {
    if (id === 'electron') return electron
    throw new Error(`a sandboxed preload script may not require ${id}`)
  }
  const globals = runInNewContext(
    `${readFileSync('out/preload/index.cjs', 'utf8')}\n;Object.keys(globalThis)`,
    { module, exports: module.exports, require },
  ) as string[]
  return { exposed, calls, globals, module }
}

test('the preload script gives the page three functions and nothing else', () => {
  const { exposed, globals, module } = runPreload()
  expect(Object.entries(exposed).map(([name, api]) => [name, Object.keys(api)])).toEqual([
    ['embolog', ['ask', 'showWaiting', 'onEvent']],
  ])
  expect(new Set(globals)).toEqual(new Set(['exports', 'module', 'require']))
  expect(module.exports).toEqual({})
})

test('its question and its count go over their channels, and an event arrives without its sender', async () => {
  const { exposed, calls } = runPreload()
  await exposed['embolog']?.['ask']?.('patients.find', { text: 'a' }, 'id', 'more')
  exposed['embolog']?.['showWaiting']?.(3, 'more')
  expect(calls.splice(1)).toEqual([['invoke', 'embolog:waiting', 3]])
  expect(calls).toEqual([['invoke', 'embolog:ask', 'patients.find', { text: 'a' }, 'id']])
  const heard: unknown[][] = []
  const stop = exposed['embolog']?.['onEvent']?.((...args: unknown[]) => heard.push(args)) as () => void
  const [, channel, pass] = calls[1] as [string, string, (...args: unknown[]) => void]
  pass({ sender: 'main' }, { type: 'locked' })
  stop()
  expect([channel, heard, calls[2]]).toEqual([
    'embolog:event',
    [[{ type: 'locked' }]],
    ['removeListener', 'embolog:event', pass],
  ])
})

test('the built program starts, opens its page, answers it and nobody else, and ends', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embolog-boot-'))
  const printed = execFileSync(
    process.execPath,
    [
      '--import',
      pathToFileURL('test/electron/boot.mjs').href,
      'out/main/main.js',
      '--data',
      join(folder, 'data'),
    ],
    { encoding: 'utf8', env: { ...process.env, BOOT_ASKS: 'imports.presets' } },
  )
  const seen = JSON.parse(printed) as Record<string, unknown>
  expect(seen).toMatchObject({
    url: 'app://bundle/',
    status: 200,
    reply: { ok: true },
    stranger: 'foreign frame',
  })
  expect(String(seen['preload']).replaceAll('\\', '/')).toMatch(/\/out\/preload\/index\.cjs$/)
})

test('what was built asks for nothing that a packaged program does not have', () => {
  // Everything is bundled but the database; a packaged program carries that one dependency.
  const files = readdirSync('out/main', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  )
  const sources = files.map((file) => readFileSync(join('out/main', file), 'utf8'))
  const packages = sources.flatMap((text) =>
    [...text.matchAll(/^import .*?from "([^".][^"]*)"/gm)].map(([, id]) => id),
  )
  expect(new Set(packages.filter((id) => id !== undefined && !isBuiltin(id)))).toEqual(
    new Set(['better-sqlite3', 'electron']),
  )
})
