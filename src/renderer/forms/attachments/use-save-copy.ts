import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../api/client.ts'
import { useClient } from '../../api/client-context.tsx'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { showStatus } from '../../ui/status-message.ts'
import { offerDownload } from './file-address.ts'
import { readWhole } from './read-whole.ts'

export interface SaveCopy {
  readonly saveCopy: (attachment: Attachment) => Promise<void>
  readonly error: Failure<'attachments.read'> | null
}

/** Writes a copy of an attachment outside the encrypted record; that it was read is in the audit trail. */
export function useSaveCopy(): SaveCopy {
  const { t } = useTranslation('attachments')
  const { api } = useClient()
  const [error, setError] = useState<SaveCopy['error']>(null)
  return {
    error,
    async saveCopy({ uid, fileName, mediaType }) {
      const whole = await readWhole(api, uid)
      setError(whole.ok ? null : whole.error)
      if (!whole.ok) return
      offerDownload(fileName, mediaType, whole.value)
      showStatus({ text: t('view.saved', { name: fileName }) })
    },
  }
}
