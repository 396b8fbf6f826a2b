import type { HTMLInputAutoCompleteAttribute, ReactNode, Ref } from 'react'
import { Field } from './field.tsx'
import type { FieldFrame } from './field-frame.ts'

export interface TextFieldProps extends FieldFrame {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly unit?: ReactNode
  readonly maxLength?: number
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'text' | 'tel' | 'numeric'
  /** Candidates offered by the browser; anything may still be typed. */
  readonly list?: string
  readonly ref?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, maxLength, autoComplete = 'off', inputMode, list, ref } = props
  return (
    <Field {...props}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          value={value}
          placeholder={placeholder}
          maxLength={maxLength}
          autoComplete={autoComplete}
          inputMode={inputMode}
          list={list}
          spellCheck={false}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caller decides where a form begins
          autoFocus={props.autoFocus}
          onBlur={props.onBlur}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
