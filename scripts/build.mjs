// Builds only when a source is newer than what was built, and only once when two commands ask together.
import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const SOURCES = ['src', 'db/migrations', 'electron.vite.config.ts', 'package-lock.json']
const BUILT = ['out/main/web.js', 'out/main/cli.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const lock = join(root, 'node_modules', '.cache', 'build.lock')
const LOCK_IS_STALE_AFTER_MS = 120_000

/** Makes out/ match the sources. Prints nothing on stdout; a failing build says why on stderr and ends the process. */
export async function ensureBuilt() {
  if (isFresh()) return
  mkdirSync(join(root, 'node_modules', '.cache'), { recursive: true })
  while (!take(lock)) await new Promise((resolve) => setTimeout(resolve, 200))
  try {
    if (!isFresh()) build()
  } finally {
    rmSync(lock, { force: true })
  }
}

function build() {
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const done = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (done.status === 0) return
  process.stderr.write(`${done.stdout}${done.stderr}`)
  rmSync(lock, { force: true })
  process.exit(done.status ?? 1)
}

/** Against the oldest of what was built: an edit during a build is newer than that and builds again. */
function isFresh() {
  const built = BUILT.map((path) => join(root, path))
  if (!built.every((path) => existsSync(path))) return false
  const builtAt = Math.min(...built.map(mtime))
  return SOURCES.every((path) => newest(join(root, path)) <= builtAt)
}

function newest(path) {
  if (!existsSync(path)) return 0
  const own = statSync(path)
  if (!own.isDirectory()) return own.mtimeMs
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const mtime = (path) => statSync(path).mtimeMs

function take(path) {
  try {
    closeSync(openSync(path, 'wx'))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (existsSync(path) && Date.now() - mtime(path) > LOCK_IS_STALE_AFTER_MS) rmSync(path, { force: true })
    return false
  }
}
