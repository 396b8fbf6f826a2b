import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { arteriesAfter } from '../../shared/rules/sessions/arterial-variants.ts'
import { useMayWrite } from '../api/use-caller.ts'
import { OriginsDialog } from '../arterial-map/origins-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { confirmPath } from './confirm.ts'
import { useSession } from './session-context.ts'

const TYPE = 'procedure.michelsType'

/** Opens the origins of single arteries; what is saved there is the patient's, and its type that of this session. */
export function OriginsButton() {
  const { t } = useTranslation('map')
  const { form, marks, origins, background } = useSession()
  const mayWrite = useMayWrite()
  const [isOpen, setOpen] = useState(false)
  if (!mayWrite) return null
  return (
    <>
      <Button compact title={t('origins.openHint')} onClick={() => setOpen(true)} className="session-origins">
        {t('origins.open')}
      </Button>
      {isOpen && (
        <OriginsDialog
          patientUid={background.record.patient.uid}
          arteries={arteriesAfter(origins.get(), form.getValues('procedure'))}
          onSaved={(saved) => {
            origins.set(saved)
            form.setValue(TYPE, saved.michelsType, { shouldDirty: true })
            marks.set(confirmPath(marks.get(), TYPE))
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
