import { createHash, randomBytes } from 'node:crypto'

const LINK_LIFETIME_MS = 10 * 60_000
const MOST_SESSIONS = 32

export interface LoopbackSessions {
  /** A new launch token; the one before it stops working. */
  readonly issueLink: () => string
  /** Swaps the launch token for a session token, once; undefined when it is wrong, used or older than 10 minutes. */
  readonly redeem: (launchToken: string) => string | undefined
  readonly isOpen: (sessionToken: string) => boolean
}

/**
 * Who may talk to the loopback host: whoever saw the link that this process printed.
 * Only hashes are kept and looked up, so neither memory nor timing tells a token.
 */
export function createLoopbackSessions(now: () => Date): LoopbackSessions {
  let launch: { hash: string; expiresAt: number } | undefined
  const sessions = new Set<string>()
  return {
    issueLink() {
      const token = newToken()
      launch = { hash: hashOf(token), expiresAt: now().getTime() + LINK_LIFETIME_MS }
      return token
    },
    redeem(launchToken) {
      if (launch === undefined || launch.hash !== hashOf(launchToken)) return undefined
      const isInTime = now().getTime() <= launch.expiresAt
      launch = undefined
      if (!isInTime) return undefined
      const session = newToken()
      sessions.add(hashOf(session))
      const [oldest] = sessions
      if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest)
      return session
    },
    isOpen: (sessionToken) => sessions.has(hashOf(sessionToken)),
  }
}

const newToken = () => randomBytes(32).toString('base64url')
const hashOf = (token: string) => createHash('sha256').update(token).digest('base64')
