// Electron where its runtime is there or can be fetched; the same application in the browser everywhere else.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { windowedBrowser } from './chromium.mjs'
import { fetchedElectron, installedElectron } from './electron.mjs'

const root = join(import.meta.dirname, '..')
const args = process.argv.slice(2)
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

await ensureBuilt()
if (args.includes('--web')) startWeb()
else if (!hasDisplay) startWeb('There is no display here, so Embolog runs as a local page:')
else {
  const electron = installedElectron() ?? (await fetchedElectron())
  if (electron === undefined)
    startWeb('The Electron runtime cannot be fetched here, so Embolog opens in the browser:')
  else startElectron(electron)
}

function startElectron(electron) {
  // Chromium refuses to sandbox for root, and a window that does not open helps nobody.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  endWith(spawn(electron, [root, ...asRoot, ...args], { stdio: 'inherit' }))
}

function startWeb(reason) {
  if (reason) console.log(reason)
  const options = args.filter((arg) => arg !== '--web')
  const host = spawn(process.execPath, [join(root, 'out', 'main', 'web.js'), ...options], {
    stdio: ['inherit', 'pipe', 'inherit'],
  })
  let isOpen = false
  host.stdout.on('data', (chunk) => {
    process.stdout.write(chunk)
    const link = /ready (\S+)/.exec(String(chunk))?.[1]
    if (!link || isOpen) return
    isOpen = true
    if (hasDisplay) openBrowser(link)
  })
  endWith(host)
}

/** The link is a key, and any user may read a process list: the browser gets a private file that leads to it. */
function openBrowser(link) {
  const folder = mkdtempSync(join(tmpdir(), 'embolog-open-'))
  const page = join(folder, 'open.html')
  writeFileSync(page, `<!doctype html><script>location.replace(${JSON.stringify(link)})</script>`, {
    mode: 0o600,
  })
  const forget = () => rmSync(folder, { recursive: true, force: true })
  setTimeout(forget, 20_000).unref()
  process.on('exit', forget)
  const browser = windowedBrowser()
  const address = `file://${page.replaceAll('\\', '/')}`
  const [command, ...rest] = browser
    ? [browser, `--app=${address}`, '--no-first-run']
    : process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', page]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', page]
  spawn(command, rest, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('Open the link above in a browser.'))
    .unref()
}

/** Ctrl+C reaches the child through the terminal as well; waiting for it lets it close its database. */
function endWith(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 0 : 1)))
}
