/** Sideways only from the end of what is typed: inside it the arrow moves the caret. */
function leaves(input: HTMLInputElement, key: string): boolean {
  const { selectionStart: from, selectionEnd: to, value } = input
  const isWhole = from === 0 && to === value.length
  if (key === 'ArrowLeft') return isWhole || (from === 0 && to === 0)
  return isWhole || (from === value.length && to === value.length)
}

const columnOf = (input: Element) =>
  input.closest('[data-field]')?.getAttribute('data-field')?.split('.').at(-1) ?? ''

const inputsOf = (box: Element | null) => [
  ...(box?.querySelectorAll<HTMLInputElement>('[data-field] input:not([disabled]):not([type="hidden"])') ??
    []),
]

/**
 * Arrow keys walk the table of arteries, up and down within a column, sideways from the ends of a cell; Enter opens
 * the list of a cell. An open list keeps its keys. True where the key was taken.
 */
export function walkArteries(key: string, target: EventTarget): boolean {
  // A list that is not drawn yet is open all the same; `aria-expanded` says so only once there is a list to point to.
  if (!(target instanceof HTMLInputElement) || target.hasAttribute('data-expanded')) return false
  if (key === 'Enter') {
    if (!target.hasAttribute('aria-haspopup')) return false
    target.click()
    return true
  }
  const next = neighbour(key, target)
  if (next === undefined) return false
  next.focus()
  next.select()
  return true
}

function neighbour(key: string, target: HTMLInputElement): HTMLInputElement | undefined {
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const column = inputsOf(target.closest('.artery-table')).filter(
      (input) => columnOf(input) === columnOf(target),
    )
    return column[column.indexOf(target) + (key === 'ArrowUp' ? -1 : 1)]
  }
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || !leaves(target, key)) return undefined
  const row = inputsOf(target.closest('.artery-row'))
  return row[row.indexOf(target) + (key === 'ArrowLeft' ? -1 : 1)]
}
