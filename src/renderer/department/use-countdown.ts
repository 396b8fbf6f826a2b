import { useEffect, useState } from 'react'

/** Seconds left of a delay that the host named; 0 when it is over. A new `since` starts it anew. */
export function useCountdown(seconds: number, since: unknown): number {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const end = Date.now() + seconds * 1000
    const look = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)))
    look()
    if (seconds <= 0) return
    const timer = setInterval(look, 250)
    return () => clearInterval(timer)
  }, [seconds, since])
  return left
}
