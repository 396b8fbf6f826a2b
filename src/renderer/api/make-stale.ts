import type { QueryClient } from '@tanstack/react-query'

/** Whatever touches a patient's record may change who answers a question. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = { patients: ['questions'] }

/** Asks again, where it is on screen, whatever was answered about these nouns. */
export function makeStale(cache: QueryClient, nouns: readonly string[]): void {
  const all = new Set(nouns.flatMap((noun) => [noun, ...(MADE_OF[noun] ?? [])]))
  for (const noun of all) void cache.invalidateQueries({ queryKey: [noun] })
}
