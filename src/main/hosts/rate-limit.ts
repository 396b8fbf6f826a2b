/** Lets `burst` calls through at once and `perSecond` in the long run; `monotonicMs` is a clock that never steps. */
export function createRateLimit(burst: number, perSecond: number, monotonicMs: () => number): () => boolean {
  let left = burst
  let at = monotonicMs()
  return function take() {
    const now = monotonicMs()
    left = Math.min(burst, left + ((now - at) / 1000) * perSecond)
    at = now
    if (left < 1) return false
    left -= 1
    return true
  }
}
