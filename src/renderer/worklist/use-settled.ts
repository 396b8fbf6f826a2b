import { useEffect, useState } from 'react'

/**
 * The value once it has rested. Walking through the list with a key must not open, and so put into the audit
 * trail, the record of everybody passed on the way.
 */
export function useSettled<T>(value: T, restMs: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), restMs)
    return () => clearTimeout(timer)
  }, [value, restMs])
  return settled
}
