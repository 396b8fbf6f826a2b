import { type DragEvent, useContext, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ATTACHMENT_LIMITS } from '../../../shared/model/attachment.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { FolderIcon } from '../../ui/icons/actions.tsx'
import { isTopLayer } from '../../ui/shortcut-registry.ts'
import { LayerContext } from '../../ui/use-shortcut.ts'
import { type FileRefusal, type PendingFile, pendingFile } from './pending-file.ts'

export interface FileIntakeProps {
  readonly onTaken: (files: readonly PendingFile[]) => void
}

/** Takes files in by button, by dropping and by pasting; says of each that is refused why. */
export function FileIntake({ onTaken }: FileIntakeProps) {
  const { t } = useTranslation('attachments')
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<readonly FileRefusal[]>([])
  const [isOver, setOver] = useState(false)

  async function take(files: readonly File[]) {
    if (files.length === 0) return
    const looked = await Promise.all(files.map(pendingFile))
    setRefused(looked.flatMap((one) => (one.ok ? [] : [one.error])))
    onTaken(looked.flatMap((one) => (one.ok ? [one.value] : [])))
  }
  usePastedFiles((files) => void take(files))
  useNoOpeningOfDroppedFiles()

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  return (
    <>
      <div
        className="attachments-intake"
        role="presentation"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          type="file"
          multiple
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('add')}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            void take(chosen)
          }}
        />
        <Button compact icon={<FolderIcon />} onClick={() => input.current?.click()}>
          {t('add')}
        </Button>
        <span className="muted">{isOver ? t('dropNow') : t('drop')}</span>
        <span className="small faint">{t('lead', { limit: ATTACHMENT_LIMITS.fileMegabytes })}</span>
      </div>
      {refused.map((error) => (
        <ErrorNotice key={JSON.stringify(error)} error={error} />
      ))}
    </>
  )
}

/** What is pasted as text, as from a table program that adds a picture of it, belongs to the field it is pasted in. */
function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  // The page behind a sheet or a dialog takes nothing meant for what lies above it.
  const layer = useContext(LayerContext)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })
  useEffect(() => {
    function paste(event: ClipboardEvent) {
      const { clipboardData } = event
      if (clipboardData === null || clipboardData.files.length === 0) return
      if (clipboardData.types.includes('text/plain') || !isTopLayer(layer)) return
      event.preventDefault()
      latest.current([...clipboardData.files])
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [layer])
}

/** A browser would leave the page for a file that is dropped beside the place for it. */
function useNoOpeningOfDroppedFiles(): void {
  useEffect(() => {
    const keep = (event: Event) => event.preventDefault()
    document.addEventListener('dragover', keep)
    document.addEventListener('drop', keep)
    return () => {
      document.removeEventListener('dragover', keep)
      document.removeEventListener('drop', keep)
    }
  }, [])
}
