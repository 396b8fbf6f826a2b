import type { CustomScheme, Protocol } from 'electron'
import { rendererFile } from './renderer-files.ts'

/** To be registered before the app is ready; `standard` gives the page an origin of its own. */
export const APP_SCHEME: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
}
export const APP_PAGE = 'app://bundle/'

/** Serves the built page, and nothing else, under `app://bundle/`. */
export function serveAppPage(protocol: Pick<Protocol, 'handle'>, rendererDir: string): void {
  protocol.handle(APP_SCHEME.scheme, (request) => {
    const url = new URL(request.url)
    const isOurs = request.method === 'GET' && url.host === 'bundle'
    return isOurs ? rendererFile(rendererDir, url.pathname) : new Response('not found', { status: 404 })
  })
}

/** Whether an address is the page itself; compared by parts, because a prefix also matches `app://bundle.example`. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, username } = new URL(address)
  return protocol === 'app:' && host === 'bundle' && username === ''
}
