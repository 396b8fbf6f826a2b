import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'

/** What the stand-in asks for when the program opens a window. */
interface PageOrder {
  readonly url: string
  readonly preload: string
  readonly contents: {
    emit(event: string, details: { preventDefault(): void; url: string }): boolean
    openHandler?(details: { url: string }): { action: string }
  }
  serve(request: Request): Promise<Response>
  invoke(channel: string, frame: { url: string; parent: null }, args: unknown[]): Promise<unknown>
}

// Chromium opens no page on a scheme it was not started with, so the page's own scheme is shown to it as this origin.
const SHOWN_ORIGIN = 'http://bundle.localhost'
const own = (url: string) => url.replace(SHOWN_ORIGIN, 'app://bundle')
const shown = (url: string) => url.replace('app://bundle', SHOWN_ORIGIN)

/** Runs the built main process in this one, on the stand-in, and gives the page of its window. */
export async function openOnStandin(context: BrowserContext, args: readonly string[]) {
  await import(pathToFileURL('test/e2e/electron-standin/register.mjs').href)
  let isOver = false
  let exited: (code: number) => void = () => {}
  const exit = new Promise<number>((resolve) => (exited = resolve))
  let opened: (page: Page) => void = () => {}
  const page = new Promise<Page>((resolve) => (opened = resolve))
  Object.assign(globalThis, {
    electronStandin: {
      onExit: exited,
      openPage: async (order: PageOrder) => {
        const view = await openPage(context, order)
        opened(view)
        return {
          deliver: async (channel: string, payload: unknown) => {
            const event = `new CustomEvent(${JSON.stringify(`ipc ${channel}`)}, { detail: ${JSON.stringify(payload)} })`
            try {
              if (!isOver) await view.evaluate(`dispatchEvent(${event})`)
            } catch (error) {
              // What Electron sends to a window that is closing goes nowhere, and nobody is told.
              if (!isOver && !view.isClosed()) throw error
            }
          },
        }
      },
    },
  })
  const before = process.argv
  process.argv = [process.execPath, '.', ...args]
  // Another address each time, so that a second test starts the program again.
  await import(`${pathToFileURL('out/main/main.js').href}?started=${performance.now()}`)
  process.argv = before
  const { app } = (await import(pathToFileURL('test/e2e/electron-standin/electron.mjs').href)) as {
    app: { quit(): void }
  }
  return {
    page: await page,
    close: () => {
      isOver = true
      app.quit()
      return exit
    },
  }
}

async function openPage(context: BrowserContext, order: PageOrder): Promise<Page> {
  const page = await context.newPage()
  let isShown = false
  const isPrevented = (url: string) => {
    let isStopped = false
    order.contents.emit('will-navigate', { preventDefault: () => (isStopped = true), url })
    return isStopped
  }
  page.on('popup', (popup) => {
    if (order.contents.openHandler?.({ url: popup.url() }).action === 'deny') void popup.close()
  })
  await page.route('**', async (route) => {
    const request = route.request()
    // The first navigation is the program's own; the page's later ones are put to the program, as Electron does.
    if (request.isNavigationRequest() && isShown && isPrevented(own(request.url())))
      return route.abort('aborted')
    if (!request.url().startsWith(SHOWN_ORIGIN)) return route.abort()
    const answer = await order.serve(new Request(own(request.url()), { method: request.method() }))
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  })
  await page.exposeFunction('ipcInvoke', (channel: string, ...args: unknown[]) =>
    order.invoke(channel, { url: own(page.url()), parent: null }, args),
  )
  await page.addInitScript(preloadScript(readFileSync(order.preload, 'utf8')))
  await page.goto(shown(order.url))
  isShown = true
  return page
}

/** The built preload script, given what Electron gives a sandboxed one, with nothing left behind but its bridge. */
function preloadScript(source: string): string {
  return `(() => {
    const invoke = window.ipcInvoke
    delete window.ipcInvoke
    const listeners = new Map()
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: Object.freeze({ ...api }) }),
      },
      ipcRenderer: {
        invoke,
        on(channel, listener) {
          const heard = (event) => listener({ sender: 'the page must not see this' }, event.detail)
          listeners.set(listener, heard)
          window.addEventListener('ipc ' + channel, heard)
        },
        removeListener: (channel, listener) => window.removeEventListener('ipc ' + channel, listeners.get(listener)),
      },
    }
    const require = (id) => {
      if (id === 'electron') return electron
      throw new Error('a sandboxed preload script may not require ' + id)
    }
    const module = { exports: {} }
    ;((require, module, exports) => { ${source}\n })(require, module, module.exports)
  })()`
}
