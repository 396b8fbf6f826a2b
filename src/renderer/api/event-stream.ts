import type { HostEvent } from '../../shared/kit/endpoint.ts'

const RECONNECT_MS = 1000

export interface EventSession {
  readonly token: () => Promise<string | null>
  /** The host does not know this token. */
  readonly onRefused: (token: string) => void
}

/**
 * Reads newline-separated JSON from `/api/events`, and comes back a second after the host went away. That it went,
 * came back, or no longer knows this page makes the page look at the door, without waiting for somebody's question.
 */
export function eventStream(session: EventSession, listener: (event: HostEvent) => void): () => void {
  const ended = new AbortController()
  let isAway = false

  function stand(away: boolean): void {
    if (away === isAway || ended.signal.aborted) return
    isAway = away
    listener({ type: 'locked' })
  }

  async function read(): Promise<void> {
    const known = await session.token()
    if (known === null) return stand(true)
    const response = await fetch('/api/events', {
      headers: { authorization: `Bearer ${known}` },
      signal: ended.signal,
    })
    if (response.status === 401) {
      session.onRefused(known)
      return stand(true)
    }
    if (!response.ok || response.body === null) return
    stand(false)
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
    read().then(again, () => {
      stand(true)
      again()
    })
  }

  follow()
  return () => ended.abort()
}
