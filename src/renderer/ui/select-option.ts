export interface SelectOption<T extends string> {
  readonly value: T
  readonly label: string
  /** Also found by these: the other language, an abbreviation, a brand name. */
  readonly keywords?: string
  readonly disabled?: boolean
}

/** Options that hold every typed word, those that begin with it first. */
export function filterOptions<T extends string>(options: readonly SelectOption<T>[], search: string) {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const first = words[0] ?? ''
  return options
    .map((option) => ({
      option,
      hay: `${option.label} ${option.value} ${option.keywords ?? ''}`.toLowerCase(),
    }))
    .filter(({ hay }) => words.every((word) => hay.includes(word)))
    .toSorted((a, b) => Number(b.hay.startsWith(first)) - Number(a.hay.startsWith(first)))
    .map(({ option: { value, label, disabled = false } }) => ({ value, label, disabled }))
}
