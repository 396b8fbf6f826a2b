import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasteLabsDialog, type TakenLab } from '../forms/pasted-labs/paste-labs-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { confirmPath } from './confirm.ts'
import { useSession } from './session-context.ts'
import { SESSION_LABS, type SessionLab } from './session-form.ts'

const isOfSession = (code: string): code is SessionLab => SESSION_LABS.some((known) => known === code)

/** Takes values pasted from another program into the fields of this form, as if they had been typed. */
export function PasteSessionLabs() {
  const { t } = useTranslation('pastedLabs')
  const { form, marks } = useSession()
  const [isOpen, setOpen] = useState(false)

  function take(labs: readonly TakenLab[]) {
    for (const { code, ...lab } of labs) {
      if (!isOfSession(code)) continue
      form.setValue(`labs.${code}`, { ...form.getValues(`labs.${code}`), ...lab }, { shouldDirty: true })
      marks.set(confirmPath(marks.get(), `labs.${code}`))
    }
  }
  return (
    <>
      <Button compact onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      {isOpen && <PasteLabsDialog codes={SESSION_LABS} onTake={take} onClose={() => setOpen(false)} />}
    </>
  )
}
