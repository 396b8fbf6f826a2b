import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import type { HostEvent, Transport } from '../shared/kit/endpoint.ts'

const bridge: Transport = {
  ask: (name, input, commandId) => ipcRenderer.invoke('embolog:ask', name, input, commandId),
  showWaiting: (count) => void ipcRenderer.invoke('embolog:waiting', count),
  onEvent(listener) {
    // The page gets the payload alone: the Electron event would hand it the sender.
    const pass = (_: IpcRendererEvent, event: HostEvent) => listener(event)
    ipcRenderer.on('embolog:event', pass)
    return () => void ipcRenderer.removeListener('embolog:event', pass)
  },
}
contextBridge.exposeInMainWorld('embolog', bridge)
