import { Field } from './field.tsx'
import type { FieldFrame } from './field-frame.ts'

export interface TextAreaProps extends FieldFrame {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly maxLength?: number
  readonly placeholder?: string
}

export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 3, maxLength, placeholder } = props
  return (
    <Field {...props}>
      {(control) => (
        <textarea
          {...control}
          value={value}
          rows={rows}
          maxLength={maxLength}
          placeholder={placeholder}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caller decides where a form begins
          autoFocus={props.autoFocus}
          onBlur={props.onBlur}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
