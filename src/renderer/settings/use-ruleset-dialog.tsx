import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { parseDate } from '../ui/parse-date.ts'

export interface UseRulesetDialogProps {
  readonly name: string
  readonly today: string
  readonly onUse: (firstDay: string) => void
  readonly onClose: () => void
}

/** From which procedure date on a ruleset is to judge: asked before it does. */
export function UseRulesetDialog({ name, today, onUse, onClose }: UseRulesetDialogProps) {
  const { t } = useTranslation('settings')
  const { t: ui } = useTranslation('ui')
  const [typed, setTyped] = useState<string | null>(today)
  const firstDay = typed === null ? null : parseDate(typed)
  return (
    <Dialog
      title={t('rules.useOf', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{ui('cancel')}</Button>
          <Button
            variant="primary"
            disabled={firstDay === null}
            onClick={() => {
              if (firstDay === null) return
              onUse(firstDay)
              onClose()
            }}
          >
            {t('rules.use')}
          </Button>
        </>
      }
    >
      <div className="settings-form">
        <DateField
          label={t('rules.firstDay')}
          hint={t('rules.firstDayHint')}
          value={typed}
          onChange={setTyped}
        />
      </div>
    </Dialog>
  )
}
