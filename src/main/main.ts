import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  MessageChannelMain,
  nativeImage,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
} from 'electron'
import { APP_SCHEME, serveAppPage } from './hosts/app-protocol.ts'
import { hostIpc, waitingIpc } from './hosts/ipc-host.ts'
import { menuTemplate } from './hosts/menu.ts'
import { linkRecords } from './hosts/records-link.ts'
import { ownArguments, startOptions } from './hosts/start-options.ts'
import { showWaiting } from './hosts/waiting-badge.ts'
import { confineContents, limitPermissions, openWindow } from './hosts/window.ts'

const here = import.meta.dirname
const root = resolve(here, '../..')
const args = ownArguments(process.argv)
const options = startOptions(args)

app.enableSandbox()
protocol.registerSchemesAsPrivileged([APP_SCHEME])
// A demonstration is no second window of the department's own register, so it gets a profile of its own.
if (options.ok && options.value.demo) app.setPath('userData', mkdtempSync(join(tmpdir(), 'embolog-profile-')))
if (!options.ok) {
  console.error(options.error)
  app.exit(2)
} else if (app.requestSingleInstanceLock()) void start()
else app.quit()

async function start(): Promise<void> {
  confineContents(app)
  await app.whenReady()
  limitPermissions(session.defaultSession)
  serveAppPage(protocol, join(root, 'out', 'renderer'))
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, app.getLocale())))
  const records = linkRecords({
    forkRecords: () =>
      utilityProcess.fork(join(here, 'records.js'), args, { serviceName: 'Embolog records' }),
    forkJob,
    emit: (event) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('embolog:event', event)
    },
  })
  hostIpc(ipcMain, records.ask)
  waitingIpc(ipcMain, (count) =>
    showWaiting(count, {
      app,
      windows: BrowserWindow.getAllWindows(),
      platform: process.platform,
      imageOf: (bitmap, size) => nativeImage.createFromBitmap(bitmap, { width: size, height: size }),
    }),
  )
  // Somebody walked away from the screen: the key leaves memory before the disk sleeps.
  const lock = () => void records.ask({ name: 'department.lock', input: {} })
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)

  openWindow(join(here, '../preload/index.cjs'))
  app.on('second-instance', () => showAgain())
  app.on('activate', () => showAgain())
  app.on('window-all-closed', () => app.quit())
  app.once('before-quit', (event) => {
    event.preventDefault()
    void records.close().then(() => app.exit(0))
  })
}

function forkJob() {
  const { port1, port2 } = new MessageChannelMain()
  const process = utilityProcess.fork(join(here, 'job.js'), [], { serviceName: 'Embolog job' })
  process.postMessage({ type: 'channel' }, [port1])
  return { process, port: port2 }
}

function showAgain(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) return void openWindow(join(here, '../preload/index.cjs'))
  if (window.isMinimized()) window.restore()
  window.focus()
}
