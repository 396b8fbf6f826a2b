import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../../api/client.ts'
import { ATTACHMENT_KINDS, megabytesOf } from '../../../shared/model/attachment.ts'
import { formatInstant, formatNumber } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { EyeIcon, TrashIcon } from '../../ui/icons/actions.tsx'
import { ArrowDownIcon } from '../../ui/icons/navigation.tsx'
import { AttachmentView } from './attachment-view.tsx'
import { FilePicture } from './file-picture.tsx'
import { RemovalDialog } from './removal-dialog.tsx'
import { useSaveCopy } from './use-save-copy.ts'

export type ListedAttachment = Answer<'attachments.ofPatient'>[number]

export interface AttachmentListProps {
  readonly attachments: readonly ListedAttachment[]
  readonly mayWrite: boolean
}

/** Files in the record: pictures open in the window, anything else leaves as a copy. */
export function AttachmentList({ attachments, mayWrite }: AttachmentListProps) {
  const { t } = useTranslation('attachments')
  const [opened, setOpened] = useState<ListedAttachment | null>(null)
  const [removing, setRemoving] = useState<ListedAttachment | null>(null)
  const { saveCopy, error } = useSaveCopy()
  const kept = attachments.filter(({ removedAt }) => removedAt === null)
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      {kept.length > 0 && (
        <ul className="attachments-list" aria-label={t('list.label')}>
          {kept.map((one) => (
            <li key={one.uid} className="attachments-row">
              <FilePicture mediaType={one.mediaType} thumbnail={one.thumbnail} />
              <FileWords attachment={one} />
              {one.mediaType.startsWith('image/') && (
                <Button
                  compact
                  variant="ghost"
                  aria-label={t('list.open', { name: one.fileName })}
                  icon={<EyeIcon />}
                  onClick={() => setOpened(one)}
                />
              )}
              <Button
                compact
                variant="ghost"
                aria-label={t('list.save', { name: one.fileName })}
                icon={<ArrowDownIcon />}
                onClick={() => void saveCopy(one)}
              />
              {mayWrite && (
                <Button
                  compact
                  variant="ghost"
                  aria-label={t('list.remove', { name: one.fileName })}
                  icon={<TrashIcon />}
                  onClick={() => setRemoving(one)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <Removed attachments={attachments.filter(({ removedAt }) => removedAt !== null)} />
      {opened !== null && <AttachmentView attachment={opened} onClose={() => setOpened(null)} />}
      {removing !== null && <RemovalDialog attachment={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

function FileWords({ attachment }: { readonly attachment: ListedAttachment }) {
  const { t } = useTranslation('attachments')
  const language = useLanguage()
  const { fileName, caption, kind, mediaType, sizeBytes, addedBy, addedAt } = attachment
  const kindWord = ATTACHMENT_KINDS.find(({ code }) => code === kind)?.[language] ?? kind
  const size = t('size', { size: formatNumber(megabytesOf(sizeBytes), 2) })
  return (
    <span className="attachments-name">
      <span className="ellipsis" title={fileName}>
        {caption ?? fileName}
      </span>
      <span className="small muted tabular">
        {kindWord} · {t(`type.${mediaType}`)} · {size}
      </span>
      <span className="small faint tabular">
        {t('list.added', { by: addedBy, at: formatInstant(addedAt) })}
      </span>
    </span>
  )
}

function Removed({ attachments }: { readonly attachments: readonly ListedAttachment[] }) {
  const { t } = useTranslation('attachments')
  if (attachments.length === 0) return null
  return (
    <details className="small muted attachments-removed">
      <summary>{t('list.removed', { count: attachments.length })}</summary>
      <ul>
        {attachments.map(({ uid, fileName, removedAt, removedReason }) => (
          <li key={uid}>
            {t('list.removedBecause', {
              name: fileName,
              at: formatInstant(removedAt ?? ''),
              reason: removedReason,
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}
