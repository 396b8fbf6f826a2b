const KEY = 'embolog.session'

/** The launch token of `#token=…`, taken out of the address at once so that it is in no history or bookmark. */
export function takeLaunchToken(): string | null {
  const match = /^#token=([^&]+)$/.exec(location.hash)
  if (match?.[1] === undefined) return null
  history.replaceState(null, '', `${location.pathname}${location.search}#/`)
  return decodeURIComponent(match[1])
}

/**
 * A fresh link opened in a page that is still there signs it on in place. Heard before the router, for which the
 * link would be another screen: what was typed stays.
 */
export function onFreshLink(signOn: (launchToken: string) => void): void {
  window.addEventListener(
    'popstate',
    (event) => {
      const launchToken = takeLaunchToken()
      if (launchToken === null) return
      event.stopImmediatePropagation()
      history.back()
      signOn(launchToken)
    },
    { capture: true },
  )
}

/** Tells the other tabs of this origin, the port included, of a session, for those that have lost theirs. */
export function handOver(token: string): void {
  const channel = new BroadcastChannel(KEY)
  channel.postMessage(token)
  channel.close()
}

export function onHandedOver(take: (token: string) => void): void {
  new BroadcastChannel(KEY).addEventListener('message', ({ data }) => {
    if (typeof data === 'string') take(data)
  })
}

/** Lives as long as the tab: survives a reload, not a closed window. */
export function keptSessionToken(): string | null {
  return sessionStorage.getItem(KEY)
}

export function keepSessionToken(token: string): void {
  sessionStorage.setItem(KEY, token)
}

export function dropSessionToken(): void {
  sessionStorage.removeItem(KEY)
}
