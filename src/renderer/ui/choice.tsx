import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Field } from './field.tsx'
import type { FieldFrame } from './field-frame.ts'

export interface ChoiceOption<T extends string> {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
  readonly title?: string
}

export interface ChoiceProps<T extends string> extends FieldFrame {
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  readonly options: readonly ChoiceOption<T>[]
  /** A second press, or Backspace, takes the answer back. */
  readonly clearable?: boolean
}

/** Two to six answers side by side. Arrow keys move, the first letter of an answer chooses it. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { value, onChange, options, clearable = false, disabled } = props
  const box = useRef<HTMLDivElement>(null)
  const chosen = options.findIndex((option) => option.value === value)

  function choose(index: number) {
    const option = options[(index + options.length) % options.length]
    if (option === undefined || disabled) return
    onChange(option.value)
    box.current?.querySelectorAll('button')[options.indexOf(option)]?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return
    const first = options.findIndex((option) =>
      option.label.toLowerCase().startsWith(event.key.toLowerCase()),
    )
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') choose(chosen + 1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') choose(chosen - 1)
    else if (event.key === 'Backspace' && clearable) onChange(null)
    else if (event.key.length === 1 && event.key !== ' ' && first >= 0) choose(first)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <Field {...props} role="radiogroup" bare>
      {() => (
        <div ref={box} className="choice" role="presentation" onKeyDown={onKeyDown} onBlur={props.onBlur}>
          {options.map((option, index) => (
            <button
              key={option.value}
              type="button"
              role="radio"
              aria-checked={index === chosen}
              title={option.title}
              disabled={disabled}
              name={index === 0 ? props.name : undefined}
              tabIndex={index === Math.max(0, chosen) ? 0 : -1}
              onClick={() => onChange(clearable && index === chosen ? null : option.value)}
            >
              {option.icon}
              {option.label}
            </button>
          ))}
        </div>
      )}
    </Field>
  )
}
