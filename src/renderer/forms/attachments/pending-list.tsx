import { useTranslation } from 'react-i18next'
import { ATTACHMENT_KINDS, megabytesOf } from '../../../shared/model/attachment.ts'
import { formatNumber } from '../../i18n/format.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Button } from '../../ui/button.tsx'
import { CloseIcon } from '../../ui/icons/actions.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FilePicture } from './file-picture.tsx'
import type { PendingFile } from './pending-file.ts'

export interface PendingListProps {
  readonly files: readonly PendingFile[]
  readonly onChange: (files: readonly PendingFile[]) => void
}

/** Chosen files, each with its kind and caption, before they go into the record. */
export function PendingList({ files, onChange }: PendingListProps) {
  const { t } = useTranslation('attachments')
  const language = useLanguage()
  const kinds = ATTACHMENT_KINDS.map((kind) => ({ value: kind.code, label: kind[language] }))
  const change = (key: string, patch: Partial<PendingFile>) =>
    onChange(files.map((one) => (one.key === key ? { ...one, ...patch } : one)))
  if (files.length === 0) return null
  return (
    <ul className="attachments-list" aria-label={t('pending.label')}>
      {files.map(({ key, file, mediaType, kind, caption, thumbnail }) => (
        <li key={key} className="attachments-row attachments-row-pending">
          <FilePicture mediaType={mediaType} thumbnail={thumbnail} />
          <span className="attachments-name">
            <span className="ellipsis" title={file.name}>
              {file.name}
            </span>
            <span className="small muted tabular">
              {t(`type.${mediaType}`)} · {t('size', { size: formatNumber(megabytesOf(file.size), 2) })}
            </span>
          </span>
          <Select
            label={t('pending.kind', { name: file.name })}
            labelHidden
            compact
            className="attachments-kind"
            value={kind}
            options={kinds}
            onChange={(next) => next !== null && change(key, { kind: next })}
          />
          <TextField
            label={t('pending.caption', { name: file.name })}
            labelHidden
            compact
            className="attachments-caption"
            placeholder={t('pending.captionExample')}
            maxLength={300}
            value={caption}
            onChange={(next) => change(key, { caption: next })}
          />
          <Button
            compact
            variant="ghost"
            aria-label={t('pending.takeOut', { name: file.name })}
            icon={<CloseIcon size={14} />}
            onClick={() => onChange(files.filter((one) => one.key !== key))}
          />
        </li>
      ))}
    </ul>
  )
}
