// Runs on whatever Node the user has, so that the scripts after it run on the one this project pins.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { unpackChromium } from './chromium.mjs'

const root = join(import.meta.dirname, '..')
const quiet = process.argv.includes('--quiet')
const windows = process.platform === 'win32'
const stamp = join(root, 'node_modules', '.setup-stamp')
const wanted = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  // On stderr, because what follows may be a command whose stdout somebody parses.
  if (!quiet || process.stderr.isTTY) console.error('Installing what Embolog needs, once …')
  install()
  await unpackChromium()
  writeFileSync(stamp, wanted)
}
checkNode()

function install() {
  const npm = process.env['npm_execpath']
  // Install scripts are left out: every native part ships its binary inside its package.
  const args = ['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=error']
  const options = { cwd: root, stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2], encoding: 'utf8' }
  const done =
    npm && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: windows })
  if (done.status === 0) return
  if (quiet) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`)
  fail('npm ci did not finish. The first start needs the network once; later ones do not.')
}

/** The `node` that npm scripts find: node_modules/.bin comes first on their PATH. */
function checkNode() {
  const PATH = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter)
  const asked = spawnSync('node', ['-p', 'process.versions.node'], {
    encoding: 'utf8',
    env: { ...process.env, PATH },
    shell: windows,
  })
  const found = asked.stdout?.trim() || 'none'
  const [major = 0, minor = 0] = found.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12)) return
  fail(`Embolog needs Node.js 22.12 or newer and would run on ${found}. Install Node.js 24 and try again.`)
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}
