import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from './field.tsx'
import type { FieldFrame } from './field-frame.ts'

export interface PassphraseFieldProps extends FieldFrame {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly autoComplete?: 'current-password' | 'new-password'
}

/** Hidden while typed, readable on demand. Spaces are part of a passphrase. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { value, onChange, autoComplete = 'current-password' } = props
  const { t } = useTranslation('ui')
  const [isShown, setShown] = useState(false)
  const toggle = (
    <button type="button" className="field-reveal" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
      {isShown ? t('hide') : t('show')}
    </button>
  )
  return (
    <Field {...props} unit={toggle}>
      {(control) => (
        <input
          {...control}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          spellCheck={false}
          value={value}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the caller decides where a form begins
          autoFocus={props.autoFocus}
          onBlur={props.onBlur}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
