/** A caller, perhaps, and a place in a file: no line of a message that only begins with "at" has that shape. */
const FRAME = /^\s+at (?:(?:async |new )*[\w.<>$#[\] ]+ \()?(?:file:|node:|\/|[A-Z]:[\\/])[^"']*:\d+:\d+\)?$/

/** Where a defect happened, without its message: that may quote a record. */
export function framesOf(cause: unknown): string[] {
  if (!(cause instanceof Error)) return []
  const stack = (cause.stack ?? '').replace(cause.message, '')
  return stack.split('\n').filter((line) => FRAME.test(line))
}
