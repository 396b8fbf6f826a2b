const KEY = 'embolog.session'

/** The launch token of `#token=…`, taken out of the address at once so that it is in no history or bookmark. */
export function takeLaunchToken(): string | null {
  const match = /^#token=([^&]+)$/.exec(location.hash)
  if (match?.[1] === undefined) return null
  history.replaceState(null, '', `${location.pathname}${location.search}#/`)
  return decodeURIComponent(match[1])
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
