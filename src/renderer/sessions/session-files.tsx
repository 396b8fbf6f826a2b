import { useTranslation } from 'react-i18next'
import { FileIntake } from '../forms/attachments/file-intake.tsx'
import { PendingList } from '../forms/attachments/pending-list.tsx'
import { useStored } from '../forms/store.ts'
import { useSession } from './session-context.ts'
import '../forms/attachments/attachments.css'

/** Files to go with this session; they are attached once it has been saved and has a number. */
export function SessionFiles() {
  const { t } = useTranslation('attachments')
  const { files } = useSession()
  const chosen = useStored(files, (state) => state)
  return (
    <section className="attachments session-files" aria-labelledby="session-files">
      <h2 id="session-files">{t('title')}</h2>
      <FileIntake onTaken={(taken) => files.set([...files.get(), ...taken])} />
      <PendingList files={chosen} onChange={files.set} />
      {chosen.length > 0 && <p className="small muted">{t('pending.atSave')}</p>}
    </section>
  )
}
