import { useTranslation } from 'react-i18next'
import { FileIntake } from '../forms/attachments/file-intake.tsx'
import { chosenAgain } from '../forms/attachments/named-file.ts'
import type { PendingFile } from '../forms/attachments/pending-file.ts'
import { PendingList } from '../forms/attachments/pending-list.tsx'
import { useStored } from '../forms/store.ts'
import { Button } from '../ui/button.tsx'
import { TriangleIcon } from '../ui/icons/states.tsx'
import { useSession } from './session-context.ts'
import '../forms/attachments/attachments.css'

/** Files to go with this session; they are attached once it has been saved and has a number. */
export function SessionFiles() {
  const { t } = useTranslation('attachments')
  const { files, awaited } = useSession()
  const chosen = useStored(files, (state) => state)
  function take(taken: readonly PendingFile[]) {
    const again = chosenAgain(taken, awaited.get())
    awaited.set(again.awaited)
    files.set([...files.get(), ...again.files])
  }
  return (
    <section className="attachments session-files" aria-labelledby="session-files">
      <h2 id="session-files">{t('title')}</h2>
      <FileIntake onTaken={take} />
      <Awaited />
      <PendingList files={chosen} onChange={files.set} />
      {chosen.length > 0 && <p className="small muted">{t('pending.atSave')}</p>}
    </section>
  )
}

/** A draft keeps the names of chosen files and not their bytes: the form says which are still to be chosen again. */
function Awaited() {
  const { t } = useTranslation('attachments')
  const { awaited } = useSession()
  const names = useStored(awaited, (state) => state)
  if (names.length === 0) return null
  return (
    <div className="attachments-awaited">
      <TriangleIcon size={14} />
      <p>{t('pending.again', { names: names.map(({ name }) => name).join(t('comma')) })}</p>
      <Button compact onClick={() => awaited.set([])}>
        {t('pending.letGo')}
      </Button>
    </div>
  )
}
