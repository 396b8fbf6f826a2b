/** Success or a named, expected failure. Plain data, so it crosses IPC, HTTP and stdout unchanged. */
export type Result<T, E = never> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const err = <const E>(error: E): Result<never, E> => ({ ok: false, error })

/** For switch statements that must name every case. */
export function unreachable(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
