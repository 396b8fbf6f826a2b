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
  readonly error: { readonly code: string } | null
}

/** A new passphrase and its repetition, with the reason where it was refused as weak. */
export function NewPassphrase({ label, value, onChange, again, onAgain, error }: NewPassphraseProps) {
  const { t } = useTranslation('department')
  const language = useLanguage()
  const missing = LEAST_CHARACTERS - Array.from(value).length
  const hint =
    value !== '' && missing > 0 ? t('setUp.passphraseLength', { count: missing }) : t('setUp.passphraseHint')
  return (
    <>
      <PassphraseField
        label={label}
        name="passphrase"
        required
        autoComplete="new-password"
        hint={hint}
        error={error?.code === 'weak-passphrase' ? sentence(error, language) : null}
        value={value}
        onChange={onChange}
      />
      <PassphraseField
        label={t('setUp.again')}
        required
        autoComplete="new-password"
        error={again !== '' && !value.startsWith(again) ? t('setUp.differs') : null}
        value={again}
        onChange={onAgain}
      />
    </>
  )
}
