import type { Transport } from '../../shared/kit/endpoint.ts'
import { httpTransport } from './http-transport.ts'

declare global {
  interface Window {
    /** Put there by the preload script when the program runs in its own window. */
    embolog?: Transport
  }
}

/** The preload bridge in the desktop window, loopback HTTP in a browser. */
export function pickTransport(): Transport {
  return window.embolog ?? httpTransport()
}
