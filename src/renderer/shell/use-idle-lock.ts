import { useEffect } from 'react'
import { useAsk } from '../api/use-ask.ts'

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const CHECK_EVERY_MS = 5_000

/** Locks after the minutes of the department's setting without a hand on mouse or keyboard. */
export function useIdleLock(lock: () => void): void {
  const { value } = useAsk('settings.show', {})
  const lockAfterMin = value?.lockAfterMin
  useEffect(() => {
    if (lockAfterMin === undefined) return
    let seenAt = Date.now()
    const seen = () => {
      seenAt = Date.now()
    }
    // A clock that is compared, not a countdown: a computer that slept must lock when it wakes.
    const timer = setInterval(() => {
      if (Date.now() - seenAt >= lockAfterMin * 60_000) lock()
    }, CHECK_EVERY_MS)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, seen, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, seen)
    }
  }, [lock, lockAfterMin])
}
