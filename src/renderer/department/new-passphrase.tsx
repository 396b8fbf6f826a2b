import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentence } from '../../shared/wording/errors.ts'
import { useLanguage } from '../i18n/language.ts'
import { PassphraseField } from '../ui/passphrase-field.tsx'

const LEAST_CHARACTERS = 12

export function isLongEnough(passphrase: string): boolean {
  return Array.from(passphrase).length >= LEAST_CHARACTERS
}

interface NewPassphraseProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly again: string
  readonly onAgain: (value: string) => void
  /** What the host refused last; a changed passphrase is no longer the refused one. */
  readonly error: { readonly code: string } | null
  readonly isPressed: boolean
}

/** A new passphrase and its repetition, with the reason where it was refused as weak. */
export function NewPassphrase(props: NewPassphraseProps) {
  const { label, value, onChange, again, onAgain, error, isPressed } = props
  const { t } = useTranslation('department')
  const language = useLanguage()
  const [changedAfter, setChangedAfter] = useState<typeof error>(null)
  const missing = LEAST_CHARACTERS - Array.from(value).length
  const hint =
    value !== '' && missing > 0 ? t('setUp.passphraseLength', { count: missing }) : t('setUp.passphraseHint')

  function weakness(): string | null {
    if (error?.code === 'weak-passphrase' && error !== changedAfter) return sentence(error, language)
    if (!isPressed || missing <= 0) return null
    return value === '' ? t('isMissing', { field: label }) : hint
  }
  function difference(): string | null {
    if (isPressed && again === '') return t('isMissing', { field: t('setUp.again') })
    const differs = isPressed ? value !== again : again !== '' && !value.startsWith(again)
    return differs ? t('setUp.differs') : null
  }
  return (
    <>
      <PassphraseField
        label={label}
        name="passphrase"
        required
        autoComplete="new-password"
        hint={hint}
        error={weakness()}
        value={value}
        onChange={(typed) => {
          setChangedAfter(error)
          onChange(typed)
        }}
      />
      <PassphraseField
        label={t('setUp.again')}
        required
        autoComplete="new-password"
        error={difference()}
        value={again}
        onChange={onAgain}
      />
    </>
  )
}
