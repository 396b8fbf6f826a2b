export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Keys sorted, no blanks, numbers in their shortest form (RFC 8785): one text for one content. */
export function canonicalText(value: Json): string {
  return JSON.stringify(sorted(value))
}

function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]))
}
