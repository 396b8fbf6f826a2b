import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../api/client.ts'
import { useClient } from '../../api/client-context.tsx'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { readWhole } from './read-whole.ts'

export interface AttachmentViewProps {
  readonly attachment: Attachment
  readonly onClose: () => void
}

const WIDTH_PX = 1080

/** A picture at the size of the window. */
export function AttachmentView({ attachment, onClose }: AttachmentViewProps) {
  const { t } = useTranslation('attachments')
  const { api } = useClient()
  const { uid, fileName, mediaType, caption } = attachment
  const [address, setAddress] = useState<string | null>(null)
  const [error, setError] = useState<Failure<'attachments.read'> | null>(null)
  useEffect(() => {
    let isGone = false
    void readWhole(api, uid).then((whole) => {
      if (isGone) return
      if (whole.ok) setAddress(`data:${mediaType};base64,${whole.value.join('')}`)
      else setError(whole.error)
    })
    return () => {
      isGone = true
    }
  }, [api, uid, mediaType])
  return (
    <Dialog title={caption ?? fileName} onClose={onClose} width={WIDTH_PX}>
      {error !== null && <ErrorNotice error={error} />}
      {error === null && address === null && (
        <p className="muted" role="status">
          {t('view.loading', { name: fileName })}
        </p>
      )}
      {address !== null && <img className="attachments-full" src={address} alt={caption ?? fileName} />}
    </Dialog>
  )
}
