/** One slip of the finger or two; more is another word, and to offer it would mislead. */
const MOST_SLIPS = 2
const SHORTEST_PART = 4

/** The name that somebody most likely meant: within two slips of what was typed, or holding it; null when none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const wanted = typed.toLowerCase()
  const allowed = Math.min(MOST_SLIPS, Math.floor(wanted.length / 2))
  const near = names
    .map((name) => ({ name, slips: slipsBetween(wanted, name.toLowerCase()) }))
    .filter(({ slips }) => slips <= allowed)
    .toSorted((a, b) => a.slips - b.slips)
  const holding =
    wanted.length < SHORTEST_PART ? [] : names.filter((name) => name.toLowerCase().includes(wanted))
  return near[0]?.name ?? holding.toSorted((a, b) => a.length - b.length)[0] ?? null
}

/** Letters to add, drop or change (Levenshtein). */
function slipsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1]
    for (const [j, other] of Array.from(b).entries())
      next.push(
        Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
