// One browser for tests, pictures and the browser window: $CHROMIUM, the one npm brought, then the machine's own.
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'

const root = join(import.meta.dirname, '..')
const packageDir = join(root, 'node_modules', '@sparticuz', 'chromium')

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Unpacks the browser that npm brought, once. Written aside and renamed: nobody ever runs half a file. */
export async function unpackChromium() {
  const home = unpackedDir()
  if (home === undefined || existsSync(join(home, 'chromium'))) return
  mkdirSync(home, { recursive: true })
  const part = join(home, `chromium.${process.pid}`)
  await pipeline(
    createReadStream(join(packageDir, 'bin', 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(part),
  )
  chmodSync(part, 0o755)
  // A slim image may lack the NSS libraries; the package carries them for exactly that case.
  if (spawnSync(part, ['--version'], { stdio: 'ignore' }).status !== 0) unpackLibraries(home)
  renameSync(part, join(home, 'chromium'))
}

/** The Chromium to drive in tests; undefined leaves the choice to Playwright. */
export function chromiumPath() {
  const home = unpackedDir()
  const bundled = home && join(home, 'chromium')
  return [process.env['CHROMIUM'], bundled, ...INSTALLED].find((path) => path && existsSync(path))
}

/** A browser that can show a window on this machine; the one npm brought is headless only. */
export function windowedBrowser() {
  return INSTALLED.find((path) => existsSync(path))
}

/** How Playwright launches it: without a sandbox only as root, where Chromium refuses one, and without calling home. */
export function launchOptions() {
  const executablePath = chromiumPath()
  const home = unpackedDir()
  const libraries = home && join(home, 'al2023', 'lib')
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    ...(libraries && existsSync(libraries) ? { env: { ...process.env, LD_LIBRARY_PATH: libraries } } : {}),
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  }
}

/** Asked at every call: setup imports this file before the package is there. */
function unpackedDir() {
  const manifest = join(packageDir, 'package.json')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(manifest)) return undefined
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(root, 'node_modules', '.cache', 'chromium', version)
}

function unpackLibraries(home) {
  const input = brotliDecompressSync(readFileSync(join(packageDir, 'bin', 'al2023.tar.br')))
  const target = join(home, 'al2023')
  mkdirSync(target, { recursive: true })
  spawnSync('tar', ['-xf', '-', '-C', target], { input })
}
