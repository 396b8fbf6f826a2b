import { Fragment } from 'react'

/** A key as printed on the keyboard: `Ctrl+Enter` becomes two caps. */
export function Kbd({ keys }: { readonly keys: string }) {
  const caps = keys === '+' ? ['+'] : keys.split('+')
  return (
    <kbd className="kbd" aria-hidden>
      {caps.map((cap, index) => (
        <Fragment key={cap}>
          {index > 0 && ' '}
          {cap}
        </Fragment>
      ))}
    </kbd>
  )
}

/** A key and what it does, for hints beside a list or under a form. */
export function ShortcutHint({ keys, children }: { readonly keys: string; readonly children: string }) {
  return (
    <span className="shortcut-hint">
      <Kbd keys={keys} /> {children}
    </span>
  )
}
