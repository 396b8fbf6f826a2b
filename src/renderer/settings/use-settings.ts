import { useTranslation } from 'react-i18next'
import type { Settings } from '../../shared/model/settings.ts'
import { useAsk } from '../api/use-ask.ts'
import { useCommand, type Command } from '../api/use-command.ts'
import { showStatus } from '../ui/status-message.ts'

export interface SettingsInForce {
  readonly settings: Settings | undefined
  /** Saves at once, says so in the status bar, and offers the old value back. `what` is the name of the field. */
  readonly change: (part: Partial<Settings>, what: string) => void
  readonly error: Command<'settings.change'>['error'] | { readonly code: string } | null
}

/** The choices of the department, each saved as it is made. */
export function useSettings(): SettingsInForce {
  const { t } = useTranslation('settings')
  const { value: settings, error } = useAsk('settings.show', {})
  const command = useCommand('settings.change')

  async function change(part: Partial<Settings>, what: string) {
    if (settings === undefined) return
    const before = Object.fromEntries(
      Object.keys(part).map((key) => [key, settings[key as keyof Settings]]),
    ) as Partial<Settings>
    const reply = await command.run(part)
    if (reply.ok) {
      showStatus({ text: t('changed', { what }), onUndo: () => void command.run(before) })
    }
  }
  return { settings, change: (part, what) => void change(part, what), error: command.error ?? error }
}
