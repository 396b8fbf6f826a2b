import { z } from 'zod'

/** Kleene's strong three-valued logic: what is not known stays `unknown` unless it cannot matter. */
export const ThreeValued = z.union([z.boolean(), z.literal('unknown')])
export type ThreeValued = z.output<typeof ThreeValued>

/** AND: false if any part is false, else unknown if any part is unknown. */
export function allOf(parts: Iterable<ThreeValued>): ThreeValued {
  let result: ThreeValued = true
  for (const part of parts) {
    if (part === false) return false
    if (part === 'unknown') result = 'unknown'
  }
  return result
}

/** OR: true if any part is true, else unknown if any part is unknown. */
export function anyOf(parts: Iterable<ThreeValued>): ThreeValued {
  let result: ThreeValued = false
  for (const part of parts) {
    if (part === true) return true
    if (part === 'unknown') result = 'unknown'
  }
  return result
}

export function notOf(part: ThreeValued): ThreeValued {
  return part === 'unknown' ? part : !part
}
