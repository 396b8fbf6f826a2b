import { readFileSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { source } from '../architecture/source.ts'
import { FakeContents, record } from './fake-electron.ts'

// Electron's security checklist, item by item, on the program as it starts.
vi.mock('electron', async () => {
  const { electron } = await import('./fake-electron.ts')
  return { ...electron, default: electron }
})

beforeAll(async () => {
  await import('../../src/main/main.ts')
  await vi.waitUntil(() => record.windows.length > 0)
})

const preferences = () => record.windows[0]?.options.webPreferences ?? {}
const mainSource = () => [...source].filter(([file]) => /^src\/(main|preload)\//.test(file))
const mentions = (word: RegExp) =>
  mainSource()
    .filter(([, text]) => word.test(text))
    .map(([file]) => file)

test('1: loads its own page and nothing from elsewhere', () => {
  expect(record.windows.map(({ loaded }) => loaded)).toEqual([['app://bundle/']])
})

test('2: gives the page no Node', () => {
  expect(preferences()).toMatchObject({ nodeIntegration: false })
  expect(preferences()).not.toHaveProperty('nodeIntegrationInWorker')
  expect(preferences()).not.toHaveProperty('nodeIntegrationInSubFrames')
})

test('3: keeps the preload script in a world of its own', () => {
  expect(preferences()).toMatchObject({ contextIsolation: true })
})

test('4: puts every renderer into the sandbox, before any is started', () => {
  expect(preferences()).toMatchObject({ sandbox: true })
  expect(record.app.calls.indexOf('enableSandbox')).toBeLessThan(record.app.calls.indexOf('whenReady'))
})

test('5: denies every permission that is asked for or checked, but to fill the clipboard from its own page', () => {
  const permissions = [
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'idle-detection',
    'storage-access',
    'window-management',
    'fileSystem',
    'hid',
    'serial',
    'usb',
    'unknown',
  ]
  for (const permission of permissions)
    expect([permission, granted(permission, 'app://bundle/')]).toEqual([permission, []])
  expect(granted('clipboard-sanitized-write', 'app://bundle/')).toEqual(['asked', 'checked'])
  expect(granted('clipboard-sanitized-write', 'https://example.org/')).toEqual([])
  const device = record.permissions['device'] as unknown as (details: object) => boolean
  expect(device({ deviceType: 'usb' })).toBe(false)
})

test.each([
  ['6: leaves web security on', /webSecurity/],
  ['8: allows no insecure content', /allowRunningInsecureContent/],
  ['9: turns on no experimental features', /experimentalFeatures/],
  ['10: turns on no Blink features', /enableBlinkFeatures|appendSwitch/],
])('%s', (_, word) => {
  expect(mentions(word)).toEqual([])
  expect(Object.keys(preferences()).filter((name) => word.test(name))).toEqual([])
})

test('7: serves its page under a policy that lets no inline script run', async () => {
  const answer = await record.protocols.get('app')?.(new Request('app://bundle/'))
  const policy = answer?.headers.get('content-security-policy') ?? ''
  expect(policy).toContain(`default-src 'none'; script-src 'self';`)
  expect(policy).toContain(`require-trusted-types-for 'script'`)
  expect(policy).not.toContain('unsafe')
})

test('11 and 12: has no web view, and lets none be attached', () => {
  expect(preferences()).toMatchObject({ webviewTag: false })
  expect(prevented('will-attach-webview')).toBe(true)
})

test('13: goes nowhere: 20 addresses, in the window and in frames', () => {
  const addresses = [
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'file://server/share',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:app://bundle/1',
    'about:blank',
    'chrome://gpu',
    'devtools://devtools/',
    'view-source:app://bundle/',
    'app://bundle.example/',
    'app://other/',
    'app://bundle/other.html',
    'mailto:a@example.org',
    'tel:1',
    'smb://server/share',
    'ftp://example.org/',
    'ws://example.org/',
    'ms-settings:',
  ]
  expect(addresses).toHaveLength(20)
  for (const url of addresses)
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect([url, event, prevented(event, url)]).toEqual([url, event, true])
})

test('14: opens no further window', () => {
  expect(record.windows[0]?.webContents.openHandler?.({ url: 'https://example.org' })).toEqual({
    action: 'deny',
  })
})

test('15: hands nothing to other programs', () => {
  expect(mentions(/openExternal|openPath|shell\.|from 'node:child_process'/)).toEqual([
    'src/main/hosts/spawned-jobs.ts',
  ])
})

test('16: runs on one of the three newest Electron versions', () => {
  // The newest stable major when the pin was last looked at, on 2026-11-23. A new one comes every eight weeks.
  const newestMajor = 45
  const pinned = manifest.devDependencies.electron
  const installed = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as {
    version: string
  }
  expect(installed.version).toBe(pinned)
  expect(Number(pinned.split('.')[0])).toBeGreaterThan(newestMajor - 3)
})

test('17: answers the main frame of its own page on its two channels, and nobody else', () => {
  expect([...record.channels.keys()]).toEqual(['embolog:ask', 'embolog:waiting'])
  type Answer = (event: object, ...args: unknown[]) => unknown
  const ask = record.channels.get('embolog:ask') as unknown as Answer
  const waiting = record.channels.get('embolog:waiting') as unknown as Answer
  const frames = [
    null,
    { url: 'https://example.org/', parent: null },
    { url: 'file:///index.html', parent: null },
    { url: 'app://other/', parent: null },
    { url: 'app://bundle.example/', parent: null },
    { url: 'app://user@bundle/', parent: null },
    { url: 'about:blank', parent: null },
    { url: '', parent: null },
    { url: 'app://bundle/', parent: { url: 'app://bundle/' } },
  ]
  for (const senderFrame of frames) {
    expect(() => ask({ senderFrame }, 'patients.find', {})).toThrow('foreign frame')
    expect(() => waiting({ senderFrame }, 3)).toThrow('foreign frame')
  }
  void ask({ senderFrame: { url: 'app://bundle/#/patients', parent: null } }, 'patients.find', {}, 'id')
  expect(record.children[0]?.told.map(({ message }) => message)).toEqual([
    { type: 'ask', id: 1, question: { name: 'patients.find', input: {}, commandId: 'id' } },
  ])
})

test('18: uses a protocol of its own, which has an origin and no files beside the page', async () => {
  expect(record.schemes).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  expect(mentions(/loadFile|file:\/\//)).toEqual([])
  const answer = record.protocols.get('app')
  for (const url of [
    'app://other/index.html',
    'app://bundle/..%2f..%2fpackage.json',
    'app://bundle/%2e%2e/main/main.js',
  ])
    expect([url, (await answer?.(new Request(url)))?.status]).toEqual([url, 404])
  expect((await answer?.(new Request('app://bundle/', { method: 'POST' })))?.status).toBe(404)
})

test('19: needs no fuse that a packaged program turns off', () => {
  // With RunAsNode off, a fork through child_process starts a second program instead: helpers are utility processes.
  const entries = ['src/main/main.ts', 'src/main/records.ts', 'src/main/hosts/forked-jobs.ts']
  for (const entry of entries) expect(source.get(entry)).not.toMatch(/child_process|spawned-jobs/)
  expect(mentions(/ELECTRON_RUN_AS_NODE|NODE_OPTIONS|--inspect/)).toEqual([])
  expect(record.children.map(({ file }) => file.replaceAll('\\', '/'))).toEqual([
    expect.stringMatching(/\/records\.js$/),
  ])
})

test('20: gives the page plain functions, and events without their sender', () => {
  const preload = source.get('src/preload/index.ts') ?? ''
  expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1)
  expect(preload).toContain('(_: IpcRendererEvent, event: HostEvent) => listener(event)')
})

test('besides: a page that died comes back, one that ended does not', () => {
  const [window] = record.windows
  const loads = window?.loaded.length ?? 0
  window?.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
  expect(window?.loaded).toHaveLength(loads)
  window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  expect(window?.loaded.slice(loads)).toEqual(['app://bundle/'])
})

test('besides: one instance, no crash upload, no tools for developers in the menu', () => {
  expect(record.app.calls).toContain('requestSingleInstanceLock')
  expect(mentions(/crashReporter/)).toEqual([])
  expect(JSON.stringify(record.menu)).not.toMatch(/reload|toggleDevTools/i)
})

function prevented(event: string, url = 'https://example.org/'): boolean {
  const contents = new FakeContents()
  record.app.emit('web-contents-created', {}, contents)
  let isPrevented = false
  contents.emit(event, { preventDefault: () => (isPrevented = true), url }, url)
  return isPrevented
}

/** In which of the two ways a page at this address would get a permission. */
function granted(permission: string, address: string): string[] {
  const { request, check } = record.permissions as unknown as {
    request: (contents: object, permission: string, decide: (yes: boolean) => void, details: object) => void
    check: (contents: object, permission: string, origin: string) => boolean
  }
  const ways: string[] = []
  request({}, permission, (yes) => yes && ways.push('asked'), { requestingUrl: address })
  if (check({}, permission, address)) ways.push('checked')
  return ways
}
