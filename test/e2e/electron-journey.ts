import { expect, type Page } from '@playwright/test'
import { contract } from '../../src/shared/contract/index.ts'
import { setUpDepartment, unlock } from './department.ts'

/**
 * From an empty data folder to a patient on file, with a lock in between, and a few things a page must not be able to
 * do. The same steps in Electron and on the stand-in; `evaluate` takes text, for the page's types are not ours.
 */
export async function electronJourney(page: Page): Promise<void> {
  await setUpDepartment(page)
  await expect(page.getByRole('heading', { name: 'Worklist' })).toBeVisible()
  await expectBareBridge(page)
  await expectConfined(page)

  const registered = await ask(page, 'patients.register', contract.patients.register.example)
  expect(registered).toMatchObject({ ok: true })
  await expect(page.getByText('1 patient', { exact: false })).toBeVisible()
  expect(await ask(page, 'audit.verify', {})).toMatchObject({ ok: true })

  await ask(page, 'department.lock', {})
  await expect(page.getByRole('heading', { name: 'Unlock' })).toBeVisible()
  expect(await ask(page, 'patients.count', {})).toEqual({ ok: false, error: { code: 'locked' } })
  await unlock(page)
  await expect(page.getByText('1 patient', { exact: false })).toBeVisible()
}

/** The page sees three functions of ours, and nothing of Node or Electron. */
async function expectBareBridge(page: Page): Promise<void> {
  expect(await page.evaluate('Object.entries(embolog).map(([name, value]) => [name, typeof value])')).toEqual(
    [
      ['ask', 'function'],
      ['showWaiting', 'function'],
      ['onEvent', 'function'],
    ],
  )
  expect(await page.evaluate('[typeof require, typeof process, typeof module, typeof ipcRenderer]')).toEqual(
    Array(4).fill('undefined'),
  )
}

/** The page opens nothing, goes nowhere, runs no text as code and asks for no device. */
async function expectConfined(page: Page): Promise<void> {
  const address = page.url()
  await page.evaluate(`void window.open('https://example.org/')`)
  await page.evaluate(`void (location.href = 'https://example.org/')`)
  await expect.poll(() => page.context().pages().length).toBe(1)
  expect(page.url()).toBe(address)
  // In a task of the page's own: what a debugger evaluates is exempt from the page's policy.
  const refused = await page.evaluate(`new Promise((resolve) => setTimeout(() => {
    const refused = []
    const attempt = (name, act) => { try { act() } catch { refused.push(name) } }
    attempt('markup', () => { document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>' })
    attempt('code', () => { new Function('return 1')() })
    resolve(refused)
  }))`)
  expect(refused).toEqual(['markup', 'code'])
}

interface Reply {
  readonly ok: boolean
}

/** Asks over the bridge, as the page does. */
function ask(page: Page, name: string, input: unknown): Promise<Reply> {
  return page.evaluate(
    `embolog.ask(${JSON.stringify(name)}, ${JSON.stringify(input)}, ${JSON.stringify(crypto.randomUUID())})`,
  )
}
