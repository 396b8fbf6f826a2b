/** After a form of the panel is done with, the keys belong to the list again. */
export function focusList(): void {
  document.querySelector<HTMLElement>('.worklist-table')?.focus({ preventScroll: true })
}
