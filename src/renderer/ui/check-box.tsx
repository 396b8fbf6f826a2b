import { useId, type ReactNode } from 'react'

export interface CheckBoxProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly hint?: ReactNode
  readonly name?: string
  readonly disabled?: boolean
}

export function CheckBox({ label, checked, onChange, hint, name, disabled }: CheckBoxProps) {
  const id = useId()
  return (
    <label className="check" htmlFor={id} data-field={name}>
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint !== undefined && (
          <span id={`${id}-hint`} className="field-note">
            <br />
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}
