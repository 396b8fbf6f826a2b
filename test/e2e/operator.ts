import type { Locator, Page } from '@playwright/test'

/** What a person at the desk needs for one press of a key and one click of the mouse (product: 90 s for a repeat). */
const SECONDS_PER_KEY = 0.2
const SECONDS_PER_CLICK = 1
/** Between two keys here: five times as fast as that person. */
const KEY_MS = 40

/**
 * A person at keyboard and mouse whose every key and click is counted; Shift, Ctrl and Alt are part of the key they are
 * held with. Only what is pressed here happens: there is no other way into the page.
 */
export class Operator {
  readonly page: Page
  keys = 0
  clicks = 0

  constructor(page: Page) {
    this.page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1
      await this.page.keyboard.press(key)
      await this.page.waitForTimeout(KEY_MS)
    }
  }

  async type(text: string): Promise<void> {
    this.keys += text.length
    await this.page.keyboard.type(text, { delay: KEY_MS })
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1
    await target.click()
  }

  /** Clicks into a field and types: a field that holds something is selected by the click and written over. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.click(field)
    await this.type(text)
  }

  /** Takes the first answer of a list by what is typed. */
  async choose(box: Locator, typed: string): Promise<void> {
    await this.fill(box, typed)
    await this.page.locator('[role="option"][data-combobox-selected]').waitFor()
    await this.press('Enter')
  }

  /** Forgets what was counted so far: the job begins here. */
  begin(): void {
    this.keys = 0
    this.clicks = 0
  }

  get seconds(): number {
    return this.keys * SECONDS_PER_KEY + this.clicks * SECONDS_PER_CLICK
  }

  /** `repeat session: 12 clicks, 47 keys, 21.4 s`, printed and returned. */
  report(job: string): string {
    const line = `${job}: ${this.clicks} clicks, ${this.keys} keys, ${this.seconds.toFixed(1)} s`
    console.log(line)
    return line
  }
}
