import { useState, type ReactNode } from 'react'
import { Field } from '../ui/field.tsx'
import type { FieldFrame } from '../ui/field-frame.ts'
import { useNumberComplaint } from '../ui/use-number-complaint.ts'
import { labText, meansLab, parseLab, type LabText } from './lab-text.ts'

export interface LabNumberProps extends FieldFrame {
  readonly lab: LabText
  readonly onType: (lab: LabText) => void
  readonly unit?: ReactNode
}

/** A laboratory value, with the sign of a bound where an analyser printed one: `312`, `<0.605`. */
export function LabNumber(props: LabNumberProps) {
  const { lab, onType, unit } = props
  const complaint = useNumberComplaint()
  const [typed, setTyped] = useState<string | null>(null)
  const isNonsense = Number.isNaN(lab.value)
  // The typed text stands only as long as it means the value; a value set from outside replaces it.
  const text = typed !== null && meansLab(typed, lab) ? typed : labText(lab)
  return (
    <Field {...props} unit={unit} error={isNonsense ? complaint(text) : props.error}>
      {(control) => (
        <input
          {...control}
          className="is-number"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onType(parseLab(event.currentTarget.value))
          }}
          onBlur={() => {
            if (!isNonsense) setTyped(null)
            props.onBlur?.()
          }}
        />
      )}
    </Field>
  )
}
