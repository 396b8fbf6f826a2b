import { type App, BrowserWindow, type Session, type WebContents } from 'electron'
import { APP_PAGE, isOwnPage } from './app-protocol.ts'

/** Opens the one window: sandboxed, isolated, and shown when there is something to see. */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Embolog',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 680,
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  // Drafts are kept as they are typed, so a page that died comes back where it was.
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit') void window.loadURL(APP_PAGE)
  })
  void window.loadURL(APP_PAGE)
  return window
}

/** Whatever page there is, it opens nothing, goes nowhere and holds no web view. */
export function confineContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** No camera, place, notification or device. Our own page may put text on the clipboard, and not look what is there. */
export function limitPermissions(session: Session): void {
  const isGranted = (permission: string, address: string) =>
    permission === 'clipboard-sanitized-write' && isOwnPage(address)
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(isGranted(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin))
  session.setDevicePermissionHandler(() => false)
}
