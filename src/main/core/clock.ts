/**
 * A hybrid logical clock as sortable text: milliseconds since 1970 in 12 hexadecimal digits, then a counter. It never
 * runs backwards, whatever the workstation's clock does, so it orders events of several workstations later.
 */
export function nextClock(previous: string | undefined, nowMs: number): string {
  const [ms, count] = previous ? parse(previous) : [0, 0]
  if (nowMs > ms) return format(nowMs, 0)
  return count < 0xffff ? format(ms, count + 1) : format(ms + 1, 0)
}

/** True when the workstation's clock stands before what it has already said. */
export function isClockSuspect(previous: string | undefined, nowMs: number): boolean {
  return previous !== undefined && nowMs < parse(previous)[0]
}

const parse = (clock: string): [number, number] => [
  Number.parseInt(clock.slice(0, 12), 16),
  Number.parseInt(clock.slice(13), 16),
]
const format = (ms: number, count: number): string =>
  `${ms.toString(16).padStart(12, '0')}-${count.toString(16).padStart(4, '0')}`
