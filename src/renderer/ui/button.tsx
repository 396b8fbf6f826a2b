import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'
import { useShortcut } from './use-shortcut.ts'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'children'> {
  readonly children?: ReactNode
  readonly onClick: () => void
  /** `primary` is the one filled button of a screen; `unconfirmed` is dashed; `link` looks like a link. */
  readonly variant?: 'default' | 'primary' | 'ghost' | 'danger' | 'unconfirmed' | 'link'
  readonly compact?: boolean
  readonly icon?: ReactNode
  /** Shown as a key cap and bound while the button is enabled and mounted. */
  readonly keys?: string | undefined
  /** Name in the `?` list where the button's own words are not plain text. */
  readonly keysLabel?: string
  readonly keysScope?: 'screen' | 'app'
  /** Why it cannot be pressed: disables it and becomes its tooltip. */
  readonly disabledReason?: string | null | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button(props: ButtonProps) {
  const { children, onClick, variant = 'default', compact, icon, keys, keysLabel, keysScope, ...rest } = props
  const { disabledReason, className, disabled, type = 'button', ...attributes } = rest
  const isOff = disabled === true || (disabledReason !== undefined && disabledReason !== null)
  const label = keysLabel ?? (typeof children === 'string' ? children : (rest['aria-label'] ?? ''))
  useShortcut(keys, label, onClick, {
    enabled: !isOff,
    ...(keysScope === undefined ? {} : { scope: keysScope }),
  })
  return (
    <button
      {...attributes}
      type={type}
      className={classNames('button', `button-${variant}`, compact && 'button-compact', className)}
      aria-disabled={isOff || undefined}
      aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
      title={disabledReason ?? rest.title}
      onClick={() => {
        if (!isOff) onClick()
      }}
    >
      {icon}
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </button>
  )
}

export interface SubmitButtonProps {
  readonly children: ReactNode
  /** Greyed and silent; the form still decides what to do about Enter. */
  readonly isOff?: boolean
  readonly icon?: ReactNode
}

/** The one filled button of a form, pressed by Enter in any of its fields. */
export function SubmitButton({ children, isOff = false, icon }: SubmitButtonProps) {
  return (
    <button type="submit" className="button button-primary" aria-disabled={isOff || undefined}>
      {icon}
      {children}
    </button>
  )
}
