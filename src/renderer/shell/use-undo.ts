import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../api/client-context.tsx'
import type { Answer } from '../api/client.ts'
import { useCommand } from '../api/use-command.ts'
import { sentence } from '../../shared/wording/errors.ts'
import { actionText } from '../audit/action-words.ts'
import { useLanguage } from '../i18n/language.ts'
import { showStatus } from '../ui/status-message.ts'

type Direction = 'undo' | 'redo'
type Offered = NonNullable<Answer<'changes.last'>['undo']>

/** Takes back the last saved action, or brings it back, and says in the status bar which one it was. */
export function useUndo(): Readonly<Record<Direction, () => void>> {
  const { t } = useTranslation('shell')
  const language = useLanguage()
  const { api } = useClient()
  const navigate = useNavigate()
  const undo = useCommand('changes.undo')
  const redo = useCommand('changes.redo')
  const isBusy = useRef(false)

  const named = ({ endpoint, patient }: Offered) =>
    [actionText(endpoint, language), patient && (patient.name ?? patient.hospitalNo)]
      .filter(Boolean)
      .join(t('undo.of'))

  async function move(direction: Direction) {
    const last = await api.changes.last({})
    if (!last.ok) return sentence(last.error, language)
    const offered = last.value[direction]
    if (offered === null) return t(`undo.nothing.${direction}`)
    const what = named(offered)
    if (offered.refusal !== null) return t('undo.refused', { what, why: sentence(offered.refusal, language) })
    const reply = await { undo, redo }[direction].run({ auditSeq: offered.auditSeq })
    if (!reply.ok) return t('undo.refused', { what, why: sentence(reply.error, language) })
    // The page of a patient who was taken back would show nobody.
    if (direction === 'undo' && offered.endpoint === 'patients.register') await navigate({ to: '/patients' })
    return t(`undo.done.${direction}`, { what })
  }
  function start(direction: Direction) {
    if (isBusy.current) return
    isBusy.current = true
    void move(direction)
      .then((text) => showStatus({ text }))
      .finally(() => (isBusy.current = false))
  }
  return { undo: () => start('undo'), redo: () => start('redo') }
}
