import type { HostEvent } from '../../shared/kit/endpoint.ts'
import type { Announcements } from './announcements.ts'

const HEARTBEAT_MS = 15_000

/** Host events as lines of JSON, as long as the reader stays; an empty line now and then shows that it is still there. */
export function eventStream(onEvent: Announcements['onEvent']): ReadableStream<Uint8Array> {
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
      }
      send('')
    },
    cancel: () => end(),
  })
}
