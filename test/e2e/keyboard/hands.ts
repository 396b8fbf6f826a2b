import { expect, type Page } from '@playwright/test'
import type { Language } from '../../../src/shared/wording/language.ts'
import { compose } from '../input-method.ts'

/** From one field to the next there are no more tab stops than this; a field beyond them counts as out of reach. */
const MOST_TABS = 24

/** Two hands on a keyboard, and eyes: nothing gets into the page but keys, and Chinese by an input method. */
export class Hands {
  readonly page: Page
  readonly language: Language
  keys = 0

  constructor(page: Page, language: Language) {
    this.page = page
    this.language = language
  }

  async press(...keys: readonly string[]): Promise<void> {
    this.keys += keys.length
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** Latin text by its keys; anything else by an input method whose Enter and Space are its own. */
  async write(text: string): Promise<void> {
    this.keys += text.length
    if (/^[ -~]*$/.test(text)) await this.page.keyboard.type(text)
    else await compose(this.page, 'ce', text)
  }

  /** Path of the field that holds the focus. */
  focused(): Promise<string | null> {
    return this.page.evaluate(
      () => document.activeElement?.closest('[data-field]')?.getAttribute('data-field') ?? null,
    )
  }

  /** Tab, until the field of a path has the focus, or a part of the page that is no field. */
  async reach(path: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      if ((await this.focused()) === path) return
      await this.press(key)
    }
    throw new Error(`${key} does not reach ${path} but ${await this.focused()}`)
  }

  /** Tab, until something that matches has the focus. */
  async reachPart(selector: string): Promise<void> {
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
      await this.press('Tab')
    }
    throw new Error(`Tab does not reach ${selector}`)
  }

  /** Waits for the focus to be where the key before was to bring it. */
  async arriveAt(path: string): Promise<void> {
    await expect
      .poll(() => this.focused(), {
        message: `focus at ${path}`,
        intervals: [5, 10, 20, 50],
        timeout: 10_000,
      })
      .toBe(path)
  }

  /** Number of the chosen answer in the group that holds the focus; -1 while none is. */
  chosen(): Promise<number> {
    return this.page.evaluate(() =>
      [
        ...(document.activeElement?.closest('[role="radiogroup"]')?.querySelectorAll('[role="radio"]') ?? []),
      ].findIndex((answer) => answer.getAttribute('aria-checked') === 'true'),
    )
  }
}
