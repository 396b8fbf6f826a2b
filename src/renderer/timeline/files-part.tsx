import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AttachedFiles } from '../forms/attachments/attached-files.tsx'
import { ChevronRightIcon } from '../ui/icons/navigation.tsx'

/**
 * Files that belong to the patient and to no session, such as a consent or a letter. Asked for when they are unfolded:
 * looking at files is an entry of the trail, and opening the page is not looking at them.
 */
export function FilesPart({ patientUid }: { readonly patientUid: string }) {
  const { t } = useTranslation('timeline')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="timeline-part timeline-files" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="timeline-part-head">
        <ChevronRightIcon size={14} />
        <h2>{t('files.title')}</h2>
        <span className="faint">{t('files.lead')}</span>
      </summary>
      {isOpen && (
        <div className="attachments">
          <AttachedFiles patientUid={patientUid} sessionUid={null} />
        </div>
      )}
    </details>
  )
}
