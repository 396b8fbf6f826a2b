import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Role } from '../../shared/model/user.ts'
import { sentence } from '../../shared/wording/errors.ts'
import { useCommand } from '../api/use-command.ts'
import { useLanguage } from '../i18n/language.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { PassphraseField } from '../ui/passphrase-field.tsx'
import { showStatus } from '../ui/status-message.ts'
import { TextField } from '../ui/text-field.tsx'

/** Gives somebody a passphrase of their own. */
export function AddPersonDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const { t: ui } = useTranslation('ui')
  const language = useLanguage()
  const add = useCommand('users.add')
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('operator')
  const [passphrase, setPassphrase] = useState('')
  const code = add.error?.code
  const said = add.error === null ? null : sentence(add.error, language)
  const isReady = name.trim() !== '' && passphrase !== '' && !add.isRunning

  async function save() {
    if (!isReady) return
    const reply = await add.run({ name: name.trim(), role, passphrase })
    if (!reply.ok) return
    showStatus({ text: t('people.added', { name: reply.value.name }) })
    onClose()
  }
  return (
    <Dialog
      title={t('people.addTitle')}
      onClose={onClose}
      width={560}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button variant="primary" onClick={() => void save()} disabled={!isReady} keys="Ctrl+Enter">
            {t('people.addSave')}
          </Button>
        </>
      }
    >
      <div className="settings-form">
        <TextField
          label={t('people.name')}
          name="name"
          required
          value={name}
          onChange={setName}
          maxLength={80}
          error={code === 'name-taken' ? said : null}
        />
        <Choice
          label={t('people.role')}
          value={role}
          onChange={(next) => setRole(next ?? role)}
          options={Role.options.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <PassphraseField
          label={t('people.passphrase')}
          required
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="new-password"
          hint={t('people.passphraseHint')}
          error={code === 'weak-passphrase' ? said : null}
        />
        {add.error !== null && code !== 'name-taken' && code !== 'weak-passphrase' && (
          <ErrorNotice error={add.error} />
        )}
      </div>
    </Dialog>
  )
}
