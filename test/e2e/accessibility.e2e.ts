import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { SCENES, SET_UP_SCENES, type Scene } from '../../scripts/screen-scenes.mjs'
import { expect, test } from './host.ts'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Of what is good practice beside WCAG 2.2 AA; `moderate` and below are matters of taste of the checker. */
const GRAVE = ['serious', 'critical']
/** The rules that look at colours. */
const CONTRAST = ['color-contrast', 'link-in-text-block']
const SIZES = [
  { width: 1280, height: 800 },
  // A small screen, and the same as 1280 × 800 at 200 %.
  { width: 640, height: 400 },
]

/** Parts of about one length, each walked on one page in a department of its own. */
const PARTS = 3
const part = (no: number) => SCENES.filter((_, at) => at % PARTS === no)

for (const locale of ['en-GB', 'zh-CN']) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale, viewport: { width: 1280, height: 800 }, actionTimeout: 10_000 })

    test.describe('a department at work', () => {
      test.use({ hostArgs: ['--demo', '--today', '2026-11-23'] })
      for (let no = 0; no < PARTS; no += 1)
        test(`every screen can be read and reached by everybody, wide and narrow, ${no + 1} of ${PARTS}`, async ({
          page,
          url,
        }) => {
          await walk(page, url, part(no), locale)
        })
    })

    test('so can every screen of the door', async ({ page, url }) => {
      await walk(page, url, SET_UP_SCENES, locale)
    })
  })
}

async function walk(page: Page, url: string, scenes: readonly Scene[], locale: string): Promise<void> {
  test.setTimeout(scenes.length * 30_000)
  await page.goto(url)
  let found = 0
  for (const scene of scenes)
    await test.step(scene.name, async () => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await scene.open(page, new URL(url).origin)
      // Colours are the same in every language, and all but colours is the same in both themes.
      const looksAtColours = locale === 'en-GB'
      found += await expectAccessible(
        page,
        `${scene.name}, light`,
        looksAtColours ? {} : { without: CONTRAST },
      )
      if (looksAtColours) {
        await page.emulateMedia({ colorScheme: 'dark' })
        found += await expectAccessible(page, `${scene.name}, dark`, { only: CONTRAST })
      }
      for (const size of SIZES) {
        await page.setViewportSize(size)
        // What floats over the page follows its anchor a frame later.
        await page.waitForTimeout(150)
        expect
          .soft(await widerThanWindow(page), `${scene.name} at ${size.width} × ${size.height}`)
          .toEqual([])
      }
    })
  console.log(`WCAG 2.2 AA in ${locale}: ${scenes.length} screens, ${found} findings`)
}

/** Checks the page as it stands, by all rules or by some, and answers with how many were broken. */
async function expectAccessible(
  page: Page,
  what: string,
  { only, without }: { readonly only?: string[]; readonly without?: string[] },
): Promise<number> {
  // There are no frames to look into: everything is checked in the page itself.
  const options = {
    resultTypes: ['violations' as const],
    rules: Object.fromEntries((without ?? []).map((rule) => [rule, { enabled: false }])),
  }
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options(options)
  const checked = only === undefined ? axe.withTags([...WCAG_22_AA, 'best-practice']) : axe.withRules(only)
  const { violations } = await checked.analyze()
  const failing = violations
    .filter(
      ({ impact, tags }) => GRAVE.includes(impact ?? '') || tags.some((tag) => WCAG_22_AA.includes(tag)),
    )
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  expect.soft(failing, what).toEqual([])
  return failing.length
}

/** Parts of the page that would have to be scrolled sideways; tables have a box of their own for that. */
function widerThanWindow(page: Page): Promise<unknown> {
  return page.evaluate(`[document.documentElement, document.body, ...document.querySelectorAll('main, main > *')]
    .filter((part) => part.scrollWidth > part.clientWidth + 1 && !part.matches('.scroll-box'))
    .map((part) => part.tagName.toLowerCase() + '.' + part.className + ' ' + part.scrollWidth + ' > ' + part.clientWidth)`)
}
