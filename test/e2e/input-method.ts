import type { CDPSession, Page } from '@playwright/test'

/**
 * Types a word the way an input method does: letters under composition, keys that the page must leave alone, and the
 * word in place of the letters.
 */
export async function compose(page: Page, letters: string, word: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (let typed = 1; typed <= letters.length; typed += 1)
    await session.send('Input.imeSetComposition', {
      text: letters.slice(0, typed),
      selectionStart: typed,
      selectionEnd: typed,
    })
  await pressComposing(session, ' ', 0)
  await pressComposing(session, 'Enter', 0)
  await pressComposing(session, 'Enter', CTRL)
  await session.send('Input.insertText', { text: word })
  await session.detach()
}

const CTRL = 2

/** What Windows sends while an input method holds the keys: the key by its name, under the code 229. */
async function pressComposing(session: CDPSession, key: string, modifiers: number): Promise<void> {
  const event = { key, code: key === ' ' ? 'Space' : key, windowsVirtualKeyCode: 229, modifiers }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
}
