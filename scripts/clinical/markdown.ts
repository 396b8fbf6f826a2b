/** Cells hold no line break, and no bar that is not escaped. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n')
}

export function code(text: string): string {
  return `\`${text}\``
}

/** Parts of a page, each a block of its own. */
export function blocks(...parts: readonly string[]): string {
  return parts.join('\n\n')
}
