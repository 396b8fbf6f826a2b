import type { HostEvent } from '../../shared/kit/endpoint.ts'

const RECONNECT_MS = 1000

/** Reads newline-separated JSON from `/api/events`, and comes back a second after the host went away. */
export function eventStream(
  token: () => Promise<string | null>,
  listener: (event: HostEvent) => void,
): () => void {
  const ended = new AbortController()

  async function read(): Promise<void> {
    const known = await token()
    if (known === null) return ended.abort()
    const response = await fetch('/api/events', {
      headers: { authorization: `Bearer ${known}` },
      signal: ended.signal,
    })
    if (response.status === 401) return ended.abort()
    if (!response.ok || response.body === null) return
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) if (line !== '') listener(JSON.parse(line) as HostEvent)
    }
  }

  function follow(): void {
    const again = () => {
      if (!ended.signal.aborted) setTimeout(follow, RECONNECT_MS)
    }
    // A dropped stream rejects; the answer to that is to connect again, whatever the reason was.
    read().then(again, again)
  }

  follow()
  return () => ended.abort()
}
