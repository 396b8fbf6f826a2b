import type { HostEvent } from '../../shared/kit/endpoint.ts'
import type { Announcements } from './announcements.ts'

const HEARTBEAT_MS = 15_000

/**
 * Host events as lines of JSON, until the reader leaves or `closing` is aborted; an empty line now and then keeps the
 * connection in use.
 */
export function eventStream(
  onEvent: Announcements['onEvent'],
  closing: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let end = () => {}
  return new ReadableStream({
    start(controller) {
      const send = (line: string) => controller.enqueue(encoder.encode(`${line}\n`))
      const stop = onEvent((event: HostEvent) => send(JSON.stringify(event)))
      const heartbeat = setInterval(() => send(''), HEARTBEAT_MS)
      heartbeat.unref()
      end = () => {
        stop()
        clearInterval(heartbeat)
        closing.removeEventListener('abort', close)
      }
      const close = () => {
        end()
        controller.close()
      }
      closing.addEventListener('abort', close)
      send('')
    },
    cancel: () => end(),
  })
}
