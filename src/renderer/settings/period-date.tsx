import { useState } from 'react'
import { DateField } from '../ui/date-field.tsx'
import { parseDate } from '../ui/parse-date.ts'

export interface PeriodDateProps {
  readonly label: string
  /** null = open at this end. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** One end of a period, kept when the field is left; emptied, that end is open. */
export function PeriodDate({ label, value, onChange }: PeriodDateProps) {
  const [typed, setTyped] = useState(value)
  const [shown, setShown] = useState(value)
  if (shown !== value) {
    setShown(value)
    setTyped(value)
  }
  return (
    <DateField
      label={label}
      labelHidden
      compact
      value={typed}
      onChange={setTyped}
      onBlur={() => {
        const settled = typed === null ? null : parseDate(typed)
        if (typed !== null && settled === null) return
        if (settled !== value) onChange(settled)
      }}
    />
  )
}
