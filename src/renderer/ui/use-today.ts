import { useEffect, useState } from 'react'
import { localDate, type IsoDate } from '../../shared/kit/iso-date.ts'

const LOOK_EVERY_MS = 60_000

/** Today on this computer's calendar; a window left open over midnight follows. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(() => localDate(new Date()))
  useEffect(() => {
    const timer = setInterval(() => setToday(localDate(new Date())), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return today
}
