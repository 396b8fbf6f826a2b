interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** µs */
  readonly ts: number
  readonly dur?: number
  /** CPU time of the thread, µs, where the system measures it: what other programs take is not in it. */
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

export interface KeyCost {
  /** Main-thread time from the key to the frame that shows it, ms. */
  readonly toFrameMs: number
  /** What is done after that frame and before the next key, ms. */
  readonly afterMs: number
}

const MICROSECONDS_PER_MS = 1000
const isFrame = ({ name }: TraceEvent) => name === 'Paint' || name === 'Commit' || name === 'Layerize'

/** What each key cost the page's main thread, from a trace of the browser. */
export function keyCosts(trace: Buffer): KeyCost[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: TraceEvent[] }
  const isKey = ({ name, args }: TraceEvent) => name === 'EventDispatch' && args?.data?.type === 'keydown'
  const page = traceEvents.find(isKey)
  if (page === undefined) throw new Error('the trace holds no key')
  const own = traceEvents
    .filter(({ pid, tid }) => pid === page.pid && tid === page.tid)
    .toSorted((a, b) => a.ts - b.ts)
  const keys = own.filter(isKey).map(({ ts }) => ts)
  const frames = own.filter(isFrame).map(({ ts }) => ts)
  const tasks = own.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'))
  return keys.slice(0, -1).map((from, at) => {
    const until = keys[at + 1] ?? from
    const frame = frames.find((ts) => ts > from && ts < until) ?? until
    const within = tasks.filter(({ ts, dur = 0 }) => ts + dur > from && ts + dur <= until)
    const spent = (part: readonly TraceEvent[]) =>
      part.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0) / MICROSECONDS_PER_MS
    return {
      toFrameMs: spent(within.filter(({ ts }) => ts <= frame)),
      afterMs: spent(within.filter(({ ts }) => ts > frame)),
    }
  })
}

/** The `share` quantile, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}
