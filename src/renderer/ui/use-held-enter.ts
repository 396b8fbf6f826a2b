import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * Enter pressed before the answer to what is typed is there: it is held until that answer comes, and let go when the
 * text changes first.
 */
export function useHeldEnter(
  typed: string,
  /** The text that the hits in sight answer; null while they answer another. */
  answered: string | null,
  take: () => void,
) {
  const held = useRef<string | null>(null)
  const settle = useEffectEvent((text: string) => {
    if (held.current !== text || typed !== text) return
    held.current = null
    take()
  })
  useEffect(() => {
    if (answered !== null) settle(answered)
  }, [answered])
  return {
    hold: () => {
      held.current = typed
    },
    letGo: () => {
      held.current = null
    },
  }
}
