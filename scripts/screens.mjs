// Takes the pictures of every screen into docs/screens: a demonstration department on a fixed day, both languages,
// both themes. `npm run screens -- worklist patient` takes only those; `--zoom` takes them at 200 %, `--out DIR` elsewhere.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { launchOptions } from './chromium.mjs'
import { SCENES, SET_UP_SCENES } from './screen-scenes.mjs'

const root = join(import.meta.dirname, '..')
const DAY = '2026-11-23'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    zoom: { type: 'boolean', default: false },
    out: { type: 'string', default: join(root, 'docs', 'screens') },
  },
})
const size = values.zoom ? { width: 640, height: 400 } : { width: 1280, height: 800 }
const wanted = ({ name, isPictured }) => (positionals.length === 0 ? isPictured : positionals.includes(name))

mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch(launchOptions())
try {
  for (const language of ['en', 'zh']) {
    for (const theme of ['light', 'dark']) {
      await shoot(SCENES.filter(wanted), ['--demo', '--today', DAY], { language, theme })
      const folder = mkdtempSync(join(tmpdir(), 'embolog-screens-'))
      await shoot(SET_UP_SCENES.filter(wanted), ['--data', join(folder, 'data')], { language, theme })
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
} finally {
  await browser.close()
}

async function shoot(scenes, hostArgs, { language, theme }) {
  if (scenes.length === 0) return
  const host = await startHost(hostArgs)
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: values.zoom ? 2 : 1,
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  await context.addInitScript(
    ([chosen, look]) => {
      localStorage.setItem('embolog.language', chosen)
      localStorage.setItem('embolog.theme', look)
    },
    [language, theme],
  )
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('console', (message) => {
    // A refusal is an answer; the browser logs its status all the same.
    const isRefusal = /status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !isRefusal) console.error(`  page: ${message.text()}`)
  })
  page.on('pageerror', (error) => console.error(`  page: ${error.message}`))
  await page.goto(host.url)
  for (const scene of scenes) {
    try {
      await scene.open(page, new URL(host.url).origin)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(350)
      const file = `${scene.name}-${language}-${theme}${values.zoom ? '-200' : ''}.png`
      await page.screenshot({ path: join(values.out, file) })
      console.log(file)
    } catch (error) {
      console.error(`${scene.name} ${language} ${theme}: ${error.message.split('\n')[0]}`)
      process.exitCode = 1
    }
  }
  await context.close()
  await host.stop()
}

function startHost(args) {
  const child = spawn(process.execPath, [join(root, 'out', 'main', 'web.js'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const url = /ready (\S+)/.exec(String(chunk))?.[1]
      if (url) resolve({ url, stop: () => (child.kill(), ended) })
    })
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}`)))
  })
}
