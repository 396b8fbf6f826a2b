import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileInside, rendererFile } from '../../src/main/hosts/renderer-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'embolog-files-'))
const rendererDir = join(folder, 'renderer')
mkdirSync(join(rendererDir, 'assets'), { recursive: true })
writeFileSync(join(rendererDir, 'index.html'), 'page')
writeFileSync(join(rendererDir, 'assets', 'app-B1_x.js'), 'script')
writeFileSync(join(rendererDir, '.hidden.js'), 'hidden')
writeFileSync(join(rendererDir, 'noext'), 'no type')
writeFileSync(join(folder, 'secret.js'), 'secret')

test('serves the page and its files with their types', async () => {
  const page = await rendererFile(rendererDir, '/')
  expect([page.status, await page.text()]).toEqual([200, 'page'])
  const script = await rendererFile(rendererDir, '/assets/app-B1_x.js')
  expect([script.headers.get('content-type'), await script.text()]).toEqual([
    'text/javascript; charset=utf-8',
    'script',
  ])
})

test('serves none of 200 paths that lead out of the folder or to something hidden', async () => {
  const ups = [
    '..',
    '%2e%2e',
    '%2E.',
    '.%2e',
    '..%2f',
    '..%5c',
    '%252e%252e',
    '..;',
    '...',
    '..%00',
    '. .',
    '‥',
  ]
  const joins = ['/', '//', '%2f', '\\', '%5c', '/./']
  const targets = ['secret.js', 'secret.js%00.html', 'renderer/../secret.js']
  const paths = [
    ...ups.flatMap((up) => joins.flatMap((join) => targets.map((target) => `/${up}${join}${target}`))),
    '/.hidden.js',
    '/assets',
    '/assets/',
    '/noext',
    '/%',
    '/C:/Windows/win.ini',
    '/index.html:stream',
    '/index.html::$DATA',
    '/con',
    '',
    'index.html',
    '//index.html',
    `/${'a/'.repeat(2000)}x.js`,
    ...[...Array(32).keys()].map((code) => `/index.html${String.fromCharCode(code)}`),
  ]
  expect(paths.length).toBeGreaterThanOrEqual(200)
  for (const path of paths)
    expect([path, (await rendererFile(rendererDir, path)).status]).toEqual([path, 404])
})

test('names only files inside the folder', () => {
  expect(fileInside('/app', '/')).toBe(join('/app', 'index.html'))
  expect(fileInside('/app', '/assets/a.css')).toBe(join('/app', 'assets', 'a.css'))
  expect(fileInside('/app', '/assets/../a.css')).toBeUndefined()
})
