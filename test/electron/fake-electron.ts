import { EventEmitter } from 'node:events'

type Listener = (...args: never[]) => unknown

/** A page's contents, with every handler that the program put on it. */
export class FakeContents extends EventEmitter {
  readonly sent: unknown[][] = []
  openHandler: ((details: { url: string }) => { action: string }) | undefined

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
  send(...args: unknown[]) {
    this.sent.push(args)
  }
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents()
  readonly loaded: string[] = []
  shown = 0
  readonly options: { webPreferences: Record<string, unknown> }

  constructor(options: { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    record.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  static getAllWindows = () => record.windows
  loadURL(url: string) {
    this.loaded.push(url)
    return Promise.resolve()
  }
  show() {
    this.shown += 1
  }
  isMinimized = () => false
  focus() {}
}

/** A helper process that answers what the test says, and remembers what it was told. */
export class FakeChild extends EventEmitter {
  readonly told: { message: unknown; ports: unknown[] }[] = []
  killed = 0
  readonly file: string
  readonly args: readonly string[]

  constructor(file: string, args: readonly string[] = []) {
    super()
    this.file = file
    this.args = args
  }
  postMessage(message: unknown, ports: unknown[] = []) {
    this.told.push({ message, ports })
  }
  kill() {
    this.killed += 1
    this.emit('exit', 0)
    return true
  }
}

class FakeApp extends EventEmitter {
  readonly calls: string[] = []
  isPackaged = false
  enableSandbox = () => void this.calls.push('enableSandbox')
  requestSingleInstanceLock = () => this.calls.push('requestSingleInstanceLock') > 0
  whenReady = () => Promise.resolve(void this.calls.push('whenReady'))
  quit = () => void this.calls.push('quit')
  exit = (code: number) => void this.calls.push(`exit ${code}`)
  getLocale = () => 'en-GB'
  setPath = (name: string) => void this.calls.push(`setPath ${name}`)
}
const app = new FakeApp()

export const record = {
  app,
  windows: [] as FakeWindow[],
  channels: new Map<string, Listener>(),
  schemes: [] as unknown[],
  protocols: new Map<string, (request: Request) => Response | Promise<Response>>(),
  children: [] as FakeChild[],
  permissions: {} as Record<string, Listener>,
  menu: undefined as unknown,
  power: new EventEmitter(),
}

export const electron = {
  app,
  BrowserWindow: FakeWindow,
  ipcMain: { handle: (channel: string, listener: Listener) => void record.channels.set(channel, listener) },
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => void (record.menu = menu),
  },
  MessageChannelMain: class {
    readonly port1 = new EventEmitter()
    readonly port2 = new EventEmitter()
  },
  powerMonitor: record.power,
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => void record.schemes.push(...schemes),
    handle: (scheme: string, answer: (request: Request) => Response | Promise<Response>) =>
      void record.protocols.set(scheme, answer),
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: Listener) => void (record.permissions['request'] = handler),
      setPermissionCheckHandler: (handler: Listener) => void (record.permissions['check'] = handler),
      setDevicePermissionHandler: (handler: Listener) => void (record.permissions['device'] = handler),
    },
  },
  utilityProcess: {
    fork(file: string, args: readonly string[]) {
      const child = new FakeChild(file, args)
      record.children.push(child)
      return child
    },
  },
}
