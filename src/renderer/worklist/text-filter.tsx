import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../ui/kbd.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useShortcut } from '../ui/use-shortcut.ts'
import { focusList } from './focus-list.ts'

export interface TextFilterProps {
  readonly text: string
  readonly onText: (text: string) => void
}

/** Narrows the list to a name, its pinyin or initials, or a number. Enter or Down goes into the list, Escape clears. */
export function TextFilter({ text, onText }: TextFilterProps) {
  const { t } = useTranslation('worklist')
  const field = useRef<HTMLInputElement>(null)
  useShortcut('F', t('find.label'), () => field.current?.focus())
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onText('')
    else if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
    event.preventDefault()
    event.stopPropagation()
    focusList()
  }
  return (
    <div role="presentation" className="worklist-find" onKeyDown={onKeyDown}>
      <TextField
        ref={field}
        label={t('find.label')}
        labelHidden
        compact
        name="find"
        value={text}
        onChange={onText}
        maxLength={60}
        placeholder={t('find.hint')}
        unit={text === '' ? <Kbd keys="F" /> : ''}
      />
    </div>
  )
}
