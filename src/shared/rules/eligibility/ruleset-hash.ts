/** A number as the file spells it: `3.0` and `3` are the same number and different text. */
class NumberLexeme {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/**
 * Canonical text of a JSON document: keys sorted, no blanks, numbers spelled as in the source. Its SHA-256 (UTF-8)
 * names a ruleset; the hash itself is the business of whoever has a crypto library. Throws SyntaxError when the
 * text is not JSON.
 */
export function canonicalJson(text: string): string {
  const withLexemes: unknown = JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? new NumberLexeme(spelling(context?.source)) : value,
  )
  return write(withLexemes)
}

function spelling(source: string | undefined): string {
  // An engine that hides the spelling would yield a hash of another text; better none than a wrong one.
  if (source === undefined) throw new Error('this engine does not tell how a number was spelled')
  return source
}

function write(value: unknown): string {
  if (value instanceof NumberLexeme) return value.text
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member)}`)
  return `{${members.join(',')}}`
}
