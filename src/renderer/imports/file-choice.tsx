import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { FolderIcon } from '../ui/icons/actions.tsx'

export interface FileChoiceProps {
  readonly file: File | null
  /** Null while they are read. */
  readonly headings: readonly string[] | null
  readonly onChoose: (file: File) => void
}

const BYTES_PER_MB = 1_000_000

/** Which file; its bytes go to the records process in parts, since a page knows no paths. */
export function FileChoice({ file, headings, onChoose }: FileChoiceProps) {
  const { t } = useTranslation('imports')
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="imports-file">
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('file.choose')}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? []
          if (chosen !== undefined) onChoose(chosen)
          event.currentTarget.value = ''
        }}
      />
      <Button icon={<FolderIcon />} onClick={() => input.current?.click()}>
        {file === null ? t('file.choose') : t('file.other')}
      </Button>
      {file === null ? (
        <span className="faint">{t('file.none')}</span>
      ) : (
        <span className="tabular">
          <b>
            {t('file.chosen', {
              name: file.name,
              size: formatNumber(file.size / BYTES_PER_MB, file.size < BYTES_PER_MB ? 3 : 1),
            })}
          </b>
          {headings !== null && headings.length > 0 && (
            <span className="muted"> · {t('file.headings', { count: headings.length })}</span>
          )}
        </span>
      )}
      {headings?.length === 0 && <p className="is-crit">{t('file.unreadable')}</p>}
    </div>
  )
}
