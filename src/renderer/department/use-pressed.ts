import { useEffect, useRef, useState, type RefObject } from 'react'

export interface Pressed {
  readonly form: RefObject<HTMLFormElement | null>
  /** From the first press on, every field says what is missing. */
  readonly isPressed: boolean
  readonly press: () => void
}

/**
 * A form whose button always answers: what is missing is named at its field, and the first such field gets the focus.
 * `refusal` is what the host said last, which points at a field too.
 */
export function usePressed(refusal: unknown): Pressed {
  const form = useRef<HTMLFormElement>(null)
  const [presses, setPresses] = useState(0)
  useEffect(() => {
    if (presses > 0 || refusal !== null)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [presses, refusal])
  return { form, isPressed: presses > 0, press: () => setPresses((n) => n + 1) }
}
