import type { ReactNode } from 'react'

/** A value that was probably meant, offered as a button under the field. */
export interface Correction {
  /** What the button says: `Use 35 g/L`. */
  readonly label: string
  readonly onApply: () => void
  /** Bound while the field has the focus, e.g. `Alt+U`. */
  readonly keys?: string
}

/** What every field of a form has in common. */
export interface FieldFrame {
  readonly label: string
  /** Path of the value in the draft, e.g. `arteries.0.lipiodolMl`; errors find the field by it. */
  readonly name?: string | undefined
  /** Keeps the label for screen readers only, in tables whose column head already says it. */
  readonly labelHidden?: boolean | undefined
  readonly hint?: ReactNode
  /** A full sentence. Takes the place of the hint. */
  readonly error?: string | null | undefined
  /** A full sentence about a value that may stay but should be looked at. */
  readonly warning?: string | null | undefined
  readonly correction?: Correction | null | undefined
  /** Carried over from an earlier record and not yet looked at. */
  readonly unconfirmed?: boolean | undefined
  /** F2 in an unconfirmed field. */
  readonly onConfirm?: (() => void) | undefined
  readonly required?: boolean | undefined
  /** Required because of another answer, not of every record. */
  readonly conditional?: boolean | undefined
  readonly disabled?: boolean | undefined
  /** Why it is disabled; becomes the tooltip. */
  readonly disabledReason?: string | undefined
  /** 28 px instead of 32. */
  readonly compact?: boolean | undefined
  readonly className?: string | undefined
  readonly autoFocus?: boolean | undefined
  readonly onBlur?: (() => void) | undefined
}

/** What the control inside a field must carry. */
export interface ControlProps {
  readonly id: string
  readonly name: string | undefined
  readonly disabled: boolean
  readonly 'aria-invalid': true | undefined
  readonly 'aria-required': true | undefined
  readonly 'aria-describedby': string | undefined
  /** Where a dialog puts the focus. */
  readonly 'data-autofocus': true | undefined
}
