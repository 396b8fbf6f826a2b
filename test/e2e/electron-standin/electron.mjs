// A stand-in for Electron's main-process module, in plain Node: real events, real child processes, and pages that
// whoever set `globalThis.electronStandin` opens for it.
import { EventEmitter } from 'node:events'
import { MessageChannelMain, utilityProcess } from './utility-process.mjs'

const standin = globalThis.electronStandin
const windows = new Set()
const handlers = new Map()
const protocols = new Map()

class App extends EventEmitter {
  isPackaged = false
  enableSandbox() {}
  requestSingleInstanceLock = () => true
  whenReady = () => Promise.resolve()
  getLocale = () => 'en-GB'
  setPath() {}
  setBadgeCount(count) {
    this.badgeCount = count
  }
  quit() {
    let isHeld = false
    this.emit('before-quit', { preventDefault: () => (isHeld = true) })
    if (!isHeld) this.exit(0)
  }
  exit(code) {
    standin.onExit(code)
  }
}

class WebContents extends EventEmitter {
  setWindowOpenHandler(handler) {
    this.openHandler = handler
  }
  send(channel, payload) {
    // What crosses a process boundary in Electron is a copy here as well.
    void this.page?.deliver(channel, structuredClone(payload))
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents()
  constructor(options) {
    super()
    this.options = options
    windows.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  static getAllWindows = () => [...windows]
  async loadURL(url) {
    this.webContents.page = await standin.openPage({
      url,
      preload: this.options.webPreferences.preload,
      contents: this.webContents,
      serve: (request) => protocols.get(new URL(request.url).protocol.slice(0, -1))(request),
      invoke: (channel, frame, args) =>
        handlers.get(channel)({ senderFrame: frame }, ...structuredClone(args)),
    })
    this.emit('ready-to-show')
  }
  show() {}
  setOverlayIcon(image, words) {
    this.overlay = { image, words }
  }
  focus() {}
  isMinimized = () => false
}

const allowNothing = {
  setPermissionRequestHandler() {},
  setPermissionCheckHandler() {},
  setDevicePermissionHandler() {},
}

export const nativeImage = { createFromBitmap: (bitmap, size) => ({ bitmap, ...size }) }
export const app = new App()
export const ipcMain = { handle: (channel, listener) => void handlers.set(channel, listener) }
export const Menu = { buildFromTemplate: (template) => template, setApplicationMenu() {} }
export const powerMonitor = new EventEmitter()
export const protocol = {
  registerSchemesAsPrivileged() {},
  handle: (scheme, answer) => void protocols.set(scheme, answer),
}
export const session = { defaultSession: allowNothing }
export { MessageChannelMain, utilityProcess }
