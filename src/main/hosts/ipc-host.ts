import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import type { Dispatch } from '../core/dispatch.ts'
import { isOwnPage } from './app-protocol.ts'

/** One channel for the whole contract, for the main frame of our own page and nobody else. */
export function hostIpc(ipcMain: Pick<IpcMain, 'handle'>, ask: Dispatch): void {
  ipcMain.handle('embolog:ask', (event, name: unknown, input: unknown, commandId: unknown) => {
    if (!isOwnFrame(event)) throw new Error('foreign frame')
    const question = { name: typeof name === 'string' ? name : '', input }
    return ask(typeof commandId === 'string' ? { ...question, commandId } : question)
  })
}

/** How much work waits, as the page last counted it; 0 while nobody is signed on. */
export function waitingIpc(ipcMain: Pick<IpcMain, 'handle'>, show: (count: number) => void): void {
  ipcMain.handle('embolog:waiting', (event, count: unknown) => {
    if (!isOwnFrame(event)) throw new Error('foreign frame')
    if (typeof count === 'number' && Number.isInteger(count) && count >= 0) show(count)
  })
}

function isOwnFrame({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url)
}
