import { useTranslation } from 'react-i18next'
import { useAsk } from '../../api/use-ask.ts'
import { useCaller } from '../../api/use-caller.ts'
import { PassphraseField } from '../../ui/passphrase-field.tsx'
import { Select } from '../../ui/select.tsx'

/** Who signs, and the passphrase that proves it; `signer` null = whoever unlocked. */
export interface TypedSignature {
  readonly signer: string | null
  readonly passphrase: string
}

export const NO_SIGNATURE: TypedSignature = { signer: null, passphrase: '' }

/** The signature as it is sent. */
export function sentSignature({ signer, passphrase }: TypedSignature) {
  return { passphrase, ...(signer === null ? {} : { signer }) }
}

export interface SignatureFieldsProps {
  readonly value: TypedSignature
  readonly onChange: (value: TypedSignature) => void
  readonly autoFocus?: boolean
}

/** Asks for the signer's own passphrase; where several people work at one window, also for whose it is. */
export function SignatureFields({ value, onChange, autoFocus = false }: SignatureFieldsProps) {
  const { t } = useTranslation('signing')
  const caller = useCaller()
  const { value: users = [] } = useAsk('users.list', {})
  const { value: status } = useAsk('department.status', {})
  const maySign = users.filter(({ role, deactivatedAt }) => role !== 'auditor' && deactivatedAt === null)
  const chosen = value.signer ?? caller?.name ?? null
  return (
    <>
      {maySign.length > 1 && (
        <Select
          label={t('signer')}
          required
          value={chosen}
          options={maySign.map(({ name }) => ({ value: name, label: name }))}
          onChange={(signer) => onChange({ ...value, signer })}
        />
      )}
      <PassphraseField
        label={t('passphraseOf', { name: chosen ?? '' })}
        required
        autoFocus={autoFocus}
        value={value.passphrase}
        onChange={(passphrase) => onChange({ ...value, passphrase })}
      />
      {status?.isDemonstration === true && <p className="small faint">{t('demonstration')}</p>}
      {/* Enter in a form of two fields presses its button, and those of a dialog stand outside. */}
      <button type="submit" hidden aria-label={t('sign.run')} />
    </>
  )
}
