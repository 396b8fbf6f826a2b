// Where the Electron runtime lies, and whether it can be fetched.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const electronDir = join(import.meta.dirname, '..', 'node_modules', 'electron')
const PROGRAM = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const REACH_MS = 3000
const FETCH_MS = 300_000

/** The Electron program on this machine, or undefined. Never fetches. */
export function installedElectron() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electronDir, 'dist')
  const named = join(electronDir, 'path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8') : (PROGRAM[process.platform] ?? 'electron')
  const path = join(folder, name)
  return existsSync(path) ? path : undefined
}

/** Fetches the runtime, once; undefined where that is not possible. */
export async function fetchedElectron() {
  if (!(await isReachable())) return undefined
  console.log('Fetching the Electron runtime, once …')
  spawnSync(process.execPath, [join(electronDir, 'install.js')], { stdio: 'ignore', timeout: FETCH_MS })
  return installedElectron()
}

/** Asked first, because behind a silent firewall the download itself would wait for minutes. */
async function isReachable() {
  const mirror =
    process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com'
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(REACH_MS) })
    return true
  } catch {
    return false
  }
}
