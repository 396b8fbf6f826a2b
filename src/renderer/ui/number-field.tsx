import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { Field } from './field.tsx'
import type { FieldFrame } from './field-frame.ts'
import { parseNumber } from './parse-number.ts'
import { useNumberComplaint } from './use-number-complaint.ts'

export interface NumberFieldProps extends FieldFrame {
  /** NaN stands for text that is no number: the schema refuses it, and the text stays to be corrected. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly unit?: ReactNode
  /** Decimals shown when the field is left. */
  readonly digits?: number
  /** Arrow up and down change the value by this. */
  readonly step?: number
  /** What the sentence about nonsense offers as an example. */
  readonly example?: string
  readonly placeholder?: string
  readonly ref?: Ref<HTMLInputElement>
}

function shownAs(value: number | null, digits: number | undefined): string {
  if (value === null || Number.isNaN(value)) return ''
  return digits === undefined ? String(value) : value.toFixed(digits)
}

export function NumberField(props: NumberFieldProps) {
  const { value, onChange, digits, step, example, placeholder, unit, ref } = props
  const complaint = useNumberComplaint()
  const [typed, setTyped] = useState<string | null>(null)
  // The typed text stands only as long as it means the value; a value set from outside replaces it.
  const text = typed !== null && Object.is(parseNumber(typed), value) ? typed : shownAs(value, digits)
  const isNonsense = value !== null && Number.isNaN(value)

  function type(next: string) {
    setTyped(next)
    onChange(parseNumber(next))
  }
  function onKeyDown(event: KeyboardEvent) {
    if (step === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const from = value === null || Number.isNaN(value) ? 0 : value
    const to = from + (event.key === 'ArrowUp' ? step : -step)
    type(String(Number(to.toFixed(6))))
  }
  return (
    <Field
      {...props}
      unit={unit}
      error={isNonsense ? (props.error ?? complaint(text, example)) : props.error}
    >
      {(control) => (
        <input
          {...control}
          ref={ref}
          className="is-number"
          inputMode="decimal"
          autoComplete="off"
          placeholder={placeholder}
          value={text}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caller decides where a form begins
          autoFocus={props.autoFocus}
          onKeyDown={onKeyDown}
          onBlur={() => {
            if (!isNonsense) setTyped(null)
            props.onBlur?.()
          }}
          onChange={(event) => type(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
