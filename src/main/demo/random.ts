/** A seeded generator: the same seed gives the same department, on every computer. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** A number from `low` to `high`, rounded to `places`. */
  real(low: number, high: number, places?: number): number
  pick<T>(items: readonly T[]): T
  chance(probability: number): boolean
  shuffled<T>(items: readonly T[]): T[]
}

/** Mulberry32. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    real: (low, high, places = 1) => Number((low + next() * (high - low)).toFixed(places)),
    pick(items) {
      const item = items[int(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    chance: (probability) => next() < probability,
    shuffled(items) {
      const rest = [...items]
      for (let at = rest.length - 1; at > 0; at--) {
        const other = int(0, at)
        const [a, b] = [rest[at], rest[other]]
        if (a !== undefined && b !== undefined) [rest[at], rest[other]] = [b, a]
      }
      return rest
    },
  }
}
