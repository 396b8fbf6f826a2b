import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'

export interface OutcomeButtonProps {
  readonly keys: string
  readonly word: string
  readonly onLog: () => void
}

/** How an attempt ended, by one press or one key. */
export function OutcomeButton({ keys, word, onLog }: OutcomeButtonProps) {
  const { t } = useTranslation('worklist')
  useShortcut(keys, t('keys.outcome', { outcome: word }), onLog)
  return (
    <Button compact className="worklist-outcome" onClick={onLog}>
      {word}
      <Kbd keys={keys} />
    </Button>
  )
}
