import type { AnyReply, HostEvent, Transport } from '../../shared/kit/endpoint.ts'
import { err } from '../../shared/kit/result.ts'
import { eventStream } from './event-stream.ts'
import {
  dropSessionToken,
  handOver,
  keepSessionToken,
  keptSessionToken,
  onFreshLink,
  onHandedOver,
  takeLaunchToken,
} from './session-token.ts'

async function swap(launchToken: string): Promise<string | null> {
  const response = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: launchToken }),
  })
  if (!response.ok) return null
  const { token } = (await response.json()) as { token: string }
  keepSessionToken(token)
  handOver(token)
  return token
}

/**
 * The same questions over loopback HTTP. Two failures are its own: `host-unreachable` when nothing answers, and
 * `session-expired` when the host no longer knows this tab.
 */
export function httpTransport(): Transport {
  const launchToken = takeLaunchToken()
  let session: Promise<string | null> | undefined
  let isSignedOff = false

  function token(): Promise<string | null> {
    session ??= launchToken === null ? Promise.resolve(keptSessionToken()) : swap(launchToken)
    return session
  }

  function signOff(refused: string): void {
    // A late refusal of the session before must not end the one that was just begun.
    if (keptSessionToken() !== refused) return
    dropSessionToken()
    isSignedOff = true
    session = Promise.resolve(null)
  }

  onFreshLink((fresh) => {
    isSignedOff = false
    // The host may be gone while somebody tries a link: then this page is as it was.
    session = swap(fresh).catch(() => null)
  })
  onHandedOver((token) => {
    if (!isSignedOff) return
    isSignedOff = false
    keepSessionToken(token)
    session = Promise.resolve(token)
  })

  async function send(name: string, input: unknown, commandId: string): Promise<AnyReply> {
    const known = await token()
    if (known === null) return err({ code: 'session-expired' })
    const response = await fetch(`/api/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${known}`,
        'idempotency-key': commandId,
      },
      body: JSON.stringify(input ?? {}),
    })
    if (response.status === 401) {
      signOff(known)
      return err({ code: 'session-expired' })
    }
    return (await response.json()) as AnyReply
  }

  return {
    ask: (name, input, commandId) => send(name, input, commandId).catch(unreachableHost),
    onEvent: (listener: (event: HostEvent) => void) => eventStream({ token, onRefused: signOff }, listener),
  }
}

/** fetch rejects with a TypeError when nothing listens; anything else is a defect and goes on. */
function unreachableHost(cause: unknown): AnyReply {
  if (cause instanceof TypeError) return err({ code: 'host-unreachable' })
  throw cause
}
