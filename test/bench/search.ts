import { loadavg } from 'node:os'
import { chromium, type Page } from '@playwright/test'
import { launchOptions } from '../../scripts/chromium.mjs'
import { startHost } from '../e2e/host.ts'
import { PASSPHRASE } from '../support/open-test-app.ts'
import { hundredThousand, PATIENTS } from './hundred-thousand.ts'
import { quantile } from './key-cost.ts'

const GOAL_MS = 50
/** Whoever types fast waits this long between two keys. */
const BETWEEN_KEYS_MS = 100
const LONGEST_WAIT_MS = 5_000
/** Pinyin of names common and rare, initials, two words, hospital numbers; typed letter by letter. */
const TEXTS = (
  'wangwei zhangxiuying lihua liuyang chenjing zhouqiang ouyang xuna qinlan ' +
  'zhw lxy wj cym 1000777 1350 0042 1699993 qqqx'
).split(' ')
/** An input method hands over whole characters. */
const CHARACTERS = ['王', '王伟', '张秀英', '欧阳', '李娜', '陈']
const KEYS = [...TEXTS.map((text) => Array.from(text)), ...CHARACTERS.map((text) => [text])]
/** Other programs take the processor at one key or another: of each key the quickest time is its own. */
const ROUNDS = 3

/**
 * Keys typed into the search field of the list of 100,000 patients: from the key to the frame that shows its answer,
 * by the clock of the page. Every round asks the host anew.
 */
export async function measureSearch(): Promise<void> {
  const folder = await hundredThousand()
  const host = await startHost(['--data', folder.dataDir])
  const browser = await chromium.launch(launchOptions())
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(host.url)
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Unlock' }).click()
    await page.getByRole('main').waitFor()
    await page.goto(`${new URL(host.url).origin}/#/patients`)
    const rounds: number[][] = []
    for (let round = 1; round <= ROUNDS; round++) {
      rounds.push(await oneRound(page))
      console.log(
        `search ${PATIENTS.toLocaleString('en-US')} patients, round ${round}: ${said(rounds.at(-1) ?? [])}, load ${loadavg()[0]?.toFixed(1)}`,
      )
    }
    const quickest =
      rounds[0]?.map((_, key) => Math.min(...rounds.map((times) => times[key] ?? Infinity))) ?? []
    const p95 = quantile(quickest, 0.95)
    const verdict = p95 <= GOAL_MS ? 'within' : 'OVER'
    console.log(
      `key to painted answer, quickest of ${ROUNDS}: ${said(quickest)}, ${verdict} the goal of ${GOAL_MS} ms at the 95th percentile`,
    )
    if (p95 > GOAL_MS) process.exitCode = 1
  } finally {
    await browser.close()
    await host.stop()
    folder.remove()
  }
}

const said = (values: readonly number[]): string =>
  `p50 ${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms, ${values.length} keys`

/** In a page that has no answer yet. The first text warms its compiler, and the host's pages in the first round. */
async function oneRound(page: Page): Promise<number[]> {
  await page.reload()
  await page.getByRole('grid').waitFor()
  const answered = new Set<string>()
  await typed(page, Array.from('gaoyu'), answered)
  const times: number[] = []
  for (const keys of KEYS) times.push(...(await typed(page, keys, answered)))
  return times
}

/** Types into the emptied field, and answers how long each key took whose text the page has no answer to yet. */
async function typed(page: Page, keys: readonly string[], answered: Set<string>): Promise<number[]> {
  const field = page.getByRole('textbox', { name: 'Find among all patients' })
  await field.fill('')
  await page.locator('.patients-answer[aria-busy="false"]').waitFor()
  const times: number[] = []
  let text = ''
  for (const key of keys) {
    text += key
    await page.waitForTimeout(BETWEEN_KEYS_MS)
    const isNew = !answered.has(text)
    answered.add(text)
    if (isNew) await page.evaluate(watchNextKey, LONGEST_WAIT_MS)
    await (key.length === 1 && key < '\u0100' ? page.keyboard.press(key) : page.keyboard.insertText(key))
    if (!isNew) continue
    times.push(await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted))
  }
  return times
}

/** Runs in the page: from the event's own time stamp until the frame after the answer to it was drawn. */
function watchNextKey(longestMs: number): void {
  const answer = document.querySelector('.patients-answer')
  if (answer === null) throw new Error('there is no list of patients')
  const watched = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('no answer was drawn')), longestMs)
    const start = (event: Event): void => {
      const from = event.timeStamp
      let wasBusy = false
      const observer = new MutationObserver(() => {
        wasBusy ||= answer.getAttribute('aria-busy') === 'true'
        if (!wasBusy || answer.getAttribute('aria-busy') === 'true') return
        observer.disconnect()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - from)
          port2.postMessage(null)
        })
      })
      observer.observe(answer, { attributes: true, attributeFilter: ['aria-busy'] })
    }
    // Text of an input method comes without a key of its own.
    let isStarted = false
    const once = (event: Event): void => {
      if (!isStarted) start(event)
      isStarted = true
    }
    window.addEventListener('keydown', once, { capture: true, once: true })
    window.addEventListener('beforeinput', once, { capture: true, once: true })
  })
  ;(window as unknown as { painted: Promise<number> }).painted = watched
}
