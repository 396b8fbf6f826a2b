/** Puts the focus into the first of these fields as they stand on the page; once the page shows them. */
export function focusFirst(paths: readonly string[]): void {
  requestAnimationFrame(() => {
    const fields = [...document.querySelectorAll<HTMLElement>('[data-field]')]
    const field = fields.find(({ dataset }) => paths.includes(dataset['field'] ?? ''))
    field?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, [tabindex="0"], button')?.focus()
  })
}
