/** Equal text means that the two say the same; maps are read as their entries. */
const textOf = (part: unknown): string => JSON.stringify(part instanceof Map ? [...part] : part) ?? ''

/**
 * The new state, with every part that says the same as before kept as the same object: a key typed in one block
 * then renders nothing that only reads the others.
 */
export function steady<S extends object>(before: S, now: S): S {
  const parts = Object.entries(now).map(([key, part]) => {
    const old: unknown = (before as Readonly<Record<string, unknown>>)[key]
    return [key, Object.is(old, part) || textOf(old) === textOf(part) ? old : part] as const
  })
  const isSame = parts.every(([key, part]) => part === (before as Readonly<Record<string, unknown>>)[key])
  return isSame ? before : (Object.fromEntries(parts) as S)
}
