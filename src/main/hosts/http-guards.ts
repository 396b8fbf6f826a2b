/** What a request says about itself before its body is read. Header values are undefined when absent. */
export interface RequestFacts {
  readonly method: string
  readonly path: string
  readonly host: string | undefined
  readonly origin: string | undefined
  readonly fetchSite: string | undefined
  readonly fetchMode: string | undefined
  readonly contentType: string | undefined
  readonly authorization: string | undefined
}

export interface Refusal {
  readonly status: 401 | 403 | 405 | 413 | 415 | 421 | 429
  readonly code: string
}

/**
 * Why a request is not ours, in the order in which the attacks were tried: rebinding shows in Host, a foreign page
 * in Origin and Sec-Fetch-Site, a plain form in method and content type, another local user in the token.
 */
export function refusalOf(
  request: RequestFacts,
  port: number,
  isOpenSession: (token: string) => boolean,
): Refusal | undefined {
  const isApi = request.path.startsWith('/api/')
  const wanted = isApi && request.path !== '/api/events' ? 'POST' : 'GET'
  if (request.host !== `127.0.0.1:${port}` && request.host !== `localhost:${port}`)
    return { status: 421, code: 'foreign-host' }
  if (!isOwnOrigin(request, wanted)) return { status: 403, code: 'foreign-origin' }
  if (!isOwnSite(request, isApi)) return { status: 403, code: 'foreign-site' }
  if (request.method !== wanted) return { status: 405, code: 'method-not-allowed' }
  if (wanted === 'POST' && !/^application\/json(; *charset=utf-8)?$/i.test(request.contentType ?? ''))
    return { status: 415, code: 'not-json' }
  if (isApi && request.path !== '/api/session' && !isOpenSession(bearer(request.authorization)))
    return { status: 401, code: 'unauthorised' }
  return undefined
}

/** A browser names the origin with every POST; on a plain GET of its own it names none. */
function isOwnOrigin(request: RequestFacts, wanted: 'POST' | 'GET'): boolean {
  if (request.origin === undefined) return wanted === 'GET'
  return request.origin === `http://${request.host}`
}

/** A link may lead to the page from anywhere; data is for the page itself. Programs send no such header. */
function isOwnSite(request: RequestFacts, isApi: boolean): boolean {
  if (request.fetchSite === undefined || request.fetchSite === 'same-origin') return true
  return !isApi && (request.fetchSite === 'none' || request.fetchMode === 'navigate')
}

function bearer(authorization: string | undefined): string {
  return /^Bearer ([\w-]{43})$/.exec(authorization ?? '')?.[1] ?? ''
}
